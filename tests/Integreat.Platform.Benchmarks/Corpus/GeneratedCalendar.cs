using System.Globalization;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>
/// A region's events, always the same: single ones on the days after <see cref="CorpusClock.Begin"/>, and ones that repeat, most of them
/// weekly, that began up to ten months before. A third of these end within half a year, the others never do.
/// </summary>
internal sealed class GeneratedCalendar(GeneratedRegion region)
{
    /// <summary>Keys of events, and of their rules, differ by region.</summary>
    private const int KeysPerRegion = 1000;

    private const int DaysOfSingleEvents = 90;

    public long Key(int number) => ((region.Number - 1) * KeysPerRegion) + number + 1;

    public GeneratedEvent this[int number]
    {
        get
        {
            var dice = new Dice(((ulong)Key(number) << 8) + 0x80);
            var repeats = region.Size.Calendar.Repeats(number);
            var day = CorpusClock.Begin.UtcDateTime.Date.AddDays(repeats ? 20 - dice.Roll(300) : 1 + dice.Roll(DaysOfSingleEvents));
            var start = day.AddHours(7 + dice.Roll(12)).AddMinutes(15 * dice.Roll(4));
            return new GeneratedEvent(
                Moment(start),
                Moment(start.AddMinutes(45 + (15 * dice.Roll(10)))),
                dice.Roll(5) == 0 ? null : dice.Roll(region.Size.Places),
                repeats ? Rule(day, dice) : null);
        }
    }

    private static GeneratedRule Rule(DateTime firstDay, Dice dice)
    {
        var weekday = ((int)firstDay.DayOfWeek + 6) % 7;
        var end = dice.Roll(3) == 0 ? CorpusClock.Begin.UtcDateTime.Date.AddDays(30 + dice.Roll(150)) : (DateTime?)null;
        var endDate = end?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return dice.Roll(20) switch
        {
            0 => new("DAILY", 1, [], weekday, 1, endDate),
            < 13 => new("WEEKLY", 1, [weekday], weekday, 1, endDate),
            < 16 => new("WEEKLY", 2, [weekday, (weekday + 2) % 7], weekday, 1, endDate),
            < 19 => new("MONTHLY", 1, [], weekday, 1 + dice.Roll(5), endDate),
            _ => new("YEARLY", 1, [], weekday, 1, endDate),
        };
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <param name="Place">The place of its location in the list of locations; null for none.</param>
/// <param name="Rule">Null if it takes place once.</param>
internal sealed record GeneratedEvent(string Start, string End, int? Place, GeneratedRule? Rule);

/// <param name="Weekday">Of the first day, 0 is Monday.</param>
/// <param name="EndDate">Null for ever.</param>
internal sealed record GeneratedRule(string Frequency, int Interval, int[] Weekdays, int Weekday, int Week, string? EndDate);
