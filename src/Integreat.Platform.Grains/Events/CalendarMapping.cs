using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Grains.Events;

/// <summary>The dates of events, for those who plan them.</summary>
internal static class CalendarMapping
{
    /// <summary>Whether the query makes sense.</summary>
    /// <param name="now">By the region's clocks.</param>
    public static bool Makes(CalendarQuery query, DateTimeOffset now) => query.Until is { } until
        ? until.DayNumber - (query.From ?? Day(now)).DayNumber is >= 0 and < CalendarQuery.MostDays
        : query.From is null;

    public static CalendarView List(Region region, long version, CalendarQuery query, TimeZoneInfo zone, DateTimeOffset now) => new(
        version,
        zone.Id,
        Day(now),
        [
            .. region.Events.Values
                .Where(each => !each.Archived)
                .OrderBy(each => each.Id.Value)
                .Select(each => new EventDatesView(each.Id.Value, Dates(each, query, zone, now)))
                .Where(each => !each.Dates.IsEmpty),
        ]);

    public static PlanView Plan(EventSchedule schedule, PlanQuery query, TimeZoneInfo zone, DateTimeOffset now)
    {
        var from = query.From ?? (Day(now) > schedule.FirstDay ? Day(now) : schedule.FirstDay);
        var dates = schedule.Dates is null
            ? [new PlannedDate(schedule.FirstDay, schedule.Start, schedule.End, DateStates.Regular)]
            : schedule.RegularFrom(from).Take(query.Count + 1).Select(regular => Planned(schedule, regular, zone)).ToList();
        return new PlanView(zone.Id, Day(now), [.. dates.Take(query.Count)], dates.Count > query.Count);
    }

    private static ImmutableArray<PlannedDate> Dates(CalendarEvent known, CalendarQuery query, TimeZoneInfo zone, DateTimeOffset now)
    {
        var schedule = new EventSchedule(known.Details, known.Changes, zone);
        var from = query.From is { } day ? day.ToDateTime(TimeOnly.MinValue) : now.DateTime;
        var occurrences = schedule.Dates is null
            ? [new Occurrence(schedule.FirstDay, schedule.Start, schedule.End)]
            : schedule.OccurrencesFrom(DateOnly.FromDateTime(from).AddDays(-Longest(schedule)));
        var coming = occurrences.Where(each => each.End.DateTime >= from)
            .Select(each => new PlannedDate(each.Date, each.Start, each.End, schedule.Changes.Concern(each.Date) ? DateStates.Moved : DateStates.Regular));
        return [.. query.Until is { } until ? coming.TakeWhile(each => Day(each.Start) <= until) : coming.Take(1)];
    }

    // What began before the first day may still go on.
    private static int Longest(EventSchedule schedule) => schedule.Changes.Moved
        .Select(moved => (moved.End - moved.Start).Days + 1)
        .Append(schedule.LastDay.DayNumber - schedule.FirstDay.DayNumber)
        .Max();

    private static PlannedDate Planned(EventSchedule schedule, Occurrence regular, TimeZoneInfo zone) =>
        schedule.Changes.Moved.FirstOrDefault(each => each.Date == regular.Date) is { } moved
            ? new PlannedDate(regular.Date, TimeZoneInfo.ConvertTime(moved.Start, zone), TimeZoneInfo.ConvertTime(moved.End, zone), DateStates.Moved)
            : new PlannedDate(
                regular.Date, regular.Start, regular.End, schedule.Changes.Cancelled.Contains(regular.Date) ? DateStates.Cancelled : DateStates.Regular);

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);
}
