using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Events;

/// <summary>Between events that travel and those that the domain knows.</summary>
internal static class EventMapping
{
    private static readonly ImmutableArray<(Frequency Frequency, string Word)> Frequencies =
    [
        (Frequency.Daily, "DAILY"), (Frequency.Weekly, "WEEKLY"), (Frequency.Monthly, "MONTHLY"), (Frequency.Yearly, "YEARLY"),
    ];

    private static readonly ImmutableArray<string> Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static string Word(Frequency frequency) => Frequencies.First(pair => pair.Frequency == frequency).Word;

    public static string Word(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>Whether a word in the data is none that is known; else null.</summary>
    public static Refusal? Check(EventData data) =>
        data.Recurrence is not { } recurrence ? null
        : Frequencies.All(pair => pair.Word != recurrence.Frequency)
            ? new Refusal("frequency-unknown", "An event repeats DAILY, WEEKLY, MONTHLY or YEARLY.")
        : recurrence.Weekdays.Append(recurrence.Weekday ?? Weekdays[0]).Any(day => !Weekdays.Contains(day))
            ? new Refusal("weekday-unknown", "The days of the week are MO, TU, WE, TH, FR, SA and SU.")
        : null;

    /// <summary>Only for data that pass the check.</summary>
    public static EventDetails ToDomain(this EventData data) => new()
    {
        Start = data.Start.ToUniversalTime(),
        End = data.End.ToUniversalTime(),
        Recurrence = data.Recurrence is { } recurrence ? ToDomain(recurrence) : null,
        OnlyWeekdays = data.OnlyWeekdays,
        Location = data.Location is { } location ? new LocationId(location) : null,
        MeetingUrl = data.MeetingUrl,
        Icon = data.Icon is { } icon ? new MediaId(icon) : null,
    };

    public static RecurrenceData? ToData(this Recurrence? recurrence) => recurrence is null ? null : new RecurrenceData
    {
        Frequency = Word(recurrence.Frequency),
        Interval = recurrence.Interval,
        Weekdays = [.. recurrence.Weekdays.Select(Word)],
        Weekday = recurrence.Weekday is { } day ? Word(day) : null,
        Week = recurrence.Week,
        EndDate = recurrence.EndDate,
    };

    public static ImmutableArray<MovedOccurrenceData> ToData(this ImmutableArray<MovedOccurrence> moved) =>
        [.. moved.Select(each => new MovedOccurrenceData(each.Date, each.Start, each.End))];

    public static EventRow Row(LanguageTree languages, CalendarEvent found) => new(
        found.Id.Value, found.Revision, found.Archived, ToData(found.Details),
        TextFilter.Rows(found.Translations, languages.StatesOf(found.Translations)));

    public static EventView View(CalendarEvent found, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        found.Id.Value,
        found.Revision,
        found.Archived,
        ToData(found.Details),
        found.Recurrence?.Value,
        found.Changes.Cancelled,
        found.Changes.Moved.ToData(),
        TranslationMapping.View(found.Translations, bodies));

    private static EventData ToData(EventDetails details) => new()
    {
        Start = details.Start,
        End = details.End,
        Recurrence = details.Recurrence.ToData(),
        OnlyWeekdays = details.OnlyWeekdays,
        Location = details.Location?.Value,
        MeetingUrl = details.MeetingUrl,
        Icon = details.Icon?.Value,
    };

    private static Recurrence ToDomain(RecurrenceData data) => new(
        Frequencies.First(pair => pair.Word == data.Frequency).Frequency,
        data.Interval,
        [.. data.Weekdays.Select(day => (DayOfWeek)Weekdays.IndexOf(day))],
        data.Weekday is { } weekday ? (DayOfWeek)Weekdays.IndexOf(weekday) : null,
        data.Week,
        data.EndDate);
}
