using Integreat.Platform.Contracts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Grains.Sources;

/// <summary>What a region tells its editions: which items changed when, and each item's projection for one language.</summary>
internal sealed class RegionSources
{
    /// <summary>Which item changed when.</summary>
    public ChangeLog<(string Kind, long Id)> Log { get; } = new();

    /// <summary>Compares two states by reference and takes note of every item that is not the same any more.</summary>
    public void Advance(Region before, Region after)
    {
        if (!Equals(before.Settings, after.Settings))
        {
            Log.Touch((SourceKinds.Settings, 0));
        }

        if (before.Languages != after.Languages)
        {
            Log.Touch((SourceKinds.RegionLanguage, 0));
        }

        if (before.Imprint != after.Imprint)
        {
            Log.Touch((SourceKinds.Imprint, 0));
        }

        Log.TouchChanged(SourceKinds.Page, before.Pages.ById, after.Pages.ById, id => id.Value);
        Log.TouchChanged(SourceKinds.Event, before.Events, after.Events, id => id.Value);
        Log.TouchChanged(SourceKinds.Location, before.Locations, after.Locations, id => id.Value);
        Log.TouchChanged(SourceKinds.Contact, before.Contacts, after.Contacts, id => id.Value);
        Log.TouchChanged(SourceKinds.Organization, before.Organizations, after.Organizations, id => id.Value);
        Log.TouchChanged(SourceKinds.Media, before.Media, after.Media, id => id.Value);
        Log.TouchChanged(SourceKinds.News, before.News, after.News, id => id.Value);
    }

    /// <summary>What changed for the edition in this language.</summary>
    /// <param name="now">News that are older than readers see them at this moment are gone.</param>
    public SourceDelta Read(Region region, string language, Cursor since, DateTimeOffset now)
    {
        var code = new LanguageCode(language);
        var (next, isFull, more, items) = Log.Read(
            since, (key, revision) => Project(region, code, key, revision, now), item => item.Json.Length + 64);
        return new SourceDelta(next, isFull, more, items);
    }

    private static SourceItem Project(
        Region region, LanguageCode language, (string Kind, long Id) key, long revision, DateTimeOffset now) => key.Kind switch
        {
            SourceKinds.Settings => SourceJson.Item(key.Kind, 0, revision, SettingsSource.Of(region.Id.Value, region.Settings!)),
            SourceKinds.RegionLanguage => SourceJson.Item(key.Kind, 0, revision, new LanguagesSource(
                [.. region.Languages.Nodes.Select(node => new LanguageSource(node.Language.Value, node.Active, node.Visible))])),
            SourceKinds.Page when region.Pages.Find(new PageId(key.Id)) is { } page =>
                SourceJson.Item(key.Kind, key.Id, revision, Project(page, language)),
            SourceKinds.Imprint => SourceJson.Item(key.Kind, 0, revision, new ImprintSource(Project(region.Imprint))),
            SourceKinds.Event when region.Events.GetValueOrDefault(new EventId(key.Id)) is { } found =>
                SourceJson.Item(key.Kind, key.Id, revision, Project(found, language)),
            SourceKinds.Location when region.Locations.GetValueOrDefault(new LocationId(key.Id)) is { } location =>
                SourceJson.Item(key.Kind, key.Id, revision, Project(location, language)),
            SourceKinds.Contact when region.Contacts.GetValueOrDefault(new ContactId(key.Id)) is { } contact =>
                SourceJson.Item(key.Kind, key.Id, revision, Project(contact)),
            SourceKinds.Organization when region.Organizations.GetValueOrDefault(new OrganizationId(key.Id)) is { } organization =>
                SourceJson.Item(key.Kind, key.Id, revision, new OrganizationSource(
                    organization.Id.Value, organization.Slug, organization.Name, organization.Website, organization.Logo?.Value)),
            SourceKinds.Media when region.Media.GetValueOrDefault(new MediaId(key.Id)) is { } file =>
                SourceJson.Item(key.Kind, key.Id, revision, new MediaSource(file.File, file.Thumbnail, file.Type, file.LastModified)),
            SourceKinds.News when region.News.GetValueOrDefault(new NewsId(key.Id)) is { } item
                && NewsSource.Of(item, mainLanguage: null, now) is { } news =>
                SourceJson.Item(key.Kind, key.Id, revision, news),
            _ => SourceJson.Gone(key.Kind, key.Id, revision),
        };

    private static PageSource Project(Page page, LanguageCode language) => new(
        page.Id.Value,
        page.Parent.Value,
        page.Order,
        page.Archived,
        page.Attributes.Icon?.Value,
        page.Attributes.Organization?.Value,
        [.. page.Attributes.EmbeddedOffers.Select(offer => offer.Value)],
        page.Attributes.MirroredPage?.Value,
        page.Attributes.MirroredPageFirst,
        page.Translations.GetValueOrDefault(language)?.Slugs ?? [],
        Project(page.Translations));

    private static EventSource Project(CalendarEvent found, LanguageCode language) => new(
        found.Id.Value,
        found.Archived,
        found.Details,
        found.Recurrence?.Value,
        found.Changes,
        found.Sequence + found.Translations.Values.Sum(text => text.Working.Number),
        found.Translations.GetValueOrDefault(language)?.Slugs ?? [],
        Project(found.Translations));

    private static LocationSource Project(Location location, LanguageCode language) => new(
        location.Id.Value, location.Archived, location.Details, location.Translations.GetValueOrDefault(language)?.Slugs ?? [],
        Project(location.Translations));

    private static ContactSource Project(Contact contact) => new(
        contact.Id.Value, contact.Details.Location.Value, contact.Archived, contact.Details.IsGeneral, contact.Details.Card.Hash,
        contact.Details.OpeningHours, contact.Details.AppointmentUrl);

    private static ImmutableArray<TextSource> Project(ImmutableDictionary<LanguageCode, Translation> texts) =>
        [.. texts.OrderBy(text => text.Key.Value, StringComparer.Ordinal).Select(text => Project(text.Key, text.Value))];

    private static TextSource Project(LanguageCode language, Translation text) => new(
        language.Value,
        text.Working.Slug,
        text.Public is { } version
            ? new PublicTextSource(
                version.Id.Value, version.Slug, version.Title, version.Content.Hash, version.Content.Blank, version.LastUpdated,
                version.MetaDescription)
            : null);
}
