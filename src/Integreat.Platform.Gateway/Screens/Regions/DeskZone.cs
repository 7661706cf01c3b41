using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Screens.Regions;

/// <summary>What the clocks of a region show, wherever somebody works.</summary>
/// <param name="Zone">In which the region is.</param>
public sealed record DeskZone(TimeZoneInfo Zone)
{
    public static DeskZone Universal { get; } = new(TimeZoneInfo.Utc);

    public static async Task<DeskZone> OfAsync(IGrainFactory grains, Desk desk) =>
        (await grains.GetGrain<IRegionSettings>(desk.Key).ReadAsync(CancellationToken.None))?.Settings is { } settings
            ? new DeskZone(TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone))
            : Universal;

    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The moment at which the clocks show this. What they skip is as much later; of what they show twice the first is meant.</summary>
    public DateTimeOffset At(DateTime local)
    {
        var offset = Zone.IsInvalidTime(local) ? Zone.GetUtcOffset(local.AddDays(-1))
            : Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max()
            : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
