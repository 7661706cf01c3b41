using System.Globalization;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Screens.Regions;

/// <summary>The time in a region: what stands on its clocks, whoever looks from where.</summary>
public sealed record RegionClock(TimeZoneInfo Zone)
{
    /// <summary>Where no region is spoken of, as with accounts: the time with which regions begin.</summary>
    public static RegionClock OfPlatform { get; } = Of(new RegionSettingsData { Name = "", Slug = "" }.TimeZone);

    /// <summary>The zone's name as browsers know it.</summary>
    public string IanaName => TimeZoneInfo.TryConvertWindowsIdToIanaId(Zone.Id, out var name) ? name : Zone.Id;

    /// <param name="timeZone">As the region itself names it.</param>
    internal static RegionClock Of(string timeZone) => new(TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    internal static async Task<RegionClock> ReadAsync(IGrainFactory grains, Desk desk)
    {
        // The time zone is no secret: readers see it in every date.
        var settings = (await grains.GetGrain<IRegionSettings>(desk.Key).ReadAsync(CancellationToken.None))?.Settings;
        return new RegionClock(TimeZoneInfo.TryFindSystemTimeZoneById(settings?.TimeZone ?? "", out var zone) ? zone : TimeZoneInfo.Utc);
    }

    public DateTime At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>Date and time for people.</summary>
    public string Say(DateTimeOffset moment, CultureInfo culture) => At(moment).ToString("g", culture);

    /// <summary>The day alone, for people.</summary>
    public string SayDay(DateTimeOffset moment, CultureInfo culture) => At(moment).ToString("d", culture);

    /// <summary>The moment at which clocks in the region show this. Of a time that they show twice, the first.</summary>
    public DateTimeOffset MomentOf(DateTime local)
    {
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset);
    }
}
