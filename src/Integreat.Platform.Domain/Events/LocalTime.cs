namespace Integreat.Platform.Domain.Events;

/// <summary>From what a clock on a wall shows to moments.</summary>
internal static class LocalTime
{
    /// <summary>
    /// The moment at which clocks of the zone show this. Where summer time begins or ends, it is read with the offset before the change: an
    /// hour that is skipped lies as far behind the change as it says, and of an hour that comes twice the first one is meant (RFC 5545,
    /// section 3.3.5).
    /// </summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(
            local,
            zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local));
    }
}
