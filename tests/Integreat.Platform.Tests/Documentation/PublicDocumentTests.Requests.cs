namespace Integreat.Platform.Tests.Documentation;

/// <summary>What is asked, so that the answers can be compared with their descriptions.</summary>
public sealed partial class PublicDocumentTests
{
    private const string Feedback = "/api/v3/{region}/{language}/feedback/";

    /// <summary>A described address, and a real one that is asked for in the golden town.</summary>
    public static TheoryData<string, string> Reads => new()
    {
        { "/api/v3/regions/", "/api/v3/regions/" },
        { "/api/v3/regions/{region}/", "/api/v3/regions/goldstadt/" },
        { "/api/v3/regions/{region}/", "/api/v3/regions/altstadt/" }, // archived
        { "/api/v3/regions/{region}/", "/api/v3/regions/nirgends/" },
        { "/api/v3/{region}/languages/", "/api/v3/goldstadt/languages/" },
        { "/api/v3/{region}/languages/", "/api/v3/altstadt/languages/" },
        { "/api/v3/{region}/offers/", "/api/v3/goldstadt/offers/" },
        { "/api/v3/{region}/offers/", "/api/v3/nirgends/offers/" },
        { "/api/v3/{region}/{language}/offers/", "/api/v3/goldstadt/ar/offers/" },
        { "/api/v3/{region}/extras/", "/api/v3/goldstadt/extras/" },
        { "/api/v3/{region}/{language}/extras/", "/api/v3/goldstadt/de/extras/" },
        { "/api/v3/{region}/{language}/pages/", "/api/v3/goldstadt/de/pages/" },
        { "/api/v3/{region}/{language}/pages/", "/api/v3/goldstadt/ar/pages/" },
        { "/api/v3/{region}/{language}/pages/", "/api/v3/goldstadt/fa/pages/" }, // inactive
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?id=18" },
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/" },
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?id=x" },
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?id=99" },
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?id=14" }, // below an archived page
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?url=nirgends" },
        { "/api/v3/{region}/{language}/post/", "/api/v3/goldstadt/en/post/?url=welcome" },
        { "/api/v3/{region}/{language}/parents/", "/api/v3/goldstadt/de/parents/?id=3" },
        { "/api/v3/{region}/{language}/parents/", "/api/v3/goldstadt/de/parents/?id=1" },
        { "/api/v3/{region}/{language}/parents/", "/api/v3/goldstadt/de/parents/?id=" },
        { "/api/v3/{region}/{language}/children/", "/api/v3/goldstadt/de/children/?depth=2" },
        { "/api/v3/{region}/{language}/children/", "/api/v3/goldstadt/de/children/?url=willkommen" },
        { "/api/v3/{region}/{language}/children/", "/api/v3/goldstadt/de/children/?depth=-1" },
        { "/api/v3/{region}/{language}/pdf/", "/api/v3/goldstadt/de/pdf/?url=willkommen" },
        { "/api/v3/{region}/{language}/pdf/", "/api/v3/goldstadt/de/pdf/?url=nirgends" },
        { "/api/v3/{region}/{language}/pdf/", "/api/v3/goldstadt/xx/pdf/" }, // nothing to print
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/de/imprint/" },
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/en/imprint/" }, // falls back
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/vorstadt/de/imprint/" }, // none
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/xx/imprint/" },
        { "/api/v3/{region}/{language}/locations/", "/api/v3/fallstadt/de/locations/" },
        { "/api/v3/{region}/{language}/locations/", "/api/v3/fallstadt/ar/locations/?on_map=1" }, // falls back
        { "/api/v3/{region}/{language}/locations/", "/api/v3/fallstadt/de/locations/?on_map=maybe" },
        { "/api/v3/{region}/{language}/locations/", "/api/v3/fallstadt/xx/locations/" },
        { "/api/v3/{region}/{language}/location-categories/", "/api/v3/fallstadt/en/location-categories/" },
        { "/api/v3/{region}/{language}/location-categories/", "/api/v3/fallstadt/xx/location-categories/" },
        { "/api/v3/{region}/{language}/disclaimer/", "/api/v3/goldstadt/ar/disclaimer/" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/festland/de/events/" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/festland/ar/events/?combine_recurring" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/festland/xx/events/" },
        { "/api/v3/{region}/{language}/news/", "/api/v3/goldstadt/de/news/?size=3" },
        { "/api/v3/{region}/{language}/news/", "/api/v3/goldstadt/xx/news/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/de/news/local-11/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/de/news/local-404/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/de/news/11/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/de/news/xnews-11/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/xx/news/local-11/" },
        { "/api/v3/{region}/{language}/fcm/", "/api/v3/goldstadt/en/fcm/" },
        { "/api/v3/{region}/settings/", "/api/v3/goldstadt/settings/" }, // without a token
        { "/api/v3/{region}/{language}/chat/{device}/", "/api/v3/goldstadt/de/chat/device/" }, // not configured
        { "/api/v3/{region}/{language}/chat/{device}/", "/api/v3/nirgends/de/chat/device/" },
        { "/api/v3/{region}/{device}/is_chat_enabled/", "/api/v3/goldstadt/device/is_chat_enabled/" },
        { "/api/v3/{region}/{device}/is_chat_enabled/", "/api/v3/goldstadt/" + new string('x', 201) + "/is_chat_enabled/" },
        { "/api/v3/social/{path}/", "/api/v3/social/goldstadt/de/willkommen/" },
        { "/api/v3/social/{path}/", "/api/v3/social/goldstadt/de/nirgends/" },
        { "/api/v3/raw-content/{path}/", "/api/v3/raw-content/goldstadt/de/willkommen/" },
        { "/api/v3/raw-content/{path}/", "/api/v3/raw-content/goldstadt/de/nirgends/" },
        { "/api/sync/v1/{region}/{language}", "/api/sync/v1/goldstadt/de" },
        { "/api/sync/v1/{region}/{language}", "/api/sync/v1/festland/de" },
        { "/api/sync/v1/{region}/{language}", "/api/sync/v1/fallstadt/de?since=x" },
        { "/api/sync/v1/{region}/{language}", "/api/sync/v1/fallstadt/de?wait=61" },
        { "/api/sync/v1/{region}/{language}", "/api/sync/v1/nirgends/de" },
        { "/feeds/{region}/{language}", "/feeds/festland/de" },
        { "/feeds/{region}/{language}", "/feeds/festland/xx" },
        { "/feeds/{region}/{language}/events.ics", "/feeds/festland/de/events.ics" },
        { "/feeds/{region}/{language}/news.atom", "/feeds/goldstadt/de/news.atom" },
        { "/feeds/{region}/{language}/news.json", "/feeds/goldstadt/de/news.json" },
        { "/feeds/{region}/{language}/locations.geojson", "/feeds/fallstadt/de/locations.geojson" },
        { "/feeds/{region}/{language}/locations.geojson", "/feeds/nirgends/de/locations.geojson" },
        { "/feeds/{region}/{language}/events/{id}.ics", "/feeds/festland/de/events/404.ics" },
        { "/feeds/{region}/{language}/events/{id}.jsonld", "/feeds/festland/de/events/404.jsonld" },
        { "/feeds/{region}/{language}/locations/{id}.jsonld", "/feeds/fallstadt/de/locations/x.jsonld" },
        { "/robots.txt", "/robots.txt" },
        { "/sitemap.xml", "/sitemap.xml" },
        { "/sitemaps/{region}/{language}.xml", "/sitemaps/goldstadt/de.xml" },
        { "/sitemaps/{region}/{language}.xml", "/sitemaps/goldstadt/xx.xml" },
        { "/sitemaps/{region}/{language}/{part}.xml", "/sitemaps/goldstadt/de/2.xml" },
    };

    /// <summary>A described address, a real one, and what is sent there.</summary>
    public static TheoryData<string, string, string> Posts => new()
    {
        { Feedback, "/api/v3/goldstadt/de/feedback/", "rating=up" },
        { Feedback, "/api/v3/nirgends/de/feedback/", "rating=up" },
        { Feedback + "categories/", "/api/v3/festland/de/feedback/categories/", "rating=up" },
        { Feedback + "categories/", "/api/v3/festland/xx/feedback/categories/", "rating=up" },
        { Feedback + "page/", "/api/v3/goldstadt/de/feedback/page/", "rating=down&slug=nirgends" },
        { Feedback + "poi/", "/api/v3/goldstadt/de/feedback/poi/", "rating=down&slug=nirgends" },
        { Feedback + "event/", "/api/v3/goldstadt/de/feedback/event/", "rating=down&slug=nirgends" },
        { Feedback + "events/", "/api/v3/festland/de/feedback/events/", "comment=Danke" },
        { Feedback + "map/", "/api/v3/festland/de/feedback/map/", "" },
        { Feedback + "imprint-page/", "/api/v3/altstadt/de/feedback/imprint-page/", "rating=up" },
        { Feedback + "search/", "/api/v3/festland/de/feedback/search/", "rating=up" },
        { Feedback + "offers/", "/api/v3/festland/de/feedback/offers/", "rating=neutral" },
        { Feedback + "extras/", "/api/v3/festland/de/feedback/extras/", "rating=up" },
        { Feedback + "offer/", "/api/v3/goldstadt/de/feedback/offer/", "rating=up&slug=nirgends" },
        { Feedback + "extra/", "/api/v3/goldstadt/de/feedback/extra/", "rating=up" },
        { "/api/v3/{region}/{language}/pushpage/", "/api/v3/goldstadt/de/pushpage/", """{ "content": "", "token": "x" }""" },
        { "/api/v3/{region}/{language}/pushpage/", "/api/v3/goldstadt/de/pushpage/", """{ "content": "" }""" },
        { "/api/v3/{region}/{language}/pushpage/", "/api/v3/nirgends/de/pushpage/", """{ "content": "", "token": "x" }""" },
        { "/api/v3/{region}/{language}/chat/{device}/", "/api/v3/goldstadt/de/chat/device/", "message=Hallo" }, // not configured
        { "/api/v3/webhook/zammad/", "/api/v3/webhook/zammad/?token=x", "{}" },
        { "/api/v3/{region}/settings/", "/api/v3/goldstadt/settings/", "{}" },
        { "/api/v3/{region}/settings/", "/api/v3/nirgends/settings/", "{}" },
    };

    /// <summary>Settings that are sent with a token.</summary>
    public static TheoryData<string> Settings =>
        ["""{ "events_enabled": true }""", "{", "[]"];
}
