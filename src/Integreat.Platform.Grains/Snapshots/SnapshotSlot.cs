using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Integreat.Platform.Grains.Snapshots;

/// <summary>
/// One activation's snapshot; remembers the token of what it last read or wrote. A snapshot is a cache: nothing that goes wrong here
/// stops the grain's work, it is logged and answered as "nothing there" or "not written".
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose.")]
internal sealed partial class SnapshotSlot(SnapshotStore store, string stateName, GrainId grain, ILogger<SnapshotSlot> logger)
{
    private readonly SemaphoreSlim _turn = new(1);

    // Null when the token is unknown: before the first call, and after a failure, which may have left anything behind.
    private GrainState<SnapshotState>? _known;

    /// <summary>The snapshot that is stored, or null.</summary>
    public async Task<StoredSnapshot?> ReadAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            _known = null;
            _known = await LoadAsync(cancellation);
            return _known.State?.ToSnapshot();
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            LogUnread(exception, grain);
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Replaces the snapshot; false if it was not stored.</summary>
    /// <param name="make">Makes the snapshot; runs outside the grain's turn, so it must work on immutable state only.</param>
    public async Task<bool> WriteAsync(Func<StoredSnapshot> make)
    {
        await _turn.WaitAsync();
        var version = 0L;
        try
        {
            var snapshot = await Task.Run(make);
            version = snapshot.Version;
            var state = _known ?? await LoadAsync(CancellationToken.None);
            _known = null;
            state.State = new SnapshotState { Format = snapshot.Format, Version = snapshot.Version, Payload = snapshot.Payload };
            await store.WriteAsync(stateName, grain, state);
            _known = state;
            return true;
        }
        catch (InconsistentStateException exception)
        {
            LogOvertaken(exception, grain, version);
            return false;
        }
        catch (Exception exception)
        {
            LogUnwritten(exception, grain, version);
            return false;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<GrainState<SnapshotState>> LoadAsync(CancellationToken cancellation)
    {
        var state = new GrainState<SnapshotState>(new SnapshotState());
        await store.ReadAsync(stateName, grain, state, cancellation);
        return state;
    }

    [LoggerMessage(LogLevel.Warning, "The snapshot of {Grain} could not be read; its journal is replayed instead")]
    private partial void LogUnread(Exception exception, GrainId grain);

    [LoggerMessage(LogLevel.Information, "The snapshot of {Grain} at version {Version} was not stored: another activation has written one")]
    private partial void LogOvertaken(Exception exception, GrainId grain, long version);

    [LoggerMessage(LogLevel.Warning, "The snapshot of {Grain} at version {Version} could not be written")]
    private partial void LogUnwritten(Exception exception, GrainId grain, long version);
}
