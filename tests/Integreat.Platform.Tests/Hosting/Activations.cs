using Orleans.Core.Internal;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>Which grains are awake, and how to put one to sleep.</summary>
internal static class Activations
{
    public static async Task<string> OfRegionsAndEditionsAsync(this IGrainFactory grains)
    {
        var management = grains.GetGrain<IManagementGrain>(0);
        var regions = await management.GetActiveGrains(GrainType.Create("region"));
        var editions = await management.GetActiveGrains(GrainType.Create("edition"));
        return string.Join(' ', regions.Concat(editions).Select(grain => grain.ToString()).Order(StringComparer.Ordinal));
    }

    /// <summary>Whatever is asked of the grain afterwards is answered by another activation.</summary>
    public static async Task PutToSleepAsync(this IAddressable grain) => await grain.Cast<IGrainManagementExtension>().DeactivateOnIdle();
}
