using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>Events in the document of the public API.</summary>
internal static class EventDescriptions
{
    private const string Feature = "Events";

    private const string Example =
        """
        [
          {
            "id": 2, "url": "https://cms.example.org/augsburg/de/events/sprachcafe/", "path": "/augsburg/de/events/sprachcafe/",
            "title": "Sprachcafé", "modified_gmt": "2026-01-22T12:46:33.967Z", "last_updated": "2026-01-22T13:46:33.967+01:00",
            "excerpt": "Jeden Dienstag.", "content": "<p>Jeden Dienstag.</p>", "available_languages": {}, "thumbnail": null,
            "location": {
              "id": null, "name": null, "address": null, "town": null, "state": null, "postcode": null, "region": null, "country": null,
              "latitude": null, "longitude": null
            },
            "location_path": null, "meeting_url": null,
            "event": {
              "id": 1, "start": "2030-01-01T13:00:00+01:00", "start_date": "2030-01-01", "start_time": "13:00:00",
              "end": "2030-01-01T15:00:00+01:00", "end_date": "2030-01-01", "end_time": "15:00:00", "all_day": false,
              "only_weekdays": false, "recurrence_id": 1, "timezone": "Europe/Berlin"
            },
            "hash": null, "recurrence_rule": "DTSTART:20300101T120000\nRRULE:FREQ=WEEKLY;BYDAY=TU"
          }
        ]
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "What takes place in a region, from today on.");
        document.AddSchema("EventLocation", Shapes.Members(
            "Where it takes place; every member is null where that is nowhere.",
            ("id", Shapes.Whole().OrNull()), ("name", Shapes.Text().OrNull()), ("address", Shapes.Text().OrNull()),
            ("town", Shapes.Text().OrNull()), ("state", Shapes.Nothing("Always null.")), ("postcode", Shapes.Text().OrNull()),
            ("region", Shapes.Nothing("Always null.")), ("country", Shapes.Text().OrNull()), ("latitude", Shapes.Decimal().OrNull()),
            ("longitude", Shapes.Decimal().OrNull())));
        document.AddSchema("EventDates", Shapes.Members(
            null,
            ("id", Shapes.Whole("Of the event; stays with every version.")),
            ("start", Shapes.Moment("In the region's time zone.")),
            ("start_date", Shapes.Date()), ("start_time", Shapes.ClockTime()),
            ("end", Shapes.Moment("In the region's time zone.")),
            ("end_date", Shapes.Date()), ("end_time", Shapes.ClockTime()),
            ("all_day", Shapes.Flag()),
            ("only_weekdays", Shapes.Flag("A long event that takes place from Monday to Friday only.")),
            ("recurrence_id", Shapes.Whole("Of the recurrence.").OrNull()),
            ("timezone", Shapes.Text("IANA name."))));
        document.AddSchema("Event", Shapes.Members(
            null,
            ("id", Shapes.Whole("Of the version of the text; null if it is the one in the region's default language.").OrNull()),
            ("url", Shapes.Address()),
            ("path", Shapes.Text("Of an occurrence it ends with `$` and the date.")),
            ("title", Shapes.Text()),
            ("modified_gmt", Shapes.Moment("The same as `last_updated`, in UTC.")),
            ("last_updated", Shapes.Moment("In the region's time zone.")),
            ("excerpt", Shapes.Text("`content` without tags.")),
            ("content", Shapes.Html()),
            ("available_languages", Shapes.Map(document.Schema("OtherLanguage"), "By slug.")),
            ("thumbnail", Shapes.Address().OrNull()),
            ("location", document.Schema("EventLocation")),
            ("location_path", Shapes.Text().OrNull()),
            ("meeting_url", Shapes.Text("Where it takes place online.").OrNull()),
            ("event", document.Schema("EventDates")),
            ("hash", Shapes.Nothing("Always null.")),
            ("recurrence_rule", Shapes.Text("`DTSTART` in UTC without `Z`, a line feed, and `RRULE` (RFC 5545).").OrNull())));
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/events/"],
            Name = "readEvents",
            Feature = Feature,
            Summary = "The events of a region, by start",
            Details = "An event that repeats is given once per occurrence of the next days, or once with its rule: `combine_recurring`.",
            Query =
            [
                new OpenApiParameter
                {
                    Name = "combine_recurring",
                    In = ParameterLocation.Query,
                    Description = "Gives an event that repeats once, with its rule. Only the presence counts.",
                    Schema = Shapes.Text(),
                    Example = "True",
                },
            ],
            Answer = Shapes.List(document.Schema("Event")),
            Example = Example,
            Refusals = [ApiError.NoLanguage],
        });
    }
}
