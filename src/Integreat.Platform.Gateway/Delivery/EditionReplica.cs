using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Telemetry;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>This gateway's copy of one edition.</summary>
internal sealed class EditionReplica
{
    private readonly Lock _lock = new();
    private readonly Replica<EditionDelta, EditionSnapshot> _replica;
    private EditionSnapshot _newest;
    private readonly SwapSignal _swaps = new();
    private EditionEpochs _epochs = EditionEpochs.None;
    private volatile bool _isRetired;

    public EditionReplica(IEdition edition, Compressor compressor, DeliveryOptions options, TimeProvider clock, WaitLimit waiting, JointLeases joint)
    {
        _newest = EditionSnapshot.Empty(compressor);
        _replica = new(_newest, () => edition, edition.FollowAsync, Succeed, options, clock, waiting, GatewayMetrics.EditionReads, joint);
    }

    /// <summary>The size of what is held.</summary>
    public long Bytes => _replica.Current.Bytes;

    /// <summary>When somebody read last, as a timestamp of the gateway's clock.</summary>
    public long LastRead => _replica.LastRead;

    /// <summary>What was held last, however old.</summary>
    public EditionSnapshot Current => _replica.Current;

    public ValueTask<Reading<EditionSnapshot>> ReadAsync(CancellationToken cancellation) => _replica.ReadAsync(cancellation);

    /// <summary>Whether a read at this moment would ask nobody and get this snapshot. It is such a read then, and is counted.</summary>
    public bool StillReads(EditionSnapshot snapshot) => _replica.StillReads(snapshot);

    /// <summary>Whether this gateway has dropped it.</summary>
    public bool IsRetired => _isRetired;

    /// <summary>Gives the lease up.</summary>
    public Task StopAsync() => _replica.StopAsync();

    /// <summary>Completes when a newer snapshot than the one that was held at this call has been swapped in.</summary>
    public Task NextSwap => _swaps.Next;

    /// <summary>Gives back memory that is counted. Readers who still hold this replica are answered, uncompressed.</summary>
    public void Retire()
    {
        lock (_lock)
        {
            _isRetired = true;
            _replica.StopAsync().Ignore();
            _newest.Retire();
        }
    }

    private EditionSnapshot Succeed(EditionSnapshot basis, ImmutableArray<EditionDelta> answers)
    {
        _epochs = answers.LastOrDefault(answer => answer.Epochs is not null)?.Epochs ?? _epochs;
        var next = basis.Apply([.. answers.SelectMany(answer => answer.Items)], _epochs);
        lock (_lock)
        {
            // The memory of the old bodies is given back before the new ones ask for it.
            var earlier = _newest;
            _newest = next;
            earlier.Retire();
            if (_isRetired)
            {
                next.Retire();
            }
            else
            {
                next.Warm(earlier);
            }
        }

        GatewayMetrics.Swapped(next.Bytes);
        _swaps.Signal();
        return next;
    }
}
