using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.SiteMaps;

/// <summary>How much one file may hold; readers of site maps refuse what is larger.</summary>
internal sealed record SiteMapLimits(int Urls, long Bytes)
{
    /// <summary>Those of sitemaps.org.</summary>
    public static readonly SiteMapLimits Protocol = new(50_000, 50L * 1024 * 1024);
}

/// <summary>An address of the web app and the same in other languages. Paths are as in the API: not percent-encoded.</summary>
internal sealed record SiteMapUrl(string Language, string Path, DateTimeOffset? LastUpdated, ImmutableArray<Alternate> Alternates);

/// <summary>Everything that people can read of one edition, in the format of sitemaps.org, with its translations.</summary>
internal static class SiteMap
{
    /// <summary>The type of this and of the index.</summary>
    public const string Type = "application/xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    // Without indentation: it would be most of a file.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = "" };

    /// <summary>Pages in their order, then events, locations and the imprint.</summary>
    public static IEnumerable<SiteMapUrl> UrlsOf(EditionSnapshot edition, string language) => edition.Tree.Nodes.Select(node => node.Page)
        .Concat(new[] { ItemKinds.Event, ItemKinds.Location, ItemKinds.Imprint }
            .SelectMany(kind => edition.OfKind(kind).Where(item => item.Visibility is Visibility.Public).OrderBy(item => item.Id)))
        .Select(item => new SiteMapUrl(language, item.Path, item.LastUpdated, item.Alternates));

    /// <summary>As many files as the limits make necessary, at least one.</summary>
    public static ImmutableArray<ImmutableArray<SiteMapUrl>> Split(IEnumerable<SiteMapUrl> urls, string site, SiteMapLimits limits)
    {
        var files = ImmutableArray.CreateBuilder<ImmutableArray<SiteMapUrl>>();
        var file = ImmutableArray.CreateBuilder<SiteMapUrl>();
        var bytes = 0L;
        foreach (var url in urls)
        {
            var needed = MostBytes(url, site);
            if (file.Count == limits.Urls || (file.Count > 0 && bytes + needed > limits.Bytes))
            {
                files.Add(file.ToImmutable());
                file.Clear();
                bytes = 0;
            }

            file.Add(url);
            bytes += needed;
        }

        files.Add(file.ToImmutable());
        return files.ToImmutable();
    }

    /// <param name="tagOf">The BCP 47 tag of a language.</param>
    public static byte[] Write(ImmutableArray<SiteMapUrl> urls, string site, Func<string, string> tagOf) => Write(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var url in urls)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, Address(site, url.Path));
            if (url.LastUpdated is { } moment)
            {
                xml.WriteElementString(
                    "lastmod", Namespace, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            }

            // A set of translations names every one of them, the one that it stands at included.
            foreach (var (language, path) in url.Alternates.IsEmpty ? [] : url.Alternates.Prepend(new Alternate(url.Language, url.Path)))
            {
                xml.WriteStartElement("link", Xhtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", tagOf(language));
                xml.WriteAttributeString("href", Address(site, path));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    });

    /// <param name="files">Where the files of all editions are.</param>
    public static byte[] WriteIndex(IEnumerable<string> files) => Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        foreach (var file in files)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, file);
            xml.WriteEndElement();
        }
    });

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            write(xml); // What is open at the end is closed with the writer.
        }

        return bytes.ToArray();
    }

    private static string Address(string site, string path) => site + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    // A character is at most three bytes of three characters each; the rest is tags, names and the moment.
    private static long MostBytes(SiteMapUrl url, string site)
    {
        var own = AddressBytes(url.Path);
        return 200 + own + (url.Alternates.IsEmpty ? 0 : own + url.Alternates.Sum(other => AddressBytes(other.Path)));

        long AddressBytes(string path) => 150 + site.Length + (9L * path.Length);
    }
}
