using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>Pages in the document of the public API.</summary>
internal static class PageDescriptions
{
    private const string Feature = "Pages";

    private const string Page =
        """
        {
          "id": 4,
          "url": "https://cms.example.org/augsburg/de/willkommen/über-augsburg/", "path": "/augsburg/de/willkommen/über-augsburg/",
          "title": "Über Augsburg",
          "modified_gmt": "2019-08-12T08:05:39.369Z", "last_updated": "2019-08-12T10:05:39.369+02:00",
          "excerpt": "Augsburg liegt in Bayern.", "content": "<p>Augsburg liegt in <b>Bayern</b>.</p>\r\n",
          "parent": { "id": 1, "url": "https://cms.example.org/augsburg/de/willkommen/", "path": "/augsburg/de/willkommen/" },
          "order": 2,
          "available_languages": {
            "en": {
              "id": 7, "url": "https://cms.example.org/augsburg/en/welcome/about-augsburg/", "path": "/augsburg/en/welcome/about-augsburg/"
            }
          },
          "thumbnail": "https://cms.example.org/media/regions/1/rathaus.png",
          "organization": {
            "id": 1, "slug": "stadt", "name": "Stadt Augsburg", "logo": null, "website": "https://www.augsburg.de"
          },
          "embedded_offers": [], "hash": null
        }
        """;

    private const string Parent =
        """
        {
          "id": 2, "url": "https://cms.example.org/augsburg/de/willkommen/", "path": "/augsburg/de/willkommen/", "title": "Willkommen",
          "modified_gmt": "2019-08-12T07:57:42Z", "last_updated": "2019-08-12T09:57:42+02:00",
          "excerpt": "Willkommen in Augsburg", "content": "<p>Willkommen in Augsburg</p>",
          "parent": { "id": 0, "url": null, "path": null }, "order": 1, "available_languages": {},
          "thumbnail": null, "organization": null, "embedded_offers": [], "hash": null
        }
        """;

    private const string WithItself = "The page itself comes first, then what is below it, depth first.";

    private static readonly OpenApiParameter Id = new()
    {
        Name = "id",
        In = ParameterLocation.Query,
        Description = "The number of the page, as `parent.id` holds it; not the `id` of a page object. Goes before `url`.",
        Schema = Shapes.Whole(),
        Example = 1,
    };

    private static readonly OpenApiParameter Url = new()
    {
        Name = "url",
        In = ParameterLocation.Query,
        Description = "An address or a path of the page, also an earlier one. Only its last segment counts.",
        Schema = Shapes.Text(),
        Example = "/augsburg/de/willkommen/",
    };

    private static readonly OpenApiParameter Depth = new()
    {
        Name = "depth",
        In = ParameterLocation.Query,
        Description = "How many levels below the page belong to the answer; without a page, below the top of the tree.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0", Default = 1 },
        Example = 2,
    };

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "The page tree of a region in one language.");
        AddSchemas(document);
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/pages/"],
            Name = "listPages",
            Feature = Feature,
            Summary = "All listed pages, depth first",
            Details = "A page is listed if it has a public text in the language, is not archived, and its parent is listed.",
            Answer = Shapes.List(document.Schema("Page")),
            Example = $"[{Parent}, {Page}]",
            Refusals = [ApiError.NoLanguage],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/page/"],
            FormerAddresses = ["/api/v3/{region}/{language}/post/"],
            Name = "readPage",
            Feature = Feature,
            Summary = "One page",
            Query = [Id, Url],
            Answer = document.Schema("Page"),
            Example = Page,
            Refusals = [ApiError.NoTranslation, ApiError.NoPage, ApiError.PageHidden, ApiError.NoAddress, ApiError.BadId],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/parents/"],
            Name = "listParents",
            Feature = Feature,
            Summary = "The pages above one, from the root down, without itself",
            Query = [Id, Url],
            Answer = Shapes.List(document.Schema("Page")),
            Example = $"[{Parent}]",
            Refusals = [ApiError.NoTranslation, ApiError.NoPage, ApiError.PageHidden, ApiError.NoAddress, ApiError.BadId],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/children/"],
            Name = "listChildren",
            Feature = Feature,
            Summary = "A page and what is below it, or the top of the tree",
            Details = $"{WithItself} Without a page, an unknown language has an empty list.",
            Query = [Id, Url, Depth],
            Answer = Shapes.List(document.Schema("Page")),
            Example = $"[{Parent}, {Page}]",
            Refusals = [ApiError.NoTranslation, ApiError.NoPage, ApiError.PageHidden, ApiError.BadId, ApiError.BadDepth],
        });
    }

    private static void AddSchemas(PublicDocument document)
    {
        document.AddSchema("Organization", Shapes.Members(
            null,
            ("id", Shapes.Whole()),
            ("slug", Shapes.Text()),
            ("name", Shapes.Text()),
            ("logo", Shapes.Address().OrNull()),
            ("website", Shapes.Text("May be empty."))));
        document.AddSchema("OtherLanguage", Shapes.Members(
            "The same item in another language.",
            ("id", Shapes.Whole("Of the version of the text; null where it falls back to the default language.").OrNull()),
            ("url", Shapes.Address()),
            ("path", Shapes.Text())));
        document.AddSchema("Page", Shapes.Members(
            null,
            ("id", Shapes.Whole("Of the version of the text; it changes with every publication.")),
            ("url", Shapes.Address()),
            ("path", Shapes.Text("The part of `url` after the host; not percent-encoded.")),
            ("title", Shapes.Text()),
            ("modified_gmt", Shapes.Moment("The same as `last_updated`, in UTC.")),
            ("last_updated", Shapes.Moment("In the region's time zone.")),
            ("excerpt", Shapes.Text("`content` without tags; nothing else is removed or shortened.")),
            ("content", Shapes.Html()),
            ("parent", Shapes.Members(
                "The page above.",
                ("id", Shapes.Whole("The number of the page; 0 above a root page.")),
                ("url", Shapes.Address().OrNull()),
                ("path", Shapes.Text().OrNull()))),
            ("order", Shapes.Whole("Its place among its siblings.")),
            ("available_languages", Shapes.Map(document.Schema("OtherLanguage"), "By slug: the other listed languages of this page.")),
            ("thumbnail", Shapes.Address("Of the page's icon.").OrNull()),
            ("organization", document.Schema("Organization").OrNull("Who is responsible for the page.")),
            ("embedded_offers", Shapes.List(document.Schema("Offer"))),
            ("hash", Shapes.Nothing("Always null."))));
    }
}
