using System.Text.Json;
using System.Text.Json.Serialization;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Contracts.Import;

/// <summary>A record of another system: its model, its key there, and a digest of all its fields.</summary>
public sealed record RecordSource(string Model, long Key, string Digest);

/// <summary>Languages, offer templates, categories and global media as they are taken over. The key of a source is the number that the item asks for.</summary>
/// <param name="HighestNumbers">By kind (<see cref="NumberKinds"/>), the highest number in use in the other system.</param>
public sealed record PlatformManifest(
    ImmutableArray<ImportedLanguage> Languages,
    ImmutableArray<ImportedOffer> Offers,
    ImmutableArray<ImportedMedia> Media,
    ImmutableArray<KeyValuePair<string, long>> HighestNumbers)
{
    public ImmutableArray<ImportedCategory> Categories { get; init; } = [];
}

public sealed record ImportedLanguage(RecordSource Source, LanguageData Language);

public sealed record ImportedOffer(RecordSource Source, OfferTemplateData Offer);

public sealed record ImportedMedia(RecordSource Source, MediaData Media);

/// <summary>
/// A region as it is taken over: all references resolved (languages by slug, everything else by the number it has on this platform),
/// parents before children, versions of a text ascending. The key of a source is the number that the item gets.
/// </summary>
public sealed record RegionManifest
{
    public required RecordSource Source { get; init; }
    public required RegionSettingsData Settings { get; init; }
    public ImmutableArray<ImportedLanguageNode> Languages { get; init; } = [];
    public ImmutableArray<ImportedMedia> Media { get; init; } = [];
    public ImmutableArray<ImportedOrganization> Organizations { get; init; } = [];
    public ImmutableArray<ImportedPage> Pages { get; init; } = [];
    public ImmutableArray<ImportedTranslation> Translations { get; init; } = [];

    /// <summary>Their owner is the imprint, which has no number here.</summary>
    public ImmutableArray<ImportedTranslation> Imprint { get; init; } = [];

    /// <summary>The texts of everything.</summary>
    [JsonIgnore]
    public IEnumerable<ImportedTranslation> AllTranslations =>
        Translations.Concat(EventTranslations).Concat(LocationTexts).Concat(Imprint);
    public ImmutableArray<ImportedEvent> Events { get; init; } = [];
    public ImmutableArray<ImportedTranslation> EventTranslations { get; init; } = [];

    public ImmutableArray<ImportedLocation> Locations { get; init; } = [];
    public ImmutableArray<ImportedTranslation> LocationTexts { get; init; } = [];
    public ImmutableArray<ImportedContact> Contacts { get; init; } = [];
}

/// <summary>A place in the language tree; they come in the tree's order, the root first.</summary>
public sealed record ImportedLanguageNode(RecordSource Source, string Language, string? Parent, bool Active, bool Visible);

public sealed record ImportedOrganization(RecordSource Source, OrganizationData Organization);

public sealed record ImportedPage(
    RecordSource Source, long? Parent, int Order, bool Archived, PageAttributesData Attributes, string? TokenHash);

/// <param name="Recurrence">The record of the recurrence that the details hold; its key is the recurrence's number.</param>
public sealed record ImportedEvent(RecordSource Source, RecordSource? Recurrence, bool Archived, EventData Details);

public sealed record ImportedCategory(RecordSource Source, CategoryData Category);

public sealed record ImportedLocation(RecordSource Source, bool Archived, LocationData Location);

/// <summary>A contact without its card, which may be a person's and is stored ahead, written by <see cref="ContactCardJson"/>.</summary>
public sealed record ImportedContact
{
    public required RecordSource Source { get; init; }
    public required long Location { get; init; }

    /// <summary>Whether the card names no area of responsibility.</summary>
    public required bool IsGeneral { get; init; }
    public required bool Archived { get; init; }

    /// <summary>The hash under which the card was stored ahead; null for an empty card.</summary>
    public string? Card { get; init; }

    /// <summary>Bytes of UTF-8.</summary>
    public int CardLength { get; init; }
    public ImmutableArray<OpeningDayData> OpeningHours { get; init; } = [];
    public string AppointmentUrl { get; init; } = "";
}

public sealed record ImportedTranslation
{
    public required RecordSource Source { get; init; }

    /// <summary>The number of the item that has the text.</summary>
    public required long Owner { get; init; }
    public required string Language { get; init; }
    public required int Number { get; init; }
    public required string Status { get; init; }
    public required string Title { get; init; }
    public required string Slug { get; init; }

    /// <summary>The hash under which the text was stored ahead; null for an empty text.</summary>
    public string? Body { get; init; }

    /// <summary>Bytes of UTF-8.</summary>
    public int BodyLength { get; init; }

    /// <summary>The text is empty or white space only.</summary>
    public bool Blank { get; init; }
    public bool MinorEdit { get; init; }
    public bool CurrentlyInTranslation { get; init; }
    public bool MachineTranslated { get; init; }
    public required DateTimeOffset LastUpdated { get; init; }

    /// <summary>Locations only.</summary>
    public string? MetaDescription { get; init; }
}

/// <summary>How a manifest is written and read.</summary>
public static class ManifestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static byte[] Write<TManifest>(TManifest manifest)
        where TManifest : class =>
        JsonSerializer.SerializeToUtf8Bytes(manifest, Options);

    /// <exception cref="JsonException">The bytes are not a manifest.</exception>
    public static TManifest Read<TManifest>(ReadOnlySpan<byte> utf8)
        where TManifest : class =>
        JsonSerializer.Deserialize<TManifest>(utf8, Options) ?? throw new JsonException("The manifest is null.");
}
