using Integreat.Platform.Gateway.Assets;

namespace Integreat.Platform.Gateway.Compat.V3.WebApp;

/// <summary>The opening of an HTML document with what social networks look at. The web app completes it, so nothing is closed.</summary>
internal static class SocialHead
{
    public static string Render(WebAppDocument document, PublicOptions site)
    {
        var title = Html.Encode(document.Title);
        var image = Html.Encode(site.CmsUrl + SocialPreview.Path);
        return $"""
            <html lang="{Html.Encode(document.Language)}">
                <head>
                    <title>{title}</title>
                    <meta name="apple-mobile-web-app-title" content="{title}">
                    <meta name="twitter:title" content="{title}">
                    <meta name="twitter:card" content="summary">
                    <meta property="og:site_name" content="{Html.Encode(site.Branding)}">
                    <meta property="og:title" content="{title}">
                    <meta property="og:type" content="website">
            {Description(Html.Encode(document.Description))}
                    <meta property="og:image" content="{image}" />
                    <meta name="twitter:image" content="{image}" />
                    <meta property="og:image:width" content="1200" />
                    <meta property="og:image:height" content="630" />
                    <meta property="og:url" content="{Html.Encode(document.Url)}" />

            """;
    }

    public static string Render(WebAppError error, PublicOptions site) =>
        $"""
        <html lang="">
            <head>
                <title>Error {error.Status} | {Html.Encode(site.Branding)}</title>
                <!-- Error: {error.Reason} -->

        """;

    private static string Description(string description) => description is "" ? "" :
        $"""
                <meta name="description" content="{description}">
                <meta property="og:description" content="{description}">
                <meta name="twitter:description" content="{description}">
        """;
}
