using System.Globalization;
using Integreat.Platform.Domain.Events;

namespace Integreat.Platform.Tests.Domain.Events;

/// <summary>The words of tests about dates.</summary>
internal static class Calendars
{
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static Recurrence Daily(int interval = 1, string? until = null) => new(Frequency.Daily, interval, [], null, null, Day(until));

    public static Recurrence Weekly(int interval, string? until, params DayOfWeek[] days) =>
        new(Frequency.Weekly, interval, [.. days], null, null, Day(until));

    public static Recurrence Monthly(int week, DayOfWeek day, int interval = 1, string? until = null) =>
        new(Frequency.Monthly, interval, [], day, week, Day(until));

    public static Recurrence Yearly(int interval = 1, string? until = null) => new(Frequency.Yearly, interval, [], null, null, Day(until));

    /// <summary>An event in Berlin by its local times, such as "2030-01-01 13:00".</summary>
    public static EventDetails Event(string start, string end, Recurrence? recurrence = null) =>
        new() { Start = Utc(start), End = Utc(end), Recurrence = recurrence };

    public static EventSchedule Schedule(EventDetails details, OccurrenceChanges? changes = null) =>
        new(details, changes ?? OccurrenceChanges.None, Berlin);

    public static MovedOccurrence Moved(string date, string start, string end) => new(Day(date)!.Value, Utc(start), Utc(end));

    /// <summary>The moment at which clocks in Berlin show this.</summary>
    public static DateTimeOffset Utc(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, Berlin.GetUtcOffset(time)).ToUniversalTime();
    }

    public static DateTimeOffset Moment(string iso) => DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? date) => date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture);

    public static string Text(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>The first dates, separated by spaces.</summary>
    public static string Dates(Recurrence recurrence, string first, int count, string? from = null) => string.Join(
        ' ', new RecurrenceDates(recurrence, Day(first)!.Value).From(Day(from ?? first)!.Value).Take(count).Select(Text));
}
