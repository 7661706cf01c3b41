using System.Collections.Immutable;
using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Feedback;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>What readers can say, in the document of the public API.</summary>
internal static class FeedbackDescriptions
{
    private const string Feature = "Feedback";
    private const string Root = "/api/v3/{region}/{language}/feedback/";

    private const string Example = """{ "success": "Feedback successfully submitted" }""";

    private static readonly ImmutableArray<string> Types =
        ["multipart/form-data", "application/x-www-form-urlencoded", "application/json"];

    private static readonly Field Slug = new("slug", "Of what it is about; one that it ever had counts as well.", "willkommen");
    private static readonly Field Words = new("query", "The words that were searched for.", "Kita");
    private static readonly Field Link = new("permalink", "The address of what was shown.", "/augsburg/de/willkommen/");

    private static readonly Kind[] Kinds =
    [
        new("categories/", "OnRegion", "a region as a whole"),
        new("page/", "OnPage", "a page") { Own = Slug, Refusal = FeedbackSubjects.NoPage },
        new("poi/", "OnLocation", "a location") { Own = Slug, Refusal = FeedbackSubjects.NoLocation },
        new("event/", "OnEvent", "an event") { Own = Slug, Refusal = FeedbackSubjects.NoEvent },
        new("events/", "OnEvents", "the list of events"),
        new("map/", "OnMap", "the map of locations"),
        new("imprint-page/", "OnImprint", "the imprint") { Refusal = FeedbackSubjects.NoImprint },
        new("search/", "OnSearch", "what a search found") { Own = Words, Refusal = FeedbackSubjects.NoQuery },
        new("offers/", "OnOffers", "the list of offers") { Former = "extras/" },
        new("offer/", "OnOffer", "an offer") { Own = Slug, Refusal = FeedbackSubjects.NoOffer, Former = "extra/" },
        new("", "OnLink", "a page, an event or the imprint, by its address") { Own = Link, Refusal = FeedbackSubjects.NoLink },
    ];

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "What readers say. `{language}` may be any language of the platform.");
        document.AddSchema("Thanks", Shapes.Members(null, ("success", Shapes.Text())));
        foreach (var kind in Kinds)
        {
            document.Add(new RouteDescription
            {
                Addresses = [Root + kind.Word],
                FormerAddresses = kind.Former is null ? [] : [Root + kind.Former],
                Name = $"sendFeedback{kind.Name}",
                Feature = Feature,
                Summary = $"Feedback on {kind.About}",
                Details = "A comment or a rating is required.",
                Sent = kind.ToForm(),
                Status = 201,
                Answer = document.Schema("Thanks"),
                Example = Example,
                Refusals =
                [
                    FeedbackEndpoints.NoLanguage("xx"), FeedbackForm.BadRating, FeedbackForm.Empty, .. kind.Refusals,
                    ApiError.TooLarge, ApiError.TooManyRequests,
                ],
            });
        }
    }

    private sealed record Field(string Name, string Description, string Example);

    private sealed record Kind(string Word, string Name, string About)
    {
        public Field? Own { get; init; }
        public ApiError? Refusal { get; init; }
        public string? Former { get; init; }

        public ApiError[] Refusals => Refusal is null ? [] : [Refusal];

        public SentBody ToForm()
        {
            var category = Shapes.Text("`Technisches Feedback` is about the app; anything else is about the content.");
            var fields = Shapes.Members(
                null,
                ("comment", Shapes.Text()),
                ("rating", Shapes.Word("How it was.", "up", "down")),
                ("category", category));
            fields.Required!.Clear();
            if (Own is not null)
            {
                fields.Properties!.Add(Own.Name, Shapes.Text(Own.Description));
                fields.Required.Add(Own.Name);
            }

            var own = Own is null ? "" : $""" "{Own.Name}": "{Own.Example}", """;
            return new SentBody(Types, fields, $$"""{ {{own}} "rating": "up", "comment": "Danke!", "category": "Inhalte" }""");
        }
    }
}
