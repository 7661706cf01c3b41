using Integreat.Platform.Domain.Events;
using Integreat.Platform.Grains.Events;

namespace Integreat.Platform.Grains.Editions;

/// <summary>A recurrence as the public API writes it: two lines that resemble iCalendar. Rules: section 3.6 of its contract.</summary>
internal static class RecurrenceText
{
    /// <summary>The start is in UTC but does not say so: clients rely on that.</summary>
    public static string Of(Recurrence recurrence, DateTimeOffset start) => string.Create(
        CultureInfo.InvariantCulture, $"DTSTART:{start.UtcDateTime:yyyyMMdd'T'HHmmss}\nRRULE:{string.Join(';', Parts(recurrence))}");

    private static IEnumerable<string> Parts(Recurrence recurrence)
    {
        yield return $"FREQ={EventMapping.Word(recurrence.Frequency)}";
        if (recurrence.Interval != 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"INTERVAL={recurrence.Interval}");
        }

        if (recurrence.EndDate is { } end)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"UNTIL={end:yyyyMMdd}T235959");
        }

        if (recurrence.Frequency is Frequency.Weekly)
        {
            yield return $"BYDAY={string.Join(',', recurrence.Weekdays.Select(EventMapping.Word))}";
        }
        else if (recurrence is { Frequency: Frequency.Monthly, Weekday: { } weekday })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"BYDAY=+{recurrence.Week}{EventMapping.Word(weekday)}");
        }
    }
}
