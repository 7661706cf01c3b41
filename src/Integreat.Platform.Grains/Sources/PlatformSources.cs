using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Rights;

namespace Integreat.Platform.Grains.Sources;

/// <summary>
/// What the platform tells editions and the directory: its languages, offers, categories and global files, and to each region's editions
/// the news that the region shares. The same for every language.
/// </summary>
internal sealed class PlatformSources
{
    // Nobody is told who may choose what; screens look again when there is something new.
    private const string Choice = "choice";

    // Whoever was told of an item must hear that it is gone; nobody else hears of it at all.
    private readonly Dictionary<long, HashSet<long>> _regionsOfNews = [];

    /// <summary>Which item changed when.</summary>
    public ChangeLog<(string Kind, long Id)> Log { get; } = new();

    /// <summary>Compares two states by reference and takes note of every item that is not the same any more.</summary>
    public void Advance(PlatformState before, PlatformState after)
    {
        Log.TouchChanged(SourceKinds.Language, before.Languages, after.Languages, id => id.Value);
        Log.TouchChanged(SourceKinds.Offer, before.Offers, after.Offers, id => id.Value);
        Log.TouchChanged(SourceKinds.Category, before.Categories, after.Categories, id => id.Value);
        Log.TouchChanged(SourceKinds.Media, before.Media, after.Media, id => id.Value);
        if (before.Catalog != after.Catalog)
        {
            Log.Touch((Choice, 0));
        }

        if (before.Staff != after.Staff)
        {
            Log.Touch((SourceKinds.Staff, 0));
        }

        Log.TouchChanged(SourceKinds.News, before.News, after.News, id => id.Value);
        foreach (var (id, news) in after.News.Where(pair => !ReferenceEquals(pair.Value, before.News.GetValueOrDefault(pair.Key))))
        {
            var regions = _regionsOfNews.GetValueOrDefault(id.Value, []);
            regions.UnionWith(news.Regions.Select(region => region.Value));
            _regionsOfNews[id.Value] = regions;
        }
    }

    /// <param name="region">Of news, only those are told that concern this region.</param>
    /// <param name="now">News that are older than readers see them at this moment are gone.</param>
    public SourceDelta Read(PlatformState platform, long region, Cursor since, DateTimeOffset now)
    {
        var (next, isFull, more, items) = Log.Read(
            since, (key, revision) => Concerns(region, key) ? Project(platform, region, key, revision, now) : null,
            item => (item?.Json.Length ?? 0) + 64);
        return new SourceDelta(next, isFull, more, [.. items.OfType<SourceItem>()]);
    }

    /// <summary>The platform's team, if it is not the same any more.</summary>
    public StaffDelta ReadStaff(PlatformState platform, Cursor since, long version)
    {
        // What changes is told in one piece, so there is nothing more to ask for.
        var isOfThisLife = Log.IsOfThisLife(since);
        var hasChanged = !isOfThisLife || Log.HasChanged((SourceKinds.Staff, 0), since.Revision);
        return new StaffDelta(Log.Now, !isOfThisLife, hasChanged ? RightsMapping.View(platform.Staff, version) : null);
    }

    private bool Concerns(long region, (string Kind, long Id) key) => key.Kind switch
    {
        SourceKinds.News => _regionsOfNews[key.Id].Contains(region),
        SourceKinds.Staff or Choice => false,
        _ => true,
    };

    private static SourceItem Project(
        PlatformState platform, long region, (string Kind, long Id) key, long revision, DateTimeOffset now) => key.Kind switch
        {
            SourceKinds.News => Project(platform.News[new NewsId(key.Id)], region, now) is { } news
                ? SourceJson.Item(key.Kind, key.Id, revision, news)
                : SourceJson.Gone(key.Kind, key.Id, revision),
            SourceKinds.Language => SourceJson.Item(key.Kind, key.Id, revision, Project(platform.Languages[new LanguageId(key.Id)])),
            SourceKinds.Offer => SourceJson.Item(key.Kind, key.Id, revision, Project(platform.Offers[new OfferId(key.Id)])),
            SourceKinds.Category => SourceJson.Item(key.Kind, key.Id, revision, Project(platform.Categories[new CategoryId(key.Id)])),
            _ => SourceJson.Item(key.Kind, key.Id, revision, Project(platform.Media[new MediaId(key.Id)])),
        };

    private static NewsSource? Project(SharedNews news, long region, DateTimeOffset now) =>
        news.Regions.Contains(new RegionId(region)) ? NewsSource.Of(news.Item, news.MainLanguage?.Value, now) : null;

    private static PlatformLanguageSource Project(Language language) => new(
        language.Id.Value, language.Code.Value, language.Bcp47Tag, language.NativeName, language.RightToLeft,
        language.ContentNotAvailable, language.PartialContentNotAvailable, language.WebAppTitle, language.WebAppDescription);

    private static OfferSource Project(OfferTemplate offer) => new(
        offer.Id.Value, offer.Slug, offer.Name, offer.Url, offer.Thumbnail,
        [.. offer.PostData.Select(field => KeyValuePair.Create(field.Name, field.Value))], offer.PostalCodeMode, offer.IsHelpDeskForm);

    private static CategorySource Project(LocationCategory category) =>
        new(category.Id.Value, category.Names, category.Icon, category.Color);

    private static MediaSource Project(Domain.Media.MediaFile file) => new(file.File, file.Thumbnail, file.Type, file.LastModified);
}
