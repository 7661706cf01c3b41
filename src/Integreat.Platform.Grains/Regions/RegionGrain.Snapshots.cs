using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Snapshots;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// Snapshots of the region: at most one a minute and one on graceful deactivation, made from the immutable state while commands go on.
/// </summary>
internal sealed partial class RegionGrain
{
    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromMinutes(1);

    private readonly SnapshotSlot _snapshots;
    private long _snapshotVersion;

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _staffFollower.StopAsync().WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        // Last what a successor waits for: until then this activation may still give leases.
        await (_isLost ? Task.CompletedTask : SaveSnapshotAsync()).WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await _leader.ReleaseAsync().WaitAsync(cancellationToken);
    }

    private async Task<(Region State, long Version)?> ReadSnapshotAsync(CancellationToken cancellation)
    {
        var snapshot = RegionSnapshot.Read(await _snapshots.ReadAsync(cancellation));
        _snapshotVersion = snapshot?.Version ?? 0;
        return snapshot;
    }

    private void BeginSnapshots() => this.RegisterGrainTimer(
        SaveSnapshotAsync, new GrainTimerCreationOptions(BetweenSnapshots, BetweenSnapshots) { Interleave = true, KeepAlive = false });

    private async Task SaveSnapshotAsync()
    {
        _past.Forget(); // whoever looks back still in a minute replays again
        var (region, version) = (Region, _stream.Version);
        if (version > _snapshotVersion && await _snapshots.WriteAsync(() => RegionSnapshot.Write(region, version)))
        {
            _snapshotVersion = version;
        }
    }
}
