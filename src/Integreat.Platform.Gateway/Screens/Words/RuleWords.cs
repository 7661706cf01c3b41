using System.Globalization;
using Integreat.Platform.Contracts.Events;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>How often an event takes place, in plain words.</summary>
internal static class RuleWords
{
    private static readonly IReadOnlyList<string> Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    private static readonly string[] GermanWeeks = ["ersten", "zweiten", "dritten", "vierten", "letzten"];
    private static readonly string[] EnglishWeeks = ["first", "second", "third", "fourth", "last"];

    /// <param name="first">The first day: events that repeat every year do so on its date.</param>
    public static string German(RecurrenceData rule, DateOnly first) => Every(rule, "jeden Tag", "jede Woche", "jeden Monat", "jedes Jahr", "alle", "Tage", "Wochen", "Monate", "Jahre")
        + rule.Frequency switch
        {
            "WEEKLY" => $" am {GermanDays(rule)}",
            "MONTHLY" => $" am {Week(GermanWeeks, rule)} {Name(GermanCulture, rule.Weekday)}",
            "YEARLY" => $" am {first.ToString("d. MMMM", GermanCulture)}",
            _ => "",
        }
        + (rule.EndDate is { } end ? $" bis {end.ToString("d. MMMM yyyy", GermanCulture)}" : ", ohne Ende");

    /// <param name="first">As in German.</param>
    public static string English(RecurrenceData rule, DateOnly first) => Every(rule, "every day", "every week", "every month", "every year", "every", "days", "weeks", "months", "years")
        + rule.Frequency switch
        {
            "WEEKLY" => $" on {List(EnglishCulture, rule, "and")}",
            "MONTHLY" => $" on the {Week(EnglishWeeks, rule)} {Name(EnglishCulture, rule.Weekday)}",
            "YEARLY" => $" on {first.ToString("d MMMM", EnglishCulture)}",
            _ => "",
        }
        + (rule.EndDate is { } end ? $" until {end.ToString("d MMMM yyyy", EnglishCulture)}" : ", without an end");

    public static string GermanWeek(int week) => $"am {GermanWeeks[week - 1]}";

    public static string EnglishWeek(int week) => $"on the {EnglishWeeks[week - 1]}";

    public static string Day(CultureInfo culture, string day) => Name(culture, day);

    private static CultureInfo GermanCulture => ScreenLanguage.German.Culture;

    private static CultureInfo EnglishCulture => ScreenLanguage.English.Culture;

    private static string GermanDays(RecurrenceData rule) => List(GermanCulture, rule, "und");

    private static string Every(
        RecurrenceData rule, string day, string week, string month, string year, string every, string days, string weeks, string months, string years)
    {
        var (one, many) = rule.Frequency switch
        {
            "DAILY" => (day, days),
            "WEEKLY" => (week, weeks),
            "MONTHLY" => (month, months),
            _ => (year, years),
        };
        return rule.Interval is 1 ? one : string.Create(CultureInfo.InvariantCulture, $"{every} {rule.Interval} {many}");
    }

    private static string List(CultureInfo culture, RecurrenceData rule, string and)
    {
        var names = rule.Weekdays.OrderBy(day => (Days.ToList().IndexOf(day) + 6) % 7).Select(day => Name(culture, day)).ToList();
        return names is [.. var others, var last] && others.Count > 0 ? $"{string.Join(", ", others)} {and} {last}" : names.FirstOrDefault("…");
    }

    private static string Name(CultureInfo culture, string? day) => day is null ? "…" : culture.DateTimeFormat.GetDayName((DayOfWeek)Days.ToList().IndexOf(day));

    private static string Week(string[] names, RecurrenceData rule) => rule.Week is >= 1 and <= 5 ? names[rule.Week.Value - 1] : "…";
}
