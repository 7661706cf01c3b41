using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Tests.Screens;

/// <summary>How often an event takes place, in plain words.</summary>
public sealed class RuleWordsTests
{
    private static readonly DateOnly First = new(2026, 5, 5);

    [Theory]
    [InlineData("DAILY", 1, "", "jeden Tag", "every day")]
    [InlineData("DAILY", 3, "", "alle 3 Tage", "every 3 days")]
    [InlineData("WEEKLY", 1, "TU", "jede Woche am Dienstag", "every week on Tuesday")]
    [InlineData("WEEKLY", 2, "SU TU MO", "alle 2 Wochen am Montag, Dienstag und Sonntag", "every 2 weeks on Monday, Tuesday and Sunday")]
    [InlineData("WEEKLY", 1, "", "jede Woche am …", "every week on …")]
    [InlineData("YEARLY", 1, "", "jedes Jahr am 5. Mai", "every year on 5 May")]
    public void A_rule_is_said_in_plain_words(string frequency, int interval, string days, string german, string english)
    {
        var rule = new RecurrenceData
        {
            Frequency = frequency,
            Interval = interval,
            Weekdays = [.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        };

        Assert.Equal($"{german}, ohne Ende", RuleWords.German(rule, First));
        Assert.Equal($"{english}, without an end", RuleWords.English(rule, First));
    }

    [Theory]
    [InlineData(1, "am ersten Freitag", "on the first Friday")]
    [InlineData(5, "am letzten Freitag", "on the last Friday")]
    public void A_day_of_the_month_is_the_how_many_th_of_its_name_and_the_end_is_a_date(int week, string german, string english)
    {
        var rule = new RecurrenceData
        {
            Frequency = "MONTHLY",
            Weekday = "FR",
            Week = week,
            EndDate = new DateOnly(2027, 3, 31),
        };

        Assert.Equal($"jeden Monat {german} bis 31. März 2027", RuleWords.German(rule, First));
        Assert.Equal($"every month {english} until 31 March 2027", RuleWords.English(rule, First));
    }
}
