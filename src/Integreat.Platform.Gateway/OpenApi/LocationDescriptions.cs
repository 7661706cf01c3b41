using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>Locations and their categories in the document of the public API.</summary>
internal static class LocationDescriptions
{
    private const string Feature = "Locations";

    private const string Category =
        """
        {
          "id": 2, "name": "Behörde/Amt", "color": "#1DC6C6", "icon": "office", "icon_color": "office_#1DC6C6",
          "icon_url": "https://cms.example.org/static/svg/place-category-icons/office.svg"
        }
        """;

    private const string Location =
        $$"""
        {
          "id": 2, "url": "https://cms.example.org/augsburg/de/locations/rathaus/", "path": "/augsburg/de/locations/rathaus/",
          "title": "Rathaus", "modified_gmt": "2020-01-22T12:52:13.616Z", "last_updated": "2020-01-22T13:52:13.616+01:00",
          "published_at": "2020-01-22T13:52:13.616+01:00", "meta_description": "", "excerpt": "Ämter", "content": "<p>Ämter</p>",
          "available_languages": {
            "en": { "id": null, "url": "https://cms.example.org/augsburg/en/locations/rathaus/", "path": "/augsburg/en/locations/rathaus/" }
          },
          "icon": null, "thumbnail": null, "website": null, "email": "rathaus@example.org", "phone_number": "+49 30 23125 101",
          "contacts": [
            {
              "area_of_responsibility": null, "name": "", "email": "rathaus@example.org", "phone_number": "+49 30 23125 101",
              "mobile_number": "", "website": "", "opening_hours": null, "appointment_url": null
            }
          ],
          "category": {{Category}},
          "temporarily_closed": false, "opening_hours": null, "appointment_url": "https://termine.example.org",
          "location": {
            "id": 4, "name": "Rathaus", "address": "Rathausplatz 1", "town": "Augsburg", "state": null, "postcode": "86150",
            "region": null, "country": "Deutschland", "latitude": 48.3688, "longitude": 10.8987
          },
          "organization": null, "barrier_free": true, "hash": null
        }
        """;

    private static readonly OpenApiParameter OnMap = new()
    {
        Name = "on_map",
        In = ParameterLocation.Query,
        Description = "`1`, `true`, `yes`, `on`: only what maps show; `0`, `false`, `no`, `off`: only the rest. Without it everything.",
        Schema = Shapes.Text(),
        Example = "1",
    };

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "Places that people can go to, with opening hours and contacts.");
        AddSchemas(document);
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/locations/"],
            Name = "listLocations",
            Feature = Feature,
            Summary = "All listed locations of a region, by number",
            Details = "A location is listed if it has a public text in the region's default language and one in this language; in regions that "
                + "fall back, the default language's text stands in for a missing one.",
            Query = [OnMap],
            Answer = Shapes.List(document.Schema("Location")),
            Example = $"[{Location}]",
            Refusals = [ApiError.NoLanguage, ApiError.NoTruth("maybe")],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/location-categories/"],
            Name = "listLocationCategories",
            Feature = Feature,
            Summary = "All categories that locations may have, by number",
            Details = "The same in every region; names are in the language asked for where there is one.",
            Answer = Shapes.List(document.Schema("LocationCategory")),
            Example = $"[{Category}]",
            Refusals = [ApiError.NoLanguage],
        });
    }

    private static void AddSchemas(PublicDocument document)
    {
        document.AddSchema("LocationCategory", Shapes.Members(
            "What kind of place it is.",
            ("id", Shapes.Whole()),
            ("name", Shapes.Text()),
            ("color", Shapes.Text("Such as `#1DC6C6`.")),
            ("icon", Shapes.Text("Such as `office`.")),
            ("icon_url", Shapes.Address("A picture (SVG).")),
            ("icon_color", Shapes.Text("Both in one word."))));
        document.AddSchema("OpeningDay", Shapes.Members(
            "One day of the week; without any of the marks the place is open in the slots.",
            ("allDay", Shapes.Flag()),
            ("closed", Shapes.Flag()),
            ("appointmentOnly", Shapes.Flag()),
            ("timeSlots", Shapes.List(Shapes.Members(
                null,
                ("start", Shapes.Text("Such as `09:30`.")),
                ("end", Shapes.Text()),
                ("timezone", Shapes.Text("The region's, such as `Europe/Berlin`.")))))));
        document.AddSchema("Contact", Shapes.Members(
            "Whom to turn to; texts may be empty.",
            ("area_of_responsibility", Shapes.Text("Null: the contact speaks for the location as a whole.").OrNull()),
            ("name", Shapes.Text()),
            ("email", Shapes.Text()),
            ("phone_number", Shapes.Text()),
            ("mobile_number", Shapes.Text()),
            ("website", Shapes.Text()),
            ("opening_hours", OpeningHours(document)),
            ("appointment_url", Shapes.Text().OrNull())));
        document.AddSchema("Place", Shapes.Members(
            "Where it is.",
            ("id", Shapes.Whole("The number of the location.").OrNull()),
            ("name", Shapes.Text("The title in the region's default language.").OrNull()),
            ("address", Shapes.Text("Street and number.").OrNull()),
            ("town", Shapes.Text().OrNull()),
            ("state", Shapes.Nothing("Always null.")),
            ("postcode", Shapes.Text().OrNull()),
            ("region", Shapes.Nothing("Always null.")),
            ("country", Shapes.Text().OrNull()),
            ("latitude", Shapes.Decimal().OrNull()),
            ("longitude", Shapes.Decimal().OrNull())));
        document.AddSchema("Location", Shapes.Members(
            null,
            ("id", Shapes.Whole("Of the version of the text; null if it is the one in the region's default language.").OrNull()),
            ("url", Shapes.Address()),
            ("path", Shapes.Text("The part of `url` after the host; not percent-encoded.")),
            ("title", Shapes.Text()),
            ("modified_gmt", Shapes.Moment("The same as `last_updated`, in UTC.")),
            ("last_updated", Shapes.Moment("In the region's time zone.")),
            ("published_at", Shapes.Moment("When the text was published.")),
            ("meta_description", Shapes.Text("For search engines; may be empty.")),
            ("excerpt", Shapes.Text("`content` without tags.")),
            ("content", Shapes.Html()),
            ("available_languages", Shapes.Map(document.Schema("OtherLanguage"), "By slug: the other listed languages of this location.")),
            ("icon", Shapes.Address().OrNull()),
            ("thumbnail", Shapes.Address("A small form of the icon.").OrNull()),
            ("website", Shapes.Text("Of the contact that speaks for the location, or of the location itself.").OrNull()),
            ("email", Shapes.Text("The same.").OrNull()),
            ("phone_number", Shapes.Text("The same.").OrNull()),
            ("contacts", Shapes.List(document.Schema("Contact"), "By name.")),
            ("category", document.Schema("LocationCategory")),
            ("temporarily_closed", Shapes.Flag()),
            ("opening_hours", OpeningHours(document)),
            ("appointment_url", Shapes.Text().OrNull()),
            ("location", document.Schema("Place")),
            ("organization", document.Schema("Organization").OrNull("Who is responsible for the location.")),
            ("barrier_free", Shapes.Flag("Null: nobody has said.").OrNull()),
            ("hash", Shapes.Nothing("Always null."))));
    }

    private static OpenApiSchema OpeningHours(PublicDocument document) =>
        Shapes.List(document.Schema("OpeningDay"), "Seven days, Monday first; null: nobody has said anything, or closed for a while.").OrNull();
}
