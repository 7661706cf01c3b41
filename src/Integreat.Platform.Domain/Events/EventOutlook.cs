namespace Integreat.Platform.Domain.Events;

/// <summary>
/// What readers are told of an event's dates at one moment: whether it is listed at all, and which occurrences are near. Rules: section 3.6
/// of the public API's contract.
/// </summary>
/// <param name="IsPast">It has ended, and no occurrence follows or is under way.</param>
/// <param name="Near">The occurrences that are listed one by one; none for an event that does not repeat.</param>
/// <param name="ChangesAt">The exact next moment at which one of these is different; null if never.</param>
public sealed record EventOutlook(bool IsPast, ImmutableArray<Occurrence> Near, DateTimeOffset? ChangesAt)
{
    /// <summary>Occurrences are listed so many days ahead of today, or of the event's first day if that is later.</summary>
    public const int DaysAhead = 31;

    /// <param name="now">The day that it falls on in UTC is today, whatever the region's clocks show.</param>
    public static EventOutlook At(EventSchedule schedule, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var over = Midnight(schedule.LastDay.AddDays(1));
        if (schedule.Dates is null)
        {
            return new EventOutlook(now >= over, [], now >= over ? null : over);
        }

        var isEndless = schedule.IsEndless;
        var lastEnd = schedule.LastEnd;
        if (now >= over && !isEndless && !(lastEnd >= now))
        {
            return new EventOutlook(true, [], null);
        }

        var horizon = (schedule.FirstDay > today ? schedule.FirstDay : today).AddDays(DaysAhead);
        var near = ImmutableArray.CreateBuilder<Occurrence>();
        Occurrence? next = null;
        foreach (var occurrence in schedule.OccurrencesFrom(today))
        {
            if (occurrence.Day > horizon)
            {
                next = occurrence;
                break;
            }

            near.Add(occurrence);
        }

        // It leaves the list when its day is over, the next one enters when it is near enough, and behind the last end all is past.
        DateTimeOffset?[] changes =
        [
            near.Count > 0 ? Midnight(near[0].Day.AddDays(1)) : null,
            next is not null ? Midnight(next.Day.AddDays(-DaysAhead)) : null,
            isEndless ? null : lastEnd + TimeSpan.FromTicks(1) is { } past && past > over ? past : over,
        ];
        return new EventOutlook(false, near.ToImmutable(), changes.Min());
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
