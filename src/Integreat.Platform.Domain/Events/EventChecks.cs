namespace Integreat.Platform.Domain.Events;

/// <summary>Which dates and recurrences an event may have.</summary>
public static class EventChecks
{
    /// <summary>The first thing that is wrong with the details in themselves, or null.</summary>
    public static Refusal? Check(EventDetails details) => Check(details.Start, details.End) ?? details.Recurrence switch
    {
        null => null,
        { Interval: < 1 } => EventRefusals.IntervalInvalid(),
        { Frequency: Frequency.Weekly, Weekdays: [] } or { Frequency: Frequency.Monthly, Weekday: null } => EventRefusals.WeekdaysMissing(),
        { Frequency: Frequency.Monthly, Week: null or < 1 or > 5 } => EventRefusals.WeekInvalid(),
        _ => null,
    };

    public static Refusal? Check(DateTimeOffset start, DateTimeOffset end) =>
        start.Year < 1900 || end.Year > 2999 ? EventRefusals.DateOutOfRange()
        : end < start ? EventRefusals.EndBeforeStart()
        : null;

    /// <summary>What an author gives besides: an address that can be followed, and at least one date.</summary>
    public static Refusal? CheckAuthored(EventDetails details, TimeZoneInfo zone) => Check(details)
        ?? (details.MeetingUrl is not "" && !IsWebAddress(details.MeetingUrl) ? EventRefusals.MeetingUrlInvalid()
            : new EventSchedule(details, OccurrenceChanges.None, zone).Dates is { First: null } ? EventRefusals.RecurrenceEmpty()
            : null);

    /// <summary>The recurrence without what its frequency has no use for.</summary>
    public static Recurrence? Tidy(Recurrence? recurrence) => recurrence is null ? null : recurrence with
    {
        Weekdays = recurrence.Frequency is Frequency.Weekly ? [.. recurrence.Weekdays.Distinct()] : [],
        Weekday = recurrence.Frequency is Frequency.Monthly ? recurrence.Weekday : null,
        Week = recurrence.Frequency is Frequency.Monthly ? recurrence.Week : null,
    };

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
