using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Tests.Hosting;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Grains;

/// <summary>When events take place, for those who plan them. Today is 1 July 2026.</summary>
[Collection(PlatformTests.Name)]
public sealed class CalendarDatesTests(PlatformFixture fixture)
{
    private static readonly EventData Course = new()
    {
        Start = Utc("2026-06-15 18:00"),
        End = Utc("2026-06-15 20:00"),
        Recurrence = new RecurrenceData { Frequency = "WEEKLY", Weekdays = ["MO"], EndDate = new DateOnly(2026, 7, 27) },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_date_of_each_event_and_all_of_a_month_are_listed_by_the_clocks_of_the_region()
    {
        var town = await Town.FoundAsync(fixture.Platform, "termine", "de");
        var calendar = fixture.Platform.Grains.GetGrain<IRegionCalendar>(town.Key);
        var course = await town.AddEventAsync(Course, "Kurs");
        var over = await town.AddEventAsync(new EventData { Start = Utc("2026-06-01 10:00"), End = Utc("2026-06-03 12:00") }, "Vorbei");
        var archived = await town.AddEventAsync(new EventData { Start = Utc("2026-07-02 10:00"), End = Utc("2026-07-02 12:00") }, "Archiv");
        await town.DoAsync(context => town.Events.ArchiveAsync(context, archived));
        await town.DoAsync(context => town.Events.CancelOccurrenceAsync(context, course, new DateOnly(2026, 7, 6)));
        await town.DoAsync(context => town.Events.MoveOccurrenceAsync(context, course, new DateOnly(2026, 7, 13), Utc("2026-07-15 09:00"), Utc("2026-07-15 10:00")));

        var next = (await calendar.ListDatesAsync(Caller.Platform, new CalendarQuery(), Cancellation)).Value!;
        Assert.Equal((new DateOnly(2026, 7, 1), "Europe/Berlin"), (next.Today, next.TimeZone));
        Assert.Equal([$"{course}: 2026-07-15T09:00+02:00 moved"], Lines(next));

        Assert.Equal(
            [$"{course}: 2026-07-15T09:00+02:00 moved, 2026-07-20T18:00+02:00 regular, 2026-07-27T18:00+02:00 regular"], Lines(await MonthAsync(calendar, 7)));
        Assert.Equal(
            [$"{course}: 2026-06-15T18:00+02:00 regular, 2026-06-22T18:00+02:00 regular, 2026-06-29T18:00+02:00 regular", $"{over}: 2026-06-01T10:00+02:00 regular"],
            Lines(await MonthAsync(calendar, 6)));
    }

    [Fact]
    public async Task What_goes_on_from_before_is_there_and_more_than_two_months_are_refused()
    {
        var town = await Town.FoundAsync(fixture.Platform, "dauer", "de");
        var calendar = fixture.Platform.Grains.GetGrain<IRegionCalendar>(town.Key);
        var fair = await town.AddEventAsync(new EventData { Start = Utc("2026-06-25 10:00"), End = Utc("2026-07-03 12:00") }, "Messe");

        Assert.Equal([$"{fair}: 2026-06-25T10:00+02:00 regular"], Lines(await MonthAsync(calendar, 7)));
        foreach (var query in (CalendarQuery[])[new CalendarQuery { From = new(2026, 1, 1), Until = new(2026, 3, 31) }, new CalendarQuery { From = new(2026, 1, 1) }])
        {
            Assert.Equal("query-invalid", (await calendar.ListDatesAsync(Caller.Platform, query, Cancellation)).RefusalCode);
        }
    }

    [Fact]
    public async Task What_has_its_last_date_soon_or_had_it_lately_is_listed_for_who_may_see_events()
    {
        var town = await Town.FoundAsync(fixture.Platform, "endet", "de");
        var calendar = fixture.Platform.Grains.GetGrain<IRegionCalendar>(town.Key);
        var moved = await town.AddEventAsync(Course with { Recurrence = Course.Recurrence! with { EndDate = new DateOnly(2026, 7, 6) } }, "Kurs");
        await town.DoAsync(context => town.Events.MoveOccurrenceAsync(context, moved, new DateOnly(2026, 7, 6), Utc("2026-07-09 09:00"), Utc("2026-07-09 10:00")));
        var lately = await town.AddEventAsync(Once("2026-06-20 10:00"), "Vorbei");
        var soon = await town.AddEventAsync(Once("2026-07-02 10:00"), "Bald");
        await town.AddEventAsync(Course, "Noch lange"); // to 27 July
        await town.AddEventAsync(Course with { Recurrence = Course.Recurrence! with { EndDate = null } }, "Für immer");
        await town.AddEventAsync(Once("2026-06-01 10:00"), "Lange vorbei");
        await town.DoAsync(context => town.Events.AddAsync(context, Once("2026-07-02 10:00"))); // nobody has it
        var archived = await town.AddEventAsync(Once("2026-07-02 10:00"), "Archiv");
        await town.DoAsync(context => town.Events.ArchiveAsync(context, archived));

        var ending = (await calendar.ListEndingAsync(Caller.Platform, new EndingQuery(), Cancellation)).Value!;

        Assert.Equal(
            [(soon, "Bald", Utc("2026-07-02 11:00"), false, false), (moved, "Kurs", Utc("2026-07-09 10:00"), true, false), (lately, "Vorbei", Utc("2026-06-20 11:00"), false, true)],
            ending.Items.Select(each => (each.Id, each.Title, each.End.ToUniversalTime(), each.Repeats, each.IsOver)));
        var part = (await calendar.ListEndingAsync(Caller.Platform, new EndingQuery { Days = 5, Count = 1 }, Cancellation)).Value!;
        Assert.Equal((soon, 1), (Assert.Single(part.Items).Id, part.Total));
        Assert.Equal(3, (await calendar.ListEndingAsync(Caller.Platform, new EndingQuery { Count = 1 }, Cancellation)).Value!.Total);
        Assert.Equal("query-invalid", (await calendar.ListEndingAsync(Caller.Platform, new EndingQuery { Days = 0 }, Cancellation)).RefusalCode);
        Assert.Equal("query-invalid", (await calendar.ListEndingAsync(Caller.Platform, new EndingQuery { Count = 101 }, Cancellation)).RefusalCode);
        Assert.Equal("region-unknown", (await calendar.ListEndingAsync(new Caller("nobody", Credentials.Session, []), new EndingQuery(), Cancellation)).RefusalCode);

        static EventData Once(string start) => new() { Start = Utc(start), End = Utc(start).AddHours(1) };
    }

    [Fact]
    public async Task A_plan_shows_what_would_come_of_a_rule_and_what_became_of_its_dates()
    {
        var town = await Town.FoundAsync(fixture.Platform, "plan", "de");
        var calendar = fixture.Platform.Grains.GetGrain<IRegionCalendar>(town.Key);
        var course = await town.AddEventAsync(Course, "Kurs");
        await town.DoAsync(context => town.Events.CancelOccurrenceAsync(context, course, new DateOnly(2026, 7, 6)));

        var plan = (await calendar.PlanAsync(Caller.Platform, new PlanQuery { Event = course, Count = 2 }, Cancellation)).Value!;
        Assert.Equal(("2026-07-06T18:00+02:00 cancelled, 2026-07-13T18:00+02:00 regular", true), (Line(plan.Dates), plan.HasMore));

        var other = await calendar.PlanAsync(Caller.Platform, new PlanQuery { Details = Course with { Recurrence = Course.Recurrence! with { Interval = 3 } } }, Cancellation);
        Assert.Equal(("2026-07-06T18:00+02:00 regular, 2026-07-27T18:00+02:00 regular", false), (Line(other.Value!.Dates), other.Value.HasMore));

        var refused = await calendar.PlanAsync(Caller.Platform, new PlanQuery { Details = Course with { End = Course.Start.AddHours(-1) } }, Cancellation);
        Assert.Equal("end-before-start", refused.RefusalCode);
        Assert.Equal("event-unknown", (await calendar.PlanAsync(Caller.Platform, new PlanQuery { Event = 987654 }, Cancellation)).RefusalCode);
        Assert.Equal("region-unknown", (await calendar.PlanAsync(new Caller("nobody", Credentials.Session, []), new PlanQuery { Event = course }, Cancellation)).RefusalCode);
    }

    private static async Task<CalendarView> MonthAsync(IRegionCalendar calendar, int month) => (await calendar.ListDatesAsync(Caller.Platform, new CalendarQuery
    {
        From = new DateOnly(2026, month, 1),
        Until = new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1),
    }, Cancellation)).Value!;

    private static IEnumerable<string> Lines(CalendarView calendar) => calendar.Events.Select(each => $"{each.Event}: {Line(each.Dates)}");

    private static string Line(IEnumerable<PlannedDate> dates) => string.Join(", ", dates.Select(date => $"{Text(date.Start)} {date.State}"));
}
