using System.Text.Json;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>The records of a region's events, in the words of the dump's models.</summary>
internal static class EventRecords
{
    public static IEnumerable<DumpRecord> Of(GeneratedRegion region)
    {
        var calendar = new GeneratedCalendar(region);
        var places = new GeneratedPlaces(region);
        for (var number = 0; number < region.Size.Calendar.Events; number++)
        {
            var each = calendar[number];
            var key = calendar.Key(number);
            if (each.Rule is { } rule)
            {
                yield return Rule(key, rule);
            }

            yield return new DumpRecord("cms.event", key, new
            {
                CreatedDate = DumpRecords.Moment,
                Region = region.Number,
                Place = each.Place is { } place ? places.Key(place) : (long?)null,
                each.Start,
                each.End,
                RecurrenceRule = each.Rule is null ? (long?)null : key,
                Icon = (long?)null,
                Archived = false,
                OnlyWeekdays = false,
                MeetingUrl = "",
            });
            foreach (var language in region.Size.Languages)
            {
                yield return Text(region, key, number, language);
            }
        }
    }

    private static DumpRecord Rule(long key, GeneratedRule rule) => new("cms.recurrencerule", key, new
    {
        rule.Frequency,
        rule.Interval,
        WeekdaysForWeekly = rule.Frequency == "WEEKLY" ? JsonSerializer.Serialize(rule.Weekdays) : null,
        WeekdayForMonthly = rule.Frequency == "MONTHLY" ? rule.Weekday : (int?)null,
        WeekForMonthly = rule.Frequency == "MONTHLY" ? rule.Week : (int?)null,
        RecurrenceEndDate = rule.EndDate,
    });

    private static DumpRecord Text(GeneratedRegion region, long key, int number, CorpusLanguage language) => DumpRecords.Text(
        "cms.eventtranslation",
        ((key - 1) * region.Size.Languages.Length) + language.Key,
        GeneratedRegion.Title(number, language),
        GeneratedRegion.TextSlug(number, language),
        new GeneratedText(language, new Dice(((ulong)key << 8) + 0x40 + (ulong)language.Key), GeneratedText.ShortBytes).Write(),
        language,
        ("event", key));
}
