namespace Integreat.Platform.Gateway.Screens.Regions;

/// <summary>The clocks of a region: by them people say when something takes place.</summary>
public sealed record RegionClock(TimeZoneInfo Zone)
{
    /// <param name="timeZone">IANA name.</param>
    public static RegionClock Of(string timeZone) => new(TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    /// <summary>What the clocks show at a moment.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The moment at which the clocks show this. An hour that is skipped counts on from before it; of one that comes twice the first is meant.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var offset = Zone.IsInvalidTime(local) ? Zone.GetUtcOffset(local.AddDays(-1))
            : Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max()
            : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
