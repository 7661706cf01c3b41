namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>A region's offers in the document of the public API.</summary>
internal static class OfferDescriptions
{
    private const string Feature = "Offers";

    private const string Example =
        """
        [
          {
            "name": "Lehrstellenradar", "alias": "lehrstellen-radar", "url": "https://www.lehrstellen-radar.de/5100,0,lsrlist.html",
            "post": { "search-radius": "50", "search-plz": "86150" }, "thumbnail": "https://example.org/lehrstellen-radar.jpg"
          },
          { "name": "Sprungbrett", "alias": "sprungbrett", "url": "https://example.org/jobs?plz=86150", "post": null, "thumbnail": "" }
        ]
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "Services of others that a region recommends.");
        document.AddSchema("Offer", Shapes.Members(
            null,
            ("name", Shapes.Text()),
            ("alias", Shapes.Text("The slug.")),
            ("url", Shapes.Text("May be empty.")),
            ("post", Shapes.Map(Shapes.Text(), "What to send to `url` as a form; null: the address is opened.").OrNull()),
            ("thumbnail", Shapes.Text("The address of a picture; may be empty."))));
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/offers/", "/api/v3/{region}/{language}/offers/"],
            FormerAddresses = ["/api/v3/{region}/extras/", "/api/v3/{region}/{language}/extras/"],
            Name = "listOffers",
            Feature = Feature,
            Summary = "A region's offers by slug",
            Details = "The same in every language, also in one that the region does not have.",
            Answer = Shapes.List(document.Schema("Offer")),
            Example = Example,
        });
    }
}
