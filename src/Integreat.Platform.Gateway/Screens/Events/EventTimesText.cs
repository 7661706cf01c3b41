namespace Integreat.Platform.Gateway.Screens.Events;

/// <summary>From when to when something goes, as people say it.</summary>
internal static class EventTimesText
{
    /// <param name="start">By the region's clocks, as the end.</param>
    public static string Of(DateTime start, DateTime end, Visitor visitor)
    {
        var (from, to) = (DayOf(start, visitor), DayOf(end, visitor));
        return EventForm.IsAllDayOf(start, end) ? start.Date == end.Date ? $"{from}, {visitor.Words.Events.AllDay}" : $"{from} – {to}"
            : start.Date == end.Date ? $"{from}, {TimeOf(start, visitor)} – {TimeOf(end, visitor)}"
            : $"{from}, {TimeOf(start, visitor)} – {to}, {TimeOf(end, visitor)}";
    }

    /// <summary>With the day of the week, the shortest way.</summary>
    public static string DayOf(DateTime day, Visitor visitor) => day.ToString("ddd", visitor.Culture) + " " + day.ToString("d", visitor.Culture);

    private static string TimeOf(DateTime time, Visitor visitor) => time.ToString("t", visitor.Culture);
}
