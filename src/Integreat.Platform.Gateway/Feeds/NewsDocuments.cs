using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>
/// The news of an edition for programs that people read news with: Atom (RFC 4287) and JSON Feed 1.1. The newest come first.
/// </summary>
internal static class NewsDocuments
{
    public const string AtomType = "application/atom+xml";
    public const string JsonFeedType = "application/feed+json";

    private const string Atom = "http://www.w3.org/2005/Atom";

    // More than that nobody catches up with.
    private const int Most = 100;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false };

    public static byte[] WriteAtom(EditionSnapshot edition, FeedSite site)
    {
        var news = NewsOf(edition);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, site.LanguageTag);
            xml.WriteElementString("id", Atom, $"{site.FeedsUrl}/news.atom");
            xml.WriteElementString("title", Atom, Readable(site.Name));
            xml.WriteElementString("updated", Atom, Moment(news.IsEmpty ? DateTimeOffset.UnixEpoch : news[0].News!.DisplayDate));
            WriteLink(xml, "self", $"{site.FeedsUrl}/news.atom", AtomType);
            WriteLink(xml, "alternate", site.WebAddress($"/{site.Region}/{site.Language}/news/local"), "text/html");
            WriteLink(xml, "alternate", $"{site.FeedsUrl}/news.json", JsonFeedType);
            WriteLink(xml, "collection", site.FeedsUrl, "application/json");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Readable(site.Name));
            xml.WriteEndElement();
            foreach (var item in news)
            {
                WriteEntry(xml, item, site);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] WriteJsonFeed(EditionSnapshot edition, FeedSite site) => FeedJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", site.Name);
        json.WriteString("home_page_url", site.WebAddress($"/{site.Region}/{site.Language}/news/local"));
        json.WriteString("feed_url", $"{site.FeedsUrl}/news.json");
        json.WriteString("language", site.LanguageTag);
        json.WriteStartArray("items");
        foreach (var item in NewsOf(edition))
        {
            json.WriteStartObject();
            json.WriteString("id", IdOf(item, site));
            json.WriteString("url", item.News!.ExternalUrl);
            json.WriteString("title", item.Title);
            json.WriteString(IsHtml(item) ? "content_html" : "content_text", ItemText.Of(item).Content);
            json.WriteString("date_published", Moment(item.News.PublishedAt));
            json.WriteString("date_modified", Moment(item.News.DisplayDate));
            json.WriteStartArray("tags");
            json.WriteStringValue(item.News.Channel ?? item.News.Source);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteEntry(XmlWriter xml, Fragment item, FeedSite site)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, IdOf(item, site));
        xml.WriteElementString("title", Atom, Readable(item.Title));
        xml.WriteElementString("published", Atom, Moment(item.News!.PublishedAt));
        xml.WriteElementString("updated", Atom, Moment(item.News.DisplayDate));
        WriteLink(xml, "alternate", item.News.ExternalUrl, "text/html");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", Readable(item.News.Channel ?? item.News.Source));
        xml.WriteEndElement();
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", IsHtml(item) ? "html" : "text");
        xml.WriteString(Readable(ItemText.Of(item).Content));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Readable(address));
        xml.WriteEndElement();
    }

    private static ImmutableArray<Fragment> NewsOf(EditionSnapshot edition) => [.. new NewsFeed(edition).Newest.Take(Most)];

    // The public number changes with every version of the text; readers must know an item again.
    private static string IdOf(Fragment item, FeedSite site) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{site.Host},2026:{item.Kind}-{item.Id}-{site.Language}");

    private static bool IsHtml(Fragment item) => item.Kind is not ItemKinds.News;

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML has no word at all for some characters.
    private static string Readable(string text) =>
        string.Concat(text.Where((character, place) => XmlConvert.IsXmlChar(character) || IsPair(text, place)));

    private static bool IsPair(string text, int place) =>
        (char.IsHighSurrogate(text[place]) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
        || (char.IsLowSurrogate(text[place]) && place > 0 && char.IsHighSurrogate(text[place - 1]));
}
