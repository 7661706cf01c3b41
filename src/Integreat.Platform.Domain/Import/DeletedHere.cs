using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Import;

/// <summary>
/// Leaves out of an import what was deleted here: what was taken once and is not there any more. It stays deleted, however it changes in the
/// other system, and what still refers to it there does not here.
/// </summary>
internal sealed class DeletedHere
{
    private readonly Region _region;
    private readonly ImportLedger _ledger;
    private readonly HashSet<MediaId> _media;
    private readonly HashSet<OrganizationId> _organizations;
    private readonly HashSet<PageId> _pages;
    private readonly HashSet<EventId> _events;
    private readonly HashSet<LocationId> _locations;

    private DeletedHere(Region region, ImportLedger ledger, RegionImport import)
    {
        (_region, _ledger) = (region, ledger);
        _media = Gone(import.Media, each => each.Source, each => each.File.Id, region.Media.ContainsKey);
        _organizations = Gone(import.Organizations, each => each.Source, each => each.Organization.Id, region.Organizations.ContainsKey);
        _events = Gone(import.Events, each => each.Source, each => each.Event, region.Events.ContainsKey);
        _locations = Gone(import.Locations, each => each.Source, each => each.Location, region.Locations.ContainsKey);
        _pages = Gone(import.Pages, each => each.Source, each => each.Page, region.Pages.ById.ContainsKey);

        // Parents come before their children. A new page has no other place than below the one that was deleted.
        foreach (var page in import.Pages.Where(page => _pages.Contains(page.Parent) && region.Pages.Find(page.Page) is null))
        {
            if (_pages.Add(page.Page))
            {
                Note(page.Source);
            }
        }
    }

    /// <summary>The import without all that.</summary>
    public static RegionImport LeaveOut(Region region, ImportLedger ledger, RegionImport import) =>
        region.Taken.IsEmpty ? import : new DeletedHere(region, ledger, import).From(import);

    private RegionImport From(RegionImport import)
    {
        var contacts = Gone(import.Contacts, each => each.Source, each => each.Contact, _region.Contacts.ContainsKey);
        var news = Gone(import.News, each => each.Source, each => each.Item.Id, _region.News.ContainsKey);
        var languages = import.Imprint.Where(text => WasTaken(text.Source) && !_region.Imprint.ContainsKey(text.Language))
            .Select(text => text.Language).ToHashSet();
        return import with
        {
            Settings = import.Settings with { Icon = Here(import.Settings.Icon) },
            Media = import.Media.RemoveAll(each => _media.Contains(each.File.Id)),
            Organizations = [.. import.Organizations.Where(each => !_organizations.Contains(each.Organization.Id))
                .Select(each => each with { Organization = each.Organization with { Logo = Here(each.Organization.Logo) } })],
            Pages = [.. import.Pages.Where(page => !_pages.Contains(page.Page)).Select(Here)],
            Translations = import.Translations.RemoveAll(text => _pages.Contains(new PageId(text.Owner))),
            Imprint = import.Imprint.RemoveAll(text => languages.Contains(text.Language)),
            Events = [.. import.Events.Where(each => !_events.Contains(each.Event)).Select(each => each with
            {
                Details = each.Details with { Icon = Here(each.Details.Icon), Location = Here(each.Details.Location) },
            })],
            EventTranslations = import.EventTranslations.RemoveAll(text => _events.Contains(new EventId(text.Owner))),
            Locations = [.. import.Locations.Where(each => !_locations.Contains(each.Location)).Select(each => each with
            {
                Details = each.Details with { Icon = Here(each.Details.Icon), Organization = Here(each.Details.Organization) },
            })],
            LocationTexts = import.LocationTexts.RemoveAll(text => _locations.Contains(new LocationId(text.Owner))),
            Contacts = import.Contacts.RemoveAll(
                each => contacts.Contains(each.Contact) || _locations.Contains(each.Details.Location)),
            News = import.News.RemoveAll(each => news.Contains(each.Item.Id)),
        };
    }

    private ImportedPage Here(ImportedPage imported)
    {
        var attributes = imported.Attributes;
        var page = imported with
        {
            Attributes = attributes with
            {
                Icon = Here(attributes.Icon),
                Organization = Here(attributes.Organization),
                MirroredPage = attributes.MirroredPage is { } mirrored && _pages.Contains(mirrored) ? null : attributes.MirroredPage,
            },
        };

        // It was moved away before its parent was deleted, and stays where it is.
        return _pages.Contains(page.Parent) && _region.Pages.Find(page.Page) is { } known
            ? page with { Parent = known.Parent, Order = known.Order }
            : page;
    }

    private MediaId? Here(MediaId? media) => media is { } file && _media.Contains(file) ? null : media;

    private OrganizationId? Here(OrganizationId? organization) =>
        organization is { } owner && _organizations.Contains(owner) ? null : organization;

    private LocationId? Here(LocationId? location) => location is { } place && _locations.Contains(place) ? null : location;

    private HashSet<TId> Gone<T, TId>(
        ImmutableArray<T> records, Func<T, SourceRecord> source, Func<T, TId> id, Func<TId, bool> isHere)
    {
        HashSet<TId> gone = [];
        foreach (var record in records.Where(record => WasTaken(source(record)) && !isHere(id(record))))
        {
            gone.Add(id(record));
            Note(source(record));
        }

        return gone;
    }

    private bool WasTaken(SourceRecord record) => _region.Taken.ContainsKey((record.Model, record.Key));

    private void Note(SourceRecord record) =>
        _ledger.Note("deleted-here", record, "It was deleted here, or what it belongs to was. It was left out.");
}
