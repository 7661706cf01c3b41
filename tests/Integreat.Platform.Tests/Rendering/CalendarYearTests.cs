using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Grains.Editions;
using static System.DayOfWeek;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Rendering;

/// <summary>
/// A clock that walks through a year. An edition renders again only when it said it would change; nobody edits anything. At every step
/// that edition is compared with one that is rendered from nothing at that moment.
/// </summary>
public sealed class CalendarYearTests
{
    private static readonly DateTimeOffset Begin = Moment("2029-12-20T00:00Z");
    private static readonly DateTimeOffset End = Moment("2031-01-10T00:00Z");

    [Theory]
    [InlineData("de")]
    [InlineData("ar")] // everything falls back
    public async Task An_edition_that_waits_for_the_moments_it_named_is_never_behind(string language)
    {
        var town = Town();
        var kept = await town.RenderAtAsync(language, Begin);
        var renderer = Rendering.Town.Renderer(language);
        var changes = 0;
        for (var now = Begin; now < End; now = Next(now, kept.ChangesAt))
        {
            if (kept.ChangesAt <= now)
            {
                Assert.Equal(now, kept.ChangesAt); // the walk stops at every change
                var before = Written(kept);
                kept = await town.RenderAtAsync(language, now, renderer);
                Assert.NotEqual(before, Written(kept)); // it changes at that moment
                changes++;
            }

            Assert.Equal(Written(await town.RenderAtAsync(language, now)), Written(kept));
        }

        Assert.InRange(changes, 300, 320);
        Assert.DoesNotContain(kept.Fragments, fragment => fragment is { Id: <= 7, Visibility: Visibility.Public });
    }

    /// <summary>Every day at an odd time, and the last moment before a change, and the change itself.</summary>
    private static DateTimeOffset Next(DateTimeOffset now, DateTimeOffset? changesAt)
    {
        var daily = new DateTimeOffset(now.UtcDateTime.Date.AddHours(11.37), TimeSpan.Zero);
        DateTimeOffset?[] candidates = [daily > now ? daily : daily.AddDays(1), changesAt?.AddTicks(-1), changesAt];
        return candidates.Where(moment => moment > now).Min()!.Value;
    }

    /// <summary>Events of every sort; those numbered up to 7 are over before the year is.</summary>
    private static Town Town()
    {
        var town = new Town();
        Add(1, Event("2030-02-01 10:00", "2030-02-01 12:00"));
        Add(2, Event("2030-03-30 22:00", "2030-03-31 05:00"));
        Add(3, Event("2030-01-07 00:00", "2030-11-30 23:59") with { OnlyWeekdays = true });
        Add(4, Event("2030-01-01 13:00", "2030-01-01 15:00", Weekly(2, "2030-12-01", Tuesday, Thursday)));
        Add(5, Event("2030-10-20 23:30", "2030-10-21 01:30", Daily(1, "2030-11-05")));
        Add(6, Event("2029-06-01 09:00", "2029-06-03 09:00", Monthly(1, Friday, 2, "2030-10-31")));
        Add(7, Event("2030-05-01 08:00", "2030-05-01 09:00", Weekly(1, "2030-07-01", Wednesday)), new OccurrenceChanges(
            [Day("2030-05-15")!.Value],
            [Moved("2030-05-22", "2030-09-09 08:00", "2030-09-09 09:00"), Moved("2030-06-05", "2030-04-02 08:00", "2030-04-02 09:00")]));
        Add(11, Event("2025-01-06 17:00", "2025-01-06 18:30", Weekly(1, null, Monday, Friday, Sunday)));
        Add(12, Event("2028-02-29 12:00", "2028-02-29 13:00", Yearly()));
        Add(13, Event("2020-03-31 02:30", "2020-03-31 03:15", Yearly()));
        Add(14, Event("2029-12-27 19:00", "2029-12-27 21:00", Monthly(5, Thursday)));
        Add(15, Event("2031-02-01 19:00", "2031-02-01 21:00", Daily()));
        return town;

        void Add(long id, EventDetails details, OccurrenceChanges? changes = null) =>
            town.Event(id, details, [town.Text("de", $"event-{id}", $"<p>{id}</p>", 100 + id)], changes);
    }

    private static string Written(RenderedEdition edition)
    {
        var text = new StringBuilder();
        foreach (var fragment in edition.Fragments)
        {
            text.Append(fragment.Id).Append(' ').Append(fragment.Visibility).Append(' ').Append(Convert.ToHexString(fragment.Hash.Span))
                .AppendJoin(' ', fragment.Event?.Occurrences.Select(occurrence => Text(occurrence.Date)) ?? []).AppendLine();
        }

        return text.ToString();
    }
}
