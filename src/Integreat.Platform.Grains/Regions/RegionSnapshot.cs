using System.IO.Compression;
using System.Text.Json;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Snapshots;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// A region's state as it is kept beside the journal, so that an activation replays only what came after. It is a cache: a snapshot of
/// another format is ignored.
/// </summary>
internal sealed record RegionSnapshot
{
    public required RegionId Id { get; init; }
    public RegionSettings? Settings { get; init; }
    public int SettingsRevision { get; init; }
    public required Past<RegionSettings> EarlierSettings { get; init; }
    public DateTimeOffset? SyncedAt { get; init; }
    public required long StoredBytes { get; init; }
    public required ImmutableArray<string> EarlierSlugs { get; init; }
    public PreviewLink? Preview { get; init; }
    public LaunchPlan? Launch { get; init; }
    public required ImmutableArray<LanguageNode> Languages { get; init; }
    public required ImmutableArray<Page> Pages { get; init; }
    public ImmutableDictionary<LanguageCode, Translation> Imprint { get; init; } = ImmutableDictionary<LanguageCode, Translation>.Empty;
    public required ImmutableArray<CalendarEvent> Events { get; init; }
    public required ImmutableArray<Organization> Organizations { get; init; }
    public required ImmutableArray<MediaFile> Media { get; init; }
    public required ImmutableDictionary<long, MediaDetails> MediaDetails { get; init; }
    public required ImmutableArray<MediaFolder> MediaFolders { get; init; }
    public long LastMediaFolder { get; init; }
    public ImmutableArray<Location> Locations { get; init; } = [];
    public ImmutableArray<Contact> Contacts { get; init; } = [];
    public ImmutableArray<NewsItem> News { get; init; } = [];
    public required ImmutableArray<Membership> Members { get; init; }
    public required ImmutableArray<PageRightGranted> PageRights { get; init; }
    public required ImmutableDictionary<string, NumberBlock> Numbers { get; init; }
    public required ImmutableArray<TakenRecord> Taken { get; init; }
    public ImmutableHashSet<string> Erased { get; init; } = [];

    /// <summary>Raised whenever the shape of this record, or of anything in it, changes.</summary>
    public const int Format = 9;

    /// <summary>Costs milliseconds for a large region: not for a grain's turn.</summary>
    public static StoredSnapshot Write(Region region, long version)
    {
        using var buffer = new MemoryStream();
        using (var compressed = new BrotliStream(buffer, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(compressed, Of(region), DomainJson.Options);
        }

        return new StoredSnapshot(Format, version, buffer.ToArray());
    }

    /// <summary>The state, or null if this release cannot use the snapshot.</summary>
    public static (Region Region, long Version)? Read(StoredSnapshot? stored)
    {
        if (stored is not { Format: Format })
        {
            return null;
        }

        using var compressed = new BrotliStream(new MemoryStream(stored.Payload), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<RegionSnapshot>(compressed, DomainJson.Options) is { } snapshot
            ? (snapshot.ToRegion(), stored.Version)
            : null;
    }

    private static RegionSnapshot Of(Region region) => new()
    {
        Id = region.Id,
        Settings = region.Settings,
        SettingsRevision = region.SettingsRevision,
        EarlierSettings = region.EarlierSettings,
        SyncedAt = region.SyncedAt,
        StoredBytes = region.StoredBytes,
        EarlierSlugs = region.EarlierSlugs,
        Preview = region.Preview,
        Launch = region.Launch,
        Languages = region.Languages.Nodes,
        Pages = [.. region.Pages.ById.Values],
        Imprint = region.Imprint,
        Events = [.. region.Events.Values],
        Organizations = [.. region.Organizations.Values],
        Media = [.. region.Media.Values],
        MediaDetails = region.Library.Details.ToImmutableDictionary(details => details.Key.Value, details => details.Value),
        MediaFolders = [.. region.Library.Folders.Values],
        LastMediaFolder = region.Library.LastFolder,
        Locations = [.. region.Locations.Values],
        Contacts = [.. region.Contacts.Values],
        News = [.. region.News.Values],
        Members = [.. region.Members.ByAccount.Values],
        PageRights = [.. region.Members.OnPages.Select(right => new PageRightGranted(right.Key.Page, right.Key.Account, right.Value))],
        Numbers = region.Numbers.Blocks,
        Erased = region.Erased,
        Taken = [.. region.Taken.Select(taken => new TakenRecord(taken.Key.Model, taken.Key.Key, taken.Value))],
    };

    private Region ToRegion() => new()
    {
        Id = Id,
        Settings = Settings,
        SettingsRevision = SettingsRevision,
        EarlierSettings = EarlierSettings,
        SyncedAt = SyncedAt,
        StoredBytes = StoredBytes,
        EarlierSlugs = EarlierSlugs,
        Preview = Preview,
        Launch = Launch,
        Languages = new LanguageTree(Languages),
        Pages = PageTree.Of(Pages),
        Imprint = Imprint,
        Events = Events.ToImmutableDictionary(each => each.Id),
        Organizations = Organizations.ToImmutableDictionary(organization => organization.Id),
        Media = Media.ToImmutableDictionary(file => file.Id),
        Library = new MediaLibrary(
            MediaDetails.ToImmutableDictionary(details => new MediaId(details.Key), details => details.Value),
            MediaFolders.ToImmutableDictionary(folder => folder.Id),
            LastMediaFolder),
        Locations = Locations.ToImmutableDictionary(location => location.Id),
        Contacts = Contacts.ToImmutableDictionary(contact => contact.Id),
        News = News.ToImmutableDictionary(item => item.Id),
        Members = new Members(
            Members.ToImmutableDictionary(member => member.Account),
            PageRights.ToImmutableDictionary(right => (right.Page, right.Account), right => right.Right)),
        Numbers = new NumberSupply(Numbers),
        Erased = Erased,
        Taken = Taken.ToImmutableDictionary(taken => (taken.Model, taken.Key), taken => taken.Digest),
    };
}

/// <summary>A record of another system that was taken over.</summary>
internal sealed record TakenRecord(string Model, long Key, string Digest);
