using System.Collections.Immutable;
using Integreat.Platform.Gateway.Feeds;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>The open formats, in the document of the public API.</summary>
internal static class FeedDescriptions
{
    private const string Feature = "Open formats";
    private const string Calendar = "text/calendar";

    private static readonly PathParameter EventNumber = new("id", "The number of the event, as `event.id` holds it.", "7", "^[0-9]+$");
    private static readonly PathParameter LocationNumber = new("id", "The number of the location, as `location.id` holds it.", "5", "^[0-9]+$");

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(
            Feature, "What calendars, maps, readers of news and search engines understand. Each answer leads to the index: `Link` with `collection`.");
        document.Add(Feed("", "readFeeds", "Names all feeds of an edition", "application/json", Index(), FeedExamples.Index));
        document.Add(Feed(
            "/events.ics", "readCalendar", "All listed events as iCalendar, to be subscribed to", Calendar, Shapes.Text(), FeedExamples.Calendar));
        document.Add(Feed(
            "/news.atom", "readAtom", "The hundred newest news as Atom", NewsDocuments.AtomType, Shapes.Text(), FeedExamples.Atom));
        document.Add(Feed(
            "/news.json", "readJsonFeed", "The hundred newest news as JSON Feed", NewsDocuments.JsonFeedType, JsonFeed(), FeedExamples.JsonFeed));
        document.Add(Feed(
            "/locations.geojson", "readGeoJson", "All listed locations as GeoJSON", LocationFeed.Type, GeoJson(), FeedExamples.GeoJson));
        document.Add(Item(
            "/events/{id}.ics", "readCalendarEvent", "One event as iCalendar", Calendar, Shapes.Text(), FeedExamples.Calendar, EventNumber));
        document.Add(Item(
            "/events/{id}.jsonld", "readLinkedEvent", "One event in the words of schema.org", LinkedData.Type, Event(), FeedExamples.Event,
            EventNumber));
        document.Add(Item(
            "/locations/{id}.jsonld", "readLinkedLocation", "One location in the words of schema.org", LinkedData.Type, Location(),
            FeedExamples.Location, LocationNumber));
    }

    private static RouteDescription Feed(string path, string name, string summary, string type, OpenApiSchema answer, string example) => new()
    {
        Addresses = [$"/feeds/{{region}}/{{language}}{path}"],
        Name = name,
        Feature = Feature,
        Summary = summary,
        Type = type,
        Answer = answer,
        Example = example,
        Problems = [],
    };

    private static RouteDescription Item(
        string path, string name, string summary, string type, OpenApiSchema answer, string example, PathParameter number) =>
        Feed(path, name, summary, type, answer, example) with { Path = [number], Problems = [FeedEndpoints.ItemUnknown] };

    private static OpenApiSchema Index() => Shapes.Members(
        null,
        ("name", Shapes.Text("Of the region.")),
        ("language", Shapes.Text("A BCP 47 tag.")),
        ("feeds", Shapes.List(
            Shapes.Members(null, ("href", Shapes.Address()), ("type", Shapes.Text("A MIME type.")), ("title", Shapes.Text())))),
        ("items", Shapes.List(Shapes.Members(
            null,
            ("template", Shapes.Text("An address with the number of the item as `{id}`.")),
            ("type", Shapes.Text("A MIME type.")),
            ("title", Shapes.Text())))),
        ("api", Shapes.Members(
            null, ("documentation", Shapes.Address()), ("description", Shapes.Address("This document.")), ("sync", Shapes.Address()))));

    private static OpenApiSchema JsonFeed() => Shapes.Members(
        null,
        ("version", Shapes.Word("Of the format.", "https://jsonfeed.org/version/1.1")),
        ("title", Shapes.Text("The region.")),
        ("home_page_url", Shapes.Address()),
        ("feed_url", Shapes.Address()),
        ("language", Shapes.Text("A BCP 47 tag.")),
        ("items", Shapes.List(
            Shapes.Members(
                null,
                ("id", Shapes.Text("Stays when the text is edited.")),
                ("url", Shapes.Address()),
                ("title", Shapes.Text()),
                ("content_text", Shapes.Text("Of the region's own news.")),
                ("content_html", Shapes.Html("Of news of other sources.")),
                ("date_published", Shapes.Moment()),
                ("date_modified", Shapes.Moment()),
                ("tags", Shapes.List(Shapes.Text(), "The channel or the source."))).MayLack("content_text", "content_html"),
            "The newest first.")));

    private static OpenApiSchema GeoJson() => Shapes.Members(
        null,
        ("type", Shapes.Word("Of the format.", "FeatureCollection")),
        ("name", Shapes.Text("The region.")),
        ("features", Shapes.List(Shapes.Members(
            null,
            ("type", Shapes.Word("Of the format.", "Feature")),
            ("id", Shapes.Whole("The number of the location.")),
            ("geometry", Shapes.Members(
                null,
                ("type", Shapes.Word("Of the format.", "Point")),
                ("coordinates", Shapes.List(Shapes.Decimal(), "Longitude, then latitude.")))),
            ("properties", Shapes.Members(
                null,
                ("name", Shapes.Text()),
                ("url", Shapes.Address("In the web app.")),
                ("category", Shapes.Text()),
                ("address", Shapes.Text("Street and number.")),
                ("postalCode", Shapes.Text()),
                ("city", Shapes.Text()),
                ("country", Shapes.Text()),
                ("onMap", Shapes.Flag("Maps show it.")),
                ("temporarilyClosed", Shapes.Flag()),
                ("jsonld", Shapes.Address("The same in the words of schema.org.")),
                ("lastUpdated", Shapes.Moment())).MayLack("category", "address", "postalCode", "city", "country"))))));

    private static OpenApiSchema Event() => Shapes.Members(
        null,
        [
            .. Head("Event"),
            ("startDate", Shapes.Text("A moment, or a date of an event that takes all day.")),
            ("endDate", Shapes.Text("Likewise.")),
            ("eventStatus", Shapes.Address()),
            ("eventAttendanceMode", Shapes.Address()),
            ("location", Shapes.List(new OpenApiSchema
            {
                AnyOf =
                [
                    Shapes.Members(
                        "A location of the region.",
                        [("@type", Shapes.Word("What it is.", "Place")), ("@id", Shapes.Address()), ("name", Shapes.Text()), .. Position()]),
                    Shapes.Members(
                        "A meeting online.", ("@type", Shapes.Word("What it is.", "VirtualLocation")), ("url", Shapes.Text())),
                ],
            })),
            ("eventSchedule", Schedule()),
        ]).MayLack("description", "eventSchedule");

    private static OpenApiSchema Schedule() => Shapes.Members(
        "How it repeats.",
        ("@type", Shapes.Word("What it is.", "Schedule")),
        ("repeatFrequency", Shapes.Text("A duration, such as `P1W`.")),
        ("byDay", Shapes.List(Shapes.Text("Such as `TH`, or `-1TH` for the last Thursday of the month."))),
        ("startDate", Shapes.Date()),
        ("endDate", Shapes.Date()),
        ("startTime", Shapes.ClockTime()),
        ("endTime", Shapes.ClockTime()),
        ("scheduleTimezone", Shapes.Text()),
        ("exceptDate", Shapes.List(Shapes.Date(), "Dates that were cancelled or moved."))).MayLack("endDate", "startTime", "endTime");

    private static OpenApiSchema Location() => Shapes.Members(
        null,
        [
            .. Head("Place"),
            .. Position(),
            ("telephone", Shapes.Text()),
            ("email", Shapes.Text()),
            ("sameAs", Shapes.Text("Its own site.")),
            ("openingHoursSpecification", Shapes.List(Shapes.Members(
                null,
                ("@type", Shapes.Word("What it is.", "OpeningHoursSpecification")),
                ("dayOfWeek", Shapes.Address()),
                ("opens", Shapes.Text("Such as `08:00`.")),
                ("closes", Shapes.Text("The same as `opens`: closed on that day."))))),
        ]).MayLack("description", "telephone", "email", "sameAs", "openingHoursSpecification");

    private static ImmutableArray<(string Name, IOpenApiSchema Schema)> Head(string type) =>
    [
        ("@context", Shapes.Address()),
        ("@type", Shapes.Word("What it is.", type)),
        ("@id", Shapes.Address("Of this document.")),
        ("name", Shapes.Text()),
        ("url", Shapes.Address("In the web app.")),
        ("inLanguage", Shapes.Text("A BCP 47 tag.")),
        ("description", Shapes.Text("The beginning of the text.")),
        ("dateModified", Shapes.Moment()),
    ];

    private static ImmutableArray<(string Name, IOpenApiSchema Schema)> Position() =>
    [
        ("address", Shapes.Members(
            null,
            ("@type", Shapes.Word("What it is.", "PostalAddress")),
            ("streetAddress", Shapes.Text()),
            ("postalCode", Shapes.Text()),
            ("addressLocality", Shapes.Text()),
            ("addressCountry", Shapes.Text())).MayLack("streetAddress", "postalCode", "addressLocality", "addressCountry")),
        ("geo", Shapes.Members(
            null, ("@type", Shapes.Word("What it is.", "GeoCoordinates")), ("latitude", Shapes.Decimal()), ("longitude", Shapes.Decimal()))),
    ];
}
