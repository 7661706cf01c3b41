using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>What another region can be made from: a region without its people, its calendar, its news and what was archived.</summary>
public sealed record Template
{
    public required RegionId Region { get; init; }

    /// <summary>The version of the region that this shows.</summary>
    public required long Version { get; init; }
    public required RegionSettings Settings { get; init; }

    /// <summary>It comes from another installation: its numbers mean something else here, and it is that region itself rather than a model for others.</summary>
    public bool IsForeign { get; init; }
    public ImmutableArray<string> EarlierSlugs { get; init; } = [];
    public ImmutableArray<LanguageNode> Languages { get; init; } = [];

    /// <summary>In the sequence of the tree: parents before children.</summary>
    public ImmutableArray<Page> Pages { get; init; } = [];
    public ImmutableDictionary<LanguageCode, Translation> Imprint { get; init; } = ImmutableDictionary<LanguageCode, Translation>.Empty;
    public ImmutableArray<Organization> Organizations { get; init; } = [];
    public ImmutableArray<TemplateMedia> Media { get; init; } = [];
    public ImmutableArray<Location> Locations { get; init; } = [];
    public ImmutableArray<Contact> Contacts { get; init; } = [];

    /// <summary>The calendar, which only a region takes along that moves.</summary>
    public ImmutableArray<CalendarEvent> Events { get; init; } = [];

    public static Template Of(Region region, long version) => new()
    {
        Region = region.Id,
        Version = version,
        Settings = region.Settings ?? throw new ArgumentException("The region does not exist.", nameof(region)),
        EarlierSlugs = region.EarlierSlugs,
        Languages = region.Languages.Nodes,
        Pages = [.. region.Pages.InOrder().Where(step => !step.IsGone).Select(step => step.Page with { TokenHash = null })],
        Imprint = region.Imprint,
        Organizations = [.. region.Organizations.Values.OrderBy(organization => organization.Id.Value)],
        Media =
        [
            .. region.Media.Values.OrderBy(file => file.Id.Value).Select(file => (File: file, Details: region.Library.Of(file.Id)))
                .Select(media => new TemplateMedia(media.File, media.Details.Content, media.Details.AlternativeTexts)),
        ],
        Locations = [.. region.Locations.Values.Where(location => !location.Archived).OrderBy(location => location.Id.Value)],
        Contacts = [.. region.Contacts.Values.Where(contact => !contact.Archived).OrderBy(contact => contact.Id.Value)],
    };
}

/// <summary>A file of a template.</summary>
/// <param name="Content">What was uploaded; null for a file of another system, which lies where its path says.</param>
public sealed record TemplateMedia(MediaFile File, StoredContent? Content, ImmutableArray<AlternativeText> AlternativeTexts);
