using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>One event or location in the words of schema.org, as JSON-LD for search engines and assistants.</summary>
internal static class LinkedData
{
    public const string Type = "application/ld+json";

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static byte[] WriteEvent(EditionSnapshot edition, Fragment item, FeedSite site) => FeedJson.Write(json =>
    {
        var dates = item.Event!;
        var times = new EventTimes(dates);
        WriteHead(json, "Event", item, site, string.Create(CultureInfo.InvariantCulture, $"events/{item.Id}"));
        json.WriteString("startDate", Moment(dates.AllDay, times.Whole.Start, dates.TimeZone));
        json.WriteString("endDate", Moment(dates.AllDay, times.Whole.End, dates.TimeZone));
        json.WriteString("eventStatus", "https://schema.org/EventScheduled");
        var location = dates.Location is { } number && edition.Find(ItemKinds.Location, number) is { Visibility: Visibility.Public } found
            ? found
            : null;
        json.WriteString("eventAttendanceMode", (location, dates.MeetingUrl) switch
        {
            (not null, not "") => "https://schema.org/MixedEventAttendanceMode",
            (null, not "") => "https://schema.org/OnlineEventAttendanceMode",
            _ => "https://schema.org/OfflineEventAttendanceMode",
        });
        json.WriteStartArray("location");
        if (location is not null)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Place");
            json.WriteString("@id", string.Create(CultureInfo.InvariantCulture, $"{site.FeedsUrl}/locations/{location.Id}.jsonld"));
            json.WriteString("name", location.Title);
            WritePlace(json, location.Location!);
            json.WriteEndObject();
        }

        if (dates.MeetingUrl.Length > 0)
        {
            json.WriteStartObject();
            json.WriteString("@type", "VirtualLocation");
            json.WriteString("url", dates.MeetingUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (dates.Recurrence is { } recurrence)
        {
            WriteSchedule(json, recurrence, dates, times);
        }

        json.WriteEndObject();
    });

    public static byte[] WriteLocation(Fragment item, FeedSite site) => FeedJson.Write(json =>
    {
        var place = item.Location!;
        WriteHead(json, "Place", item, site, string.Create(CultureInfo.InvariantCulture, $"locations/{item.Id}"));
        WritePlace(json, place);
        using var shown = JsonDocument.Parse((byte[])[.. item.Envelope.Span, .. item.Content.Span]);
        json.WriteText("telephone", Member(shown, "phone_number"));
        json.WriteText("email", Member(shown, "email"));
        json.WriteText("sameAs", Member(shown, "website"));
        if (!place.TemporarilyClosed && !place.OpeningHours.IsEmpty)
        {
            json.WriteStartArray("openingHoursSpecification");
            foreach (var (day, name) in place.OpeningHours.Zip(Days))
            {
                Write(json, day, name);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private static void WriteHead(Utf8JsonWriter json, string type, Fragment item, FeedSite site, string name)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", type);
        json.WriteString("@id", $"{site.FeedsUrl}/{name}.jsonld");
        json.WriteString("name", item.Title);
        json.WriteString("url", site.WebAddress(item.Path));
        json.WriteString("inLanguage", site.LanguageTag);
        json.WriteText("description", WebUtility.HtmlDecode(ItemText.Of(item).Excerpt ?? "").Trim());
        json.WriteString("dateModified", item.LastUpdated.UtcDateTime);
    }

    private static void WritePlace(Utf8JsonWriter json, LocationPlace place)
    {
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        json.WriteText("streetAddress", place.Address);
        json.WriteText("postalCode", place.PostalCode);
        json.WriteText("addressLocality", place.City);
        json.WriteText("addressCountry", place.Country);
        json.WriteEndObject();
        json.WriteStartObject("geo");
        json.WriteString("@type", "GeoCoordinates");
        json.WriteNumber("latitude", place.Latitude);
        json.WriteNumber("longitude", place.Longitude);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OpeningDayData day, string name)
    {
        // A closed day begins and ends at midnight, says schema.org. It has no word for hours by appointment.
        var slots = day.AllDay ? [("00:00", "23:59")]
            : day.Closed ? [("00:00", "00:00")]
            : day.AppointmentOnly ? []
            : day.Slots.Select(slot => (slot.Start, slot.End));
        foreach (var (opens, closes) in slots)
        {
            json.WriteStartObject();
            json.WriteString("@type", "OpeningHoursSpecification");
            json.WriteString("dayOfWeek", $"https://schema.org/{name}");
            json.WriteString("opens", opens);
            json.WriteString("closes", closes);
            json.WriteEndObject();
        }
    }

    private static void WriteSchedule(Utf8JsonWriter json, RecurrenceData recurrence, EventDates dates, EventTimes times)
    {
        var unit = recurrence.Frequency switch { "DAILY" => 'D', "WEEKLY" => 'W', "MONTHLY" => 'M', _ => 'Y' };
        json.WriteStartObject("eventSchedule");
        json.WriteString("@type", "Schedule");
        json.WriteString("repeatFrequency", string.Create(CultureInfo.InvariantCulture, $"P{recurrence.Interval}{unit}"));
        json.WriteStartArray("byDay");
        foreach (var day in recurrence.Frequency is "WEEKLY" ? recurrence.Weekdays : MonthlyDay(recurrence))
        {
            json.WriteStringValue(day);
        }

        json.WriteEndArray();
        json.WriteString("startDate", DateOnly.FromDateTime(times.First.Start).ToString("O", CultureInfo.InvariantCulture));
        json.WriteText("endDate", recurrence.EndDate?.ToString("O", CultureInfo.InvariantCulture));
        if (!dates.AllDay)
        {
            json.WriteString("startTime", times.First.Start.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
            json.WriteString("endTime", times.First.End.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        }

        json.WriteString("scheduleTimezone", dates.TimeZone);
        json.WriteStartArray("exceptDate");
        foreach (var date in dates.Cancelled.Concat(dates.Moved.Select(moved => moved.Date)).Order())
        {
            json.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ImmutableArray<string> MonthlyDay(RecurrenceData recurrence) => recurrence.Weekday is { } weekday
        ? [string.Create(CultureInfo.InvariantCulture, $"{(recurrence.Week == 5 ? -1 : recurrence.Week)}{weekday}")]
        : [];

    private static string Moment(bool allDay, DateTime local, string timeZone) => allDay
        ? local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(timeZone).GetUtcOffset(local))
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string? Member(JsonDocument item, string name) =>
        item.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
