using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway;

/// <summary>Waits until what was stored is visible to every reader, which is when an edit is acknowledged.</summary>
internal static class Acknowledgement
{
    private static readonly TimeSpan Longest = 2 * LeaseTimes.Owner;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(0.1);

    /// <summary>
    /// True when every reader gets this version of the region or something newer. False where that cannot be told within twice the longest
    /// lease: it is stored and will be visible, but not yet for certain (status 202).
    /// </summary>
    public static Task<bool> WaitAsync(IRegionSources region, long version, TimeProvider clock, CancellationToken cancellation) =>
        WaitAsync(() => region.WaitUntilVisibleAsync(version, cancellation), clock, cancellation);

    /// <summary>The same for a version of the platform.</summary>
    public static Task<bool> WaitAsync(IPlatform platform, long version, TimeProvider clock, CancellationToken cancellation) =>
        WaitAsync(() => platform.WaitUntilVisibleAsync(version, cancellation), clock, cancellation);

    private static async Task<bool> WaitAsync(Func<Task> becomesVisible, TimeProvider clock, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        while (Longest - clock.GetElapsedTime(began) is { Ticks: > 0 } left)
        {
            try
            {
                await becomesVisible().WaitAsync(left, clock, cancellation);
                return true;
            }
            catch (Exception) when (!cancellation.IsCancellationRequested)
            {
                // The owner moves to another silo, or its silo is gone: the one that comes after it knows as well.
                await Task.Delay(BetweenTries, clock, cancellation);
            }
        }

        return false;
    }
}
