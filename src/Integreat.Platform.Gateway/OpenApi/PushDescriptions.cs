using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Pages;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>Content that programs push to pages, in the document of the public API.</summary>
internal static class PushDescriptions
{
    private const string Feature = "Push content";

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "Programs that keep a page up to date. Whoever has the token of a page may do that.");
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/pushpage/"],
            Name = "pushPage",
            Feature = Feature,
            Summary = "New content for the page that a token belongs to",
            Details = "The title, the address and the status stay. What is no clean HTML is cleaned.",
            Sent = new SentBody(
                ["application/json"],
                Shapes.Members(null, ("content", Shapes.Html()), ("token", Shapes.Text("The page's own."))),
                """{ "content": "<p>Montags von 9 bis 12 Uhr</p>", "token": "f3a9" }"""),
            Answer = document.Schema("Status"),
            Example = """{ "status": "success" }""",
            Refusals = [PushEndpoints.Denied, PushEndpoints.Failed, PushEndpoints.TooLarge, ApiError.TooManyRequests],
        });
    }
}
