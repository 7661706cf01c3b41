using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Everything an edition is rendered from, as last heard of the region and of the platform.</summary>
internal sealed class EditionSources
{
    private readonly Dictionary<long, MediaSource> _regionMedia = [];
    private readonly Dictionary<long, MediaSource> _platformMedia = [];
    private readonly Dictionary<long, NewsSource> _regionNews = [];
    private readonly Dictionary<long, NewsSource> _sharedNews = [];
    private readonly Dictionary<long, PlatformLanguageSource> _platformLanguages = [];

    /// <summary>Null until the region is created.</summary>
    public SettingsSource? Settings { get; private set; }

    /// <summary>The region's languages in tree order.</summary>
    public ImmutableArray<LanguageSource> Languages { get; private set; } = [];

    /// <summary>The imprint's texts.</summary>
    public ImmutableArray<TextSource> Imprint { get; private set; } = [];

    public Dictionary<long, PageSource> Pages { get; } = [];

    /// <summary>Pages of other regions that texts of this one refer to, as last heard.</summary>
    public ImmutableDictionary<long, LayerPage> ForeignPages { get; set; } = ImmutableDictionary<long, LayerPage>.Empty;

    public Dictionary<long, EventSource> Events { get; } = [];

    public Dictionary<long, LocationSource> Locations { get; } = [];

    public Dictionary<long, ContactSource> Contacts { get; } = [];

    /// <summary>Who the contacts are, as last loaded.</summary>
    public ContactCards Cards { get; } = new();

    public Dictionary<long, CategorySource> Categories { get; } = [];

    public Dictionary<long, OrganizationSource> Organizations { get; } = [];

    public Dictionary<long, OfferSource> Offers { get; } = [];

    /// <summary>The region's own news, and those that it shares with others.</summary>
    public IEnumerable<NewsSource> News => _regionNews.Values.Concat(_sharedNews.Values);

    /// <summary>By source and number.</summary>
    public Dictionary<(string Source, long Number), ExternalNewsSource> ExternalNews { get; } = [];

    /// <summary>The language that others fall back to; null without languages.</summary>
    public string? DefaultLanguage => Languages is [var first, ..] ? first.Code : null;

    public MediaSource? Media(long? id) => id is not { } number ? null
        : _regionMedia.GetValueOrDefault(number) ?? _platformMedia.GetValueOrDefault(number);

    public PlatformLanguageSource? Language(string code) => _platformLanguages.Values.FirstOrDefault(language => language.Code == code);

    /// <summary>The visible languages (active and listed), in tree order.</summary>
    public IEnumerable<string> VisibleLanguages =>
        Languages.Where(language => language.Active && language.Visible).Select(language => language.Code);

    /// <summary>The same platform and the same other regions, around another state of the region.</summary>
    public EditionSources WithRegion(SourceDelta full)
    {
        var other = new EditionSources { ForeignPages = ForeignPages };
        other.TakeFromRegion(full);
        Copy(_platformLanguages, other._platformLanguages);
        Copy(_platformMedia, other._platformMedia);
        Copy(_sharedNews, other._sharedNews);
        Copy(Offers, other.Offers);
        Copy(Categories, other.Categories);
        return other;
    }

    public void TakeFromRegion(SourceDelta delta)
    {
        if (delta.IsFull)
        {
            (Settings, Languages, Imprint) = (null, [], []);
            Pages.Clear();
            Events.Clear();
            Locations.Clear();
            Contacts.Clear();
            Organizations.Clear();
            _regionMedia.Clear();
            _regionNews.Clear();
        }

        foreach (var item in delta.Items)
        {
            switch (item.Kind)
            {
                case SourceKinds.Settings:
                    Settings = SourceJson.Read<SettingsSource>(item);
                    break;
                case SourceKinds.RegionLanguage:
                    Languages = SourceJson.Read<LanguagesSource>(item).Languages;
                    break;
                case SourceKinds.Imprint:
                    Imprint = SourceJson.Read<ImprintSource>(item).Texts;
                    break;
                case SourceKinds.Page:
                    Keep(Pages, item);
                    break;
                case SourceKinds.Event:
                    Keep(Events, item);
                    break;
                case SourceKinds.Location:
                    Keep(Locations, item);
                    break;
                case SourceKinds.Contact:
                    Keep(Contacts, item);
                    break;
                case SourceKinds.Organization:
                    Keep(Organizations, item);
                    break;
                case SourceKinds.Media:
                    Keep(_regionMedia, item);
                    break;
                case SourceKinds.News:
                    Keep(_regionNews, item);
                    break;
            }
        }
    }

    public void TakeFromPlatform(SourceDelta delta)
    {
        if (delta.IsFull)
        {
            _platformLanguages.Clear();
            _platformMedia.Clear();
            _sharedNews.Clear();
            Offers.Clear();
            Categories.Clear();
        }

        foreach (var item in delta.Items)
        {
            switch (item.Kind)
            {
                case SourceKinds.Language:
                    Keep(_platformLanguages, item);
                    break;
                case SourceKinds.Offer:
                    Keep(Offers, item);
                    break;
                case SourceKinds.Category:
                    Keep(Categories, item);
                    break;
                case SourceKinds.Media:
                    Keep(_platformMedia, item);
                    break;
                case SourceKinds.News:
                    Keep(_sharedNews, item);
                    break;
            }
        }
    }

    public void TakeExternalNews(string source, SourceDelta delta)
    {
        if (delta.IsFull)
        {
            foreach (var key in ExternalNews.Keys.Where(key => key.Source == source).ToList())
            {
                ExternalNews.Remove(key);
            }
        }

        foreach (var item in delta.Items)
        {
            if (item.Json.IsEmpty)
            {
                ExternalNews.Remove((source, item.Id));
            }
            else
            {
                ExternalNews[(source, item.Id)] = SourceJson.Read<ExternalNewsSource>(item);
            }
        }
    }

    private static void Copy<T>(Dictionary<long, T> from, Dictionary<long, T> to)
    {
        foreach (var (id, item) in from)
        {
            to.Add(id, item);
        }
    }

    private static void Keep<T>(Dictionary<long, T> items, SourceItem item)
    {
        if (item.Json.IsEmpty)
        {
            items.Remove(item.Id);
        }
        else
        {
            items[item.Id] = SourceJson.Read<T>(item);
        }
    }
}
