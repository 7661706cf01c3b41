using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Models;

/// <summary>cms.event and cms.recurrencerule</summary>
internal static class EventParser
{
    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static ParsedEvent Event(DumpRecord record)
    {
        var fields = new RecordFields(record);
        var (start, end) = (fields.Moment("start"), fields.Moment("end"));
        if (start.Year < 1900 || end.Year > 2999 || end < start)
        {
            throw fields.Wrong("end", "a moment between the \"start\" and the year 3000");
        }

        return new ParsedEvent(
            record.Origin, RecordParsers.Source(record), fields.Reference("region"), fields.ReferenceOrNull("recurrence_rule"),
            fields.Flag("archived"), new EventData
            {
                Start = start,
                End = end,
                OnlyWeekdays = fields.Flag("only_weekdays", false),
                Location = fields.ReferenceOrNull(fields.Renamed("place", "location")),
                MeetingUrl = fields.Text("meeting_url", ""),
                Icon = fields.ReferenceOrNull("icon"),
            });
    }

    public static ParsedRecurrence Recurrence(DumpRecord record)
    {
        var fields = new RecordFields(record);
        var frequency = fields.OneOf("frequency", Frequencies);
        return new ParsedRecurrence(RecordParsers.Source(record), new RecurrenceData
        {
            Frequency = frequency,
            Interval = Between(fields, "interval", 1, int.MaxValue),
            Weekdays = frequency is "WEEKLY" ? WeekdaysOf(fields) : [],
            Weekday = frequency is "MONTHLY" ? Weekdays[Between(fields, "weekday_for_monthly", 0, 6)] : null,
            Week = frequency is "MONTHLY" ? Between(fields, "week_for_monthly", 1, 5) : null,
            EndDate = EndDate(fields),
        });
    }

    /// <summary>The field is JSON inside a text: a list of numbers, which are texts once more.</summary>
    private static ImmutableArray<string> WeekdaysOf(RecordFields fields)
    {
        const string name = "weekdays_for_weekly";
        try
        {
            var value = fields.Optional(name) is { ValueKind: JsonValueKind.String } text
                ? JsonSerializer.Deserialize<JsonElement>(text.GetString()!)
                : fields.Optional(name);
            ImmutableArray<string> days = value is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Select(day => Weekdays[int.Parse(day.ToString(), CultureInfo.InvariantCulture)])]
                : [];
            return days.IsEmpty ? throw Wrong() : days;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw Wrong();
        }

        DumpException Wrong() => fields.Wrong(name, "a list of weekdays from 0 (Monday) to 6");
    }

    private static int Between(RecordFields fields, string name, int least, int most) =>
        fields.Whole(name) is var number && number >= least && number <= most
            ? number
            : throw fields.Wrong(name, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));

    private static DateOnly? EndDate(RecordFields fields)
    {
        const string name = "recurrence_end_date";
        return fields.Text(name, "") is not { Length: > 0 } text ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw fields.Wrong(name, "a date such as 2030-01-31");
    }
}
