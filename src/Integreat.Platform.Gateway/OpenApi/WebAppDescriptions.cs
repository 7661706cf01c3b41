namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>HTML for paths of the web app, in the document of the public API.</summary>
internal static class WebAppDescriptions
{
    private const string Feature = "Web app";

    private const string Head =
        """
        <html lang="de-DE">
            <head>
                <title>Willkommen - Augsburg | Integreat</title>
                <meta property="og:title" content="Willkommen - Augsburg | Integreat">
                <meta property="og:url" content="https://integreat.app/augsburg/de/willkommen/" />
        """;

    private const string NoHead =
        """
        <html lang="">
            <head>
                <title>Error 404 | Integreat</title>
                <!-- Error: Page not found in this region with this language. -->
        """;

    private const string Raw =
        """
        <h1>Willkommen - Augsburg | Integreat</h1>
        <div lang="de-DE">
            <p>Willkommen in Augsburg</p>
        </div>
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "HTML for every path of the web app.");
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/social/{path}/"],
            Name = "readSocialHead",
            Feature = Feature,
            Summary = "The opening of an HTML document, for previews in social media",
            Details = "It is not closed: the web app completes it.",
            Type = "text/html",
            Answer = Shapes.Html(),
            Example = Head,
            Missing = NoHead,
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/raw-content/{path}/"],
            Name = "readRawContent",
            Feature = Feature,
            Summary = "Title and content alone, for programs that read",
            Type = "text/html",
            Answer = Shapes.Html(),
            Example = Raw,
            Missing = "<!-- Error 404: Page not found in this region with this language. -->",
        });
    }
}
