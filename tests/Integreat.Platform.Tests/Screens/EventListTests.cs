using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Events;

namespace Integreat.Platform.Tests.Screens;

/// <summary>Which events a list shows, and a month.</summary>
public sealed class EventListTests
{
    [Theory]
    [InlineData("upcoming", "", "kurs fest")]
    [InlineData("upcoming", "FES", "fest")]
    [InlineData("recurring", "", "kurs")]
    [InlineData("past", "", "gestern vorgestern")]
    [InlineData("archived", "", "alt")]
    public void Each_choice_has_its_events_what_comes_next_first(string which, string text, string expected)
    {
        ListedEvent[] all =
        [
            Listed(1, "vorgestern", day: 1), Listed(2, "gestern", day: 2), Listed(3, "fest", day: 20, next: 20), Listed(4, "kurs", day: 3, next: 10, repeats: true),
            Listed(5, "alt", day: 9, archived: true),
        ];

        Assert.Equal(expected, string.Join(' ', new EventFilter(text, which).Of(all).Select(each => each.Title)));
    }

    [Fact]
    public void A_month_has_whole_weeks_and_every_day_of_what_takes_longer()
    {
        var month = MonthModel.Of(new DateOnly(2026, 12, 15), [new EventDatesView(1, [Date("2026-11-29 10:00", "2026-12-02 12:00")]), new EventDatesView(2, [Date("2026-12-02 09:00", "2026-12-02 10:00")])],
            new HashSet<long>());

        Assert.All(month.Weeks, week => Assert.Equal(7, week.Length));
        Assert.Equal([null, new DateOnly(2026, 12, 1)], month.Weeks[0].Take(2).Select(day => day?.Day));
        Assert.Equal("1- | 1- 2+ | ", string.Join(" | ", month.Weeks[0].Skip(1).Take(3).Select(day => string.Join(' ', day!.Entries.Select(entry => $"{entry.Event}{(entry.Begins ? '+' : '-')}")))));
    }

    [Fact]
    public void What_takes_place_on_weekdays_only_is_not_there_on_a_weekend()
    {
        var month = MonthModel.Of(new DateOnly(2026, 12, 1), [new EventDatesView(1, [Date("2026-12-04 10:00", "2026-12-07 12:00")])], new HashSet<long> { 1 });

        Assert.Equal([4, 7], month.Weeks.SelectMany(week => week).Where(day => day is { Entries.IsEmpty: false }).Select(day => day!.Day.Day));
    }

    [Fact]
    public void A_title_is_in_the_language_in_which_it_is_found()
    {
        Assert.Equal(["de", "ar", null], new[] { Titled("Fest", "حفلة"), Titled(null, "حفلة"), Titled("", null) }.Select(each => each.LanguageOf(["de", "ar"])));

        static ListedEvent Titled(params IEnumerable<string?> titles)
        {
            var listed = Listed(1, "", day: 1);
            return listed with
            {
                Row = listed.Row with
                {
                    Texts = [.. titles.Select(title => listed.Row.Texts[0] with { Title = title })],
                },
            };
        }
    }

    private static PlannedDate Date(string start, string end) =>
        new(DateOnly.FromDateTime(DateTime.Parse(start, null)), Moment(start), Moment(end), DateStates.Regular);

    private static DateTimeOffset Moment(string local) => new(DateTime.Parse(local, null), TimeSpan.FromHours(1));

    private static ListedEvent Listed(long id, string title, int day, int? next = null, bool repeats = false, bool archived = false) => new(
        new EventRow(id, 1, archived, new EventData
        {
            Start = On(day),
            End = On(day),
            Recurrence = repeats ? new RecurrenceData { Frequency = "DAILY" } : null,
        }, [new TextRow("up-to-date", 1, 1, "PUBLIC", title, null, null, null, null)]),
        next is { } date ? new PlannedDate(new DateOnly(2026, 1, date), On(date), On(date), DateStates.Regular) : null);

    private static DateTimeOffset On(int day) => new(2026, 1, day, 12, 0, 0, TimeSpan.Zero);
}
