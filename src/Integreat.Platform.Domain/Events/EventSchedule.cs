namespace Integreat.Platform.Domain.Events;

/// <summary>One time at which an event takes place, in the region's local time.</summary>
/// <param name="Date">On which date the rule puts it; where it was moved, it takes place on another one.</param>
public sealed record Occurrence(DateOnly Date, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The day on which it begins.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Start.DateTime);
}

/// <summary>When an event takes place, by the clocks of its region.</summary>
public sealed class EventSchedule
{
    private readonly EventDetails _details;
    private readonly OccurrenceChanges _changes;
    private readonly TimeZoneInfo _zone;

    public EventSchedule(EventDetails details, OccurrenceChanges changes, TimeZoneInfo zone)
    {
        (_details, _changes, _zone) = (details, changes, zone);
        Start = TimeZoneInfo.ConvertTime(details.Start, zone);
        End = TimeZoneInfo.ConvertTime(details.End, zone);
        FirstDay = DateOnly.FromDateTime(Start.DateTime);
        LastDay = DateOnly.FromDateTime(End.DateTime);
        Dates = details.Recurrence is { } recurrence ? new RecurrenceDates(recurrence, FirstDay) : null;
    }

    /// <summary>In local time, as <see cref="End"/>.</summary>
    public DateTimeOffset Start { get; }
    public DateTimeOffset End { get; }
    public DateOnly FirstDay { get; }
    public DateOnly LastDay { get; }

    /// <summary>By the rule alone; null for an event that does not repeat.</summary>
    public RecurrenceDates? Dates { get; }

    /// <summary>The changes of dates that the rule has; others may be left of a rule before.</summary>
    public OccurrenceChanges Changes => Dates is { } dates
        ? new([.. _changes.Cancelled.Where(dates.Contains)], [.. _changes.Moved.Where(moved => dates.Contains(moved.Date))])
        : OccurrenceChanges.None;

    /// <summary>It goes on repeating for ever.</summary>
    public bool IsEndless => _details.Recurrence is { EndDate: null };

    /// <summary>It begins with the day and ends a minute before the day does.</summary>
    public bool IsAllDay => Start.TimeOfDay == TimeSpan.Zero && End.TimeOfDay == new TimeSpan(23, 59, 0);

    /// <summary>
    /// What begins on a day or later, in order; practically endless where there is no end date. Cancelled dates are left out, moved ones
    /// stand where they were moved to.
    /// </summary>
    public IEnumerable<Occurrence> OccurrencesFrom(DateOnly day)
    {
        var moved = new Queue<Occurrence>(Moved.Where(occurrence => occurrence.Day >= day).OrderBy(occurrence => occurrence.Start));
        foreach (var regular in (Dates?.From(day) ?? []).Where(date => !_changes.Concern(date)).Select(Regular))
        {
            while (moved.TryPeek(out var earlier) && earlier.Start < regular.Start)
            {
                yield return moved.Dequeue();
            }

            yield return regular;
        }

        foreach (var later in moved)
        {
            yield return later;
        }
    }

    /// <summary>What the rule puts on a day or later, in order, whatever became of it.</summary>
    public IEnumerable<Occurrence> RegularFrom(DateOnly day) => (Dates?.From(day) ?? []).Select(Regular);

    /// <summary>When the last occurrence ends, by the event's length in time; null if it is endless or has no occurrence at all.</summary>
    public DateTimeOffset? LastEnd => IsEndless ? null : Moved.Select(moved => (DateTimeOffset?)moved.End).Append(LastRegularEnd).Max();

    /// <summary>When the last of its dates ends, be it one or many; null if it is endless or has none at all.</summary>
    public DateTimeOffset? OverAt => Dates is null ? End : LastEnd;

    private DateTimeOffset? LastRegularEnd =>
        Dates?.Backwards().Where(date => !_changes.Concern(date)).Select(Regular).FirstOrDefault() is { } last
            ? last.Start + (_details.End - _details.Start)
            : null;

    private IEnumerable<Occurrence> Moved => _changes.Moved
        .Where(moved => Dates is { } dates && dates.Contains(moved.Date))
        .Select(moved => new Occurrence(
            moved.Date, TimeZoneInfo.ConvertTime(moved.Start, _zone), TimeZoneInfo.ConvertTime(moved.End, _zone)));

    /// <summary>The event's clock times on another date, as many days long. The first day's are the stored moments themselves.</summary>
    private Occurrence Regular(DateOnly date)
    {
        if (date == FirstDay)
        {
            return new Occurrence(date, Start, End);
        }

        var start = LocalTime.At(date, TimeOnly.FromDateTime(Start.DateTime), _zone);
        var end = LocalTime.At(
            date.AddDays(LastDay.DayNumber - FirstDay.DayNumber), TimeOnly.FromDateTime(End.DateTime), _zone);

        // A start in the hour that summer time skips may come after an end behind it.
        return new Occurrence(
            date, start, end >= start ? end : TimeZoneInfo.ConvertTime(start + (_details.End - _details.Start), _zone));
    }
}
