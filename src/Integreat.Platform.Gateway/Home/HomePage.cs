using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Integreat.Platform.Contracts.Directory;

namespace Integreat.Platform.Gateway.Home;

/// <summary>The page at the root: who is served here, and where the API is.</summary>
internal static class HomePage
{
    private static readonly string Style = Encoding.UTF8.GetString(Embedded("home.css"));
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static ReadOnlyMemory<byte> Icon { get; } = Embedded("favicon.svg");

    /// <summary>Nothing but this style and our own icon is loaded or run, whatever a name contains.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    public static string Render(ImmutableArray<DirectoryEntry> regions) =>
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Integreat.Platform</title>
        <link rel="icon" href="/favicon.ico" type="image/svg+xml">
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <h1>Integreat.Platform</h1>
        <p>Local information for everybody who has just arrived, in many languages. Apps read it through the
        <a href="/api/v3/regions/">API</a>, which <a href="/docs/">its documentation</a> explains.</p>
        {(regions.IsEmpty ? NoRegions : Regions(regions))}
        </main>
        <footer>Every language links to its pages as the apps see them. Calendars, maps, readers of news and search engines get the same
        content in <a href="/docs/#tag/open-formats">open formats</a>.</footer>
        </body>
        </html>

        """;

    private const string NoRegions =
        """
        <section class="empty">
        <h2>No region yet</h2>
        <p>This platform is up and waiting for its first municipality. Import one with <code>import cms-dump</code>, or start once
        with an empty data folder to meet the demo region.</p>
        </section>
        """;

    private static string Regions(IEnumerable<DirectoryEntry> regions) =>
        $"""
        <ul class="regions">
        {string.Join('\n', regions.Select(Region))}
        </ul>
        """;

    private static string Region(DirectoryEntry region)
    {
        var languages = region.Languages.Where(language => language is { Active: true, Visible: true });
        return $"""
            <li>
            <h2><a href="/api/v3/regions/{Html.Encode(region.Slug)}/">{Html.Encode(NameOf(region))}</a></h2>
            <ul class="languages" aria-label="Languages of {Html.Encode(NameOf(region))}">
            {string.Join('\n', languages.Select(language => Language(region.Slug, language)))}
            </ul>
            </li>
            """;
    }

    private static string Language(string region, DirectoryLanguage language) =>
        $"""
        <li><a href="/api/v3/{Html.Encode(region)}/{Html.Encode(language.Slug)}/pages/"
        lang="{Html.Encode(language.Slug)}" dir="{(language.RightToLeft ? "rtl" : "ltr")}">{Html.Encode(language.NativeName)}</a></li>
        """;

    private static string NameOf(DirectoryEntry region) => region.FullName.Length > 0 ? region.FullName : region.Name;

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(HomePage).Assembly.GetManifestResourceStream($"Home/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
