using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Import;

/// <summary>A region as another system knows it: parents before children, versions of a text ascending, all references resolved.</summary>
public sealed record RegionImport(
    RegionId Region,
    SourceRecord Source,
    RegionSettings Settings,
    ImmutableArray<ImportedLanguageNode> Languages,
    ImmutableArray<ImportedMedia> Media,
    ImmutableArray<ImportedOrganization> Organizations,
    ImmutableArray<ImportedPage> Pages,
    ImmutableArray<ImportedTranslation> Translations);

public sealed record ImportedLanguageNode(SourceRecord Source, LanguageCode Language, LanguageCode? Parent, bool Active, bool Visible);

public sealed record ImportedMedia(SourceRecord Source, MediaFile File);

public sealed record ImportedOrganization(SourceRecord Source, Organization Organization);

public sealed record ImportedPage(
    SourceRecord Source, PageId Page, PageId Parent, int Order, bool Archived, PageAttributes Attributes, string? TokenHash);

public sealed record ImportedTranslation(SourceRecord Source, PageId Page, LanguageCode Language, TranslationVersion Version);
