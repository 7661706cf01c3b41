using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>This gateway's copy of one edition.</summary>
internal sealed class EditionReplica
{
    private readonly Lock _lock = new();
    private readonly Replica<Fragment, EditionSnapshot> _replica;
    private EditionSnapshot _newest;
    private readonly SwapSignal _swaps = new();
    private EditionEpochs _epochs = EditionEpochs.None;
    private bool _isRetired;
    private long _lastRead;

    public EditionReplica(IEdition edition, Compressor compressor)
    {
        _newest = EditionSnapshot.Empty(compressor);
        _replica = new Replica<Fragment, EditionSnapshot>(
            _newest,
            async (since, cancellation) =>
            {
                var delta = await edition.ReadChangesAsync(since, cancellation);
                _epochs = delta.Epochs ?? _epochs;
                return new Changes<Fragment>(delta.Next, delta.IsFull, delta.More, delta.Items);
            },
            Succeed);
    }

    /// <summary>The size of what is held.</summary>
    public long Bytes => _replica.Current.Bytes;

    /// <summary>When somebody read last, as a timestamp of the gateway's clock.</summary>
    public long LastRead => Interlocked.Read(ref _lastRead);

    /// <summary>What was held last, however old.</summary>
    public EditionSnapshot Current => _replica.Current;

    public Task<EditionSnapshot> FreshAsync(long now, CancellationToken cancellation)
    {
        Interlocked.Exchange(ref _lastRead, now);
        return _replica.FreshAsync(cancellation);
    }

    /// <summary>Completes when a newer snapshot than the one that was held at this call has been swapped in.</summary>
    public Task NextSwap => _swaps.Next;

    /// <summary>Gives back memory that is counted. Readers who still hold this replica are answered, uncompressed.</summary>
    public void Retire()
    {
        lock (_lock)
        {
            _isRetired = true;
            _newest.Retire();
        }
    }

    private EditionSnapshot Succeed(EditionSnapshot basis, ImmutableArray<Fragment> changes)
    {
        var next = basis.Apply(changes, _epochs);
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

        _swaps.Signal();
        return next;
    }
}
