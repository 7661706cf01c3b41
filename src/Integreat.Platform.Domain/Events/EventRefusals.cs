using System.Globalization;

namespace Integreat.Platform.Domain.Events;

/// <summary>Why something is not done to an event.</summary>
public static class EventRefusals
{
    public static Refusal Unknown(EventId id) =>
        new("event-unknown", $"The region has no event with the number {id.Value}. Reload the calendar and choose again.");

    public static Refusal Stale() =>
        new("stale-version", "Somebody has changed the event meanwhile. Look at what has changed and save again.");

    public static Refusal Archived(EventId id) => new("event-archived", $"Event {id.Value} is archived already.");

    public static Refusal NotArchived(EventId id) => new("event-not-archived", $"Event {id.Value} is not archived.");

    public static Refusal DateOutOfRange() => new("date-out-of-range", "An event takes place between the years 1900 and 2999.");

    public static Refusal EndBeforeStart() => new("end-before-start", "An event cannot end before it starts. Change one of the two times.");

    public static Refusal IntervalInvalid() =>
        new("interval-invalid", "An event repeats every 1, 2, 3 or more days, weeks, months or years.");

    public static Refusal WeekdaysMissing() =>
        new("weekdays-missing", "An event that repeats every week or month needs the weekdays on which it takes place.");

    public static Refusal WeekInvalid() =>
        new("week-invalid", "Choose the first to fourth of a month's weekdays, or the fifth for the last.");

    public static Refusal RecurrenceEmpty() =>
        new("recurrence-empty", "The recurrence ends before the event takes place for the first time. Choose a later end date, or none.");

    public static Refusal MeetingUrlInvalid() =>
        new("meeting-url-invalid", "The online meeting needs an address that begins with https:// or http://.");

    public static Refusal NotRecurring(EventId id) =>
        new("event-not-recurring", $"Event {id.Value} does not repeat. Change the event itself.");

    public static Refusal OccurrenceUnknown(EventId id, DateOnly date) =>
        new("occurrence-unknown", $"Event {id.Value} does not take place on {Written(date)}. Choose one of its dates.");

    public static Refusal OccurrenceCancelled(DateOnly date) =>
        new("occurrence-cancelled", $"The event is cancelled on {Written(date)} already.");

    public static Refusal OccurrenceUnchanged(DateOnly date) =>
        new("occurrence-unchanged", $"On {Written(date)} the event is neither cancelled nor moved.");

    private static string Written(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
