using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>The events of an edition as an iCalendar stream (RFC 5545) that Google, Outlook and Apple subscribe to.</summary>
internal static class CalendarFeed
{
    private static readonly ImmutableArray<string> Weekdays = ["MO", "TU", "WE", "TH", "FR"];

    public static byte[] Write(EditionSnapshot edition, IEnumerable<Fragment> events, FeedSite site)
    {
        ImmutableArray<Fragment> listed = [.. events];
        var calendar = new CalendarWriter();
        calendar.Line("BEGIN", "VCALENDAR");
        calendar.Line("VERSION", "2.0");
        calendar.Line("PRODID", "-//Integreat//Integreat.Platform//EN");
        calendar.Line("CALSCALE", "GREGORIAN");
        calendar.Line("METHOD", "PUBLISH");
        calendar.Text("NAME", site.Name);
        calendar.Text("X-WR-CALNAME", site.Name);
        calendar.Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.Line("X-PUBLISHED-TTL", "PT1H");
        foreach (var zone in listed.Where(item => !item.Event!.AllDay).GroupBy(item => item.Event!.TimeZone))
        {
            CalendarTimeZone.Write(
                calendar, TimeZoneInfo.FindSystemTimeZoneById(zone.Key), zone.Min(item => EarliestOf(item.Event!).Year));
        }

        foreach (var item in listed)
        {
            Write(calendar, edition, item, site);
        }

        calendar.Line("END", "VCALENDAR");
        return calendar.ToArray();
    }

    private static void Write(CalendarWriter calendar, EditionSnapshot edition, Fragment item, FeedSite site)
    {
        var dates = new EventTimes(item.Event!);
        calendar.Line("BEGIN", "VEVENT");
        WriteWhat(calendar, edition, item, site);
        WriteWhen(calendar, dates, dates.First);
        if (RuleOf(dates) is { } rule)
        {
            calendar.Line("RRULE", rule);
            foreach (var cancelled in item.Event!.Cancelled)
            {
                calendar.Line($"EXDATE{dates.Parameter}", dates.Text(dates.On(cancelled).Start));
            }
        }

        calendar.Line("END", "VEVENT");

        // A moved occurrence is an event of its own that stands in the place of the one at its regular time.
        foreach (var moved in item.Event!.Recurrence is null ? [] : item.Event.Moved)
        {
            calendar.Line("BEGIN", "VEVENT");
            WriteWhat(calendar, edition, item, site);
            calendar.Line($"RECURRENCE-ID{dates.Parameter}", dates.Text(dates.On(moved.Date).Start));
            WriteWhen(calendar, dates, dates.Local(moved.Start, moved.End));
            calendar.Line("END", "VEVENT");
        }
    }

    private static void WriteWhat(CalendarWriter calendar, EditionSnapshot edition, Fragment item, FeedSite site)
    {
        calendar.Line("UID", string.Create(CultureInfo.InvariantCulture, $"event-{item.Id}-{site.Language}@{site.Host}"));
        calendar.Moment("DTSTAMP", item.LastUpdated);
        calendar.Moment("LAST-MODIFIED", item.LastUpdated);
        calendar.Line("SEQUENCE", item.Event!.Sequence.ToString(CultureInfo.InvariantCulture));
        calendar.Text($"SUMMARY;LANGUAGE={site.LanguageTag}", item.Title);
        calendar.Text($"DESCRIPTION;LANGUAGE={site.LanguageTag}", WebUtility.HtmlDecode(ItemText.Of(item).Excerpt ?? ""));
        calendar.Line("URL", site.WebAddress(item.Path));
        if (item.Event.Location is { } number && edition.Find(ItemKinds.Location, number) is { Visibility: Visibility.Public } location)
        {
            var place = location.Location!;
            calendar.Text("LOCATION", $"{location.Title}, {place.Address}, {place.PostalCode} {place.City}");
            calendar.Line("GEO", string.Create(CultureInfo.InvariantCulture, $"{place.Latitude};{place.Longitude}"));
        }
        else
        {
            calendar.Text("LOCATION", item.Event.MeetingUrl);
        }

        if (item.Event.MeetingUrl.Length > 0)
        {
            calendar.Line("CONFERENCE;VALUE=URI", item.Event.MeetingUrl);
        }
    }

    private static void WriteWhen(CalendarWriter calendar, EventTimes dates, (DateTime Start, DateTime End) time)
    {
        calendar.Line($"DTSTART{dates.Parameter}", dates.Text(time.Start));
        calendar.Line($"DTEND{dates.Parameter}", dates.Text(dates.IsAllDay ? time.End.AddDays(1) : time.End)); // a date as end is not part of it
    }

    private static string? RuleOf(EventTimes dates)
    {
        if (dates.LastWeekday is { } last)
        {
            return $"FREQ=WEEKLY;BYDAY={string.Join(',', Weekdays)};UNTIL={dates.Until(last)}";
        }

        return dates.Recurrence is { } recurrence ? string.Join(';', Parts(recurrence, dates)) : null;
    }

    private static IEnumerable<string> Parts(RecurrenceData recurrence, EventTimes dates)
    {
        yield return $"FREQ={recurrence.Frequency}";

        // Every other 29 February is eight years away, not two.
        var interval = recurrence.Frequency is "YEARLY" && dates.First.Start is { Month: 2, Day: 29 } && recurrence.Interval > 1
            ? recurrence.Interval * 4
            : recurrence.Interval;
        if (interval != 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"INTERVAL={interval}");
        }

        if (recurrence.EndDate is { } end)
        {
            yield return $"UNTIL={dates.Until(end)}";
        }

        if (recurrence.Frequency is "WEEKLY")
        {
            yield return $"BYDAY={string.Join(',', recurrence.Weekdays)}";
        }
        else if (recurrence.Frequency is "MONTHLY")
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"BYDAY={(recurrence.Week == 5 ? -1 : recurrence.Week)}{recurrence.Weekday}");
        }
    }

    private static DateTimeOffset EarliestOf(EventDates dates) =>
        dates.Moved.Select(moved => moved.Start).Append(dates.Start).Min();
}
