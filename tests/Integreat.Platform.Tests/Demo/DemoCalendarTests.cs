using System.Xml.Linq;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Gateway.Demo;
using Integreat.Platform.Grains.Events;
using Integreat.Platform.Tests.Domain;
using Integreat.Platform.Tests.Domain.Events;

namespace Integreat.Platform.Tests.Demo;

public sealed class DemoCalendarTests
{
    private static readonly DemoEvent[] Events = [.. DemoTexts.Events()];

    [Fact]
    public void There_are_30_events_of_every_sort()
    {
        Assert.Equal(30, Events.Length);
        foreach (var frequency in (string[])["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
        {
            Assert.Contains(Events, each => each.Recurrence?.Frequency == frequency);
        }

        Assert.Contains(Events, each => each.Recurrence is { Weeks: not null });
        Assert.Contains(Events, each => each.Recurrence is { Interval: > 1 });
        Assert.Contains(Events, each => each.MeetingUrl is not "");
        Assert.Contains(Events, each => each is { OnlyWeekdays: true, Days: > 20 });
        Assert.Contains(Events, each => Schedule(each, Today(0)).IsAllDay);
        Assert.Contains(Events, each => !each.Cancelled.IsEmpty);
        Assert.Contains(Events, each => !each.Moved.IsEmpty);
    }

    [Fact]
    public void Events_take_place_at_locations_of_the_demo()
    {
        var locations = DemoLocations.Read().Locations.Where(location => !location.Archived).Select(location => location.Key).ToList();

        Assert.True(Events.Count(each => each.Location is not null) >= 15);
        Assert.All(Events.Where(each => each.Location is not null), each => Assert.Contains(each.Location!, locations));
    }

    [Fact]
    public void Every_event_speaks_german_and_english_and_most_speak_arabic()
    {
        Assert.All(Events, each => Assert.Superset(new HashSet<string> { "de", "en" }, each.Translations.Keys.ToHashSet()));
        Assert.InRange(Events.Count(each => each.Translations.ContainsKey("ar")), 25, 29);
        Assert.Distinct(Events.Select(each => each.Key));
        Assert.Distinct(Events.SelectMany(each => each.Translations).Select(text => (text.Key, text.Value.Slug)));
    }

    [Fact]
    public void Every_text_is_well_formed_html_under_a_title_and_a_slug() => Assert.All(
        Events.SelectMany(each => each.Translations),
        text =>
        {
            Assert.Contains(text.Key, DemoLanguages.All.Select(language => language.Slug));
            Assert.False(string.IsNullOrWhiteSpace(text.Value.Title));
            Assert.Matches(@"^[\p{Ll}\p{Lo}\p{Nd}]+(-[\p{Ll}\p{Lo}\p{Nd}]+)*$", text.Value.Slug);
            Assert.False(string.IsNullOrWhiteSpace(XElement.Parse($"<body>{text.Value.Text}</body>").Value));
        });

    [Fact]
    public void Whenever_the_demo_is_made_the_platform_takes_every_event_and_none_is_past()
    {
        for (var day = 0; day < 400; day++)
        {
            var today = Today(day);
            var now = new DateTimeOffset(today.ToDateTime(new TimeOnly(22, 0)), TimeSpan.Zero);
            foreach (var each in Events)
            {
                var details = Details(each, today).ToDomain();
                var decision = Story.Given().When(new AddEvent(details, Calendars.Berlin));
                Assert.True(decision.Refusal is null, $"{each.Key} on {today:O}: {decision.Refusal}");

                var schedule = new EventSchedule(details, OccurrenceChanges.None, Calendars.Berlin);
                Assert.False(EventOutlook.At(schedule, now).IsPast, $"{each.Key} on {today:O}");
                Assert.All(
                    each.Cancelled.Concat(each.Moved.Select(moved => moved.From)), date => Assert.True(schedule.Dates!.Contains(date.From(today))));
            }
        }
    }

    [Fact]
    public void Years_later_the_demo_is_still_alive()
    {
        var later = new DateTimeOffset(Today(1500).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

        Assert.True(Events.Count(each => !EventOutlook.At(Schedule(each, Today(0)), later).Near.IsEmpty) >= 15);
    }

    private static DateOnly Today(int day) => new DateOnly(2026, 11, 22).AddDays(day);

    private static EventData Details(DemoEvent each, DateOnly today) => new DemoTimes(today, Calendars.Berlin).Details(each, location: null);

    private static EventSchedule Schedule(DemoEvent each, DateOnly today) =>
        new(Details(each, today).ToDomain(), OccurrenceChanges.None, Calendars.Berlin);
}
