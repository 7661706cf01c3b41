using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Integreat.Platform.Grains.Snapshots;

/// <summary>
/// Keeps snapshots of grains in Orleans grain storage. None of the work runs on a grain's turn; a driver that blocks gets a thread of
/// its own.
/// </summary>
internal sealed class SnapshotStore(
    [FromKeyedServices(SnapshotStore.StorageName)] IGrainStorage storage,
    SnapshotDatabase database,
    ILogger<SnapshotSlot> logger) : IDisposable
{
    public const string StorageName = "snapshots";

    private readonly DriverThread? _thread = database.Blocks ? new DriverThread("snapshots") : null;

    /// <summary>The snapshot of one activation. State names must be unique per grain class, see the keys of grain storage.</summary>
    public SnapshotSlot Open(string stateName, GrainId grain) => new(this, stateName, grain, logger);

    public Task ReadAsync(string stateName, GrainId grain, GrainState<SnapshotState> state, CancellationToken cancellation) =>
        RunAsync(() => storage.ReadStateAsync(stateName, grain, state, cancellation), cancellation);

    public Task WriteAsync(string stateName, GrainId grain, GrainState<SnapshotState> state) =>
        RunAsync(() => storage.WriteStateAsync(stateName, grain, state), CancellationToken.None);

    public void Dispose() => _thread?.Dispose();

    // The thread is there to be blocked: it waits for its call to end before it takes the next one.
    private Task RunAsync(Func<Task> call, CancellationToken cancellation) => _thread is null
        ? Task.Run(call, cancellation)
        : _thread.RunAsync(
            () =>
            {
                call().GetAwaiter().GetResult();
                return true;
            },
            cancellation);
}
