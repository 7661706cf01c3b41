using System.Collections.Immutable;
using Integreat.Platform.Contracts;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>What a leader says has changed since a cursor; directory and editions answer alike.</summary>
internal readonly record struct Changes<TItem>(Cursor Next, bool IsFull, bool More, ImmutableArray<TItem> Items);

/// <summary>
/// Follows one leader and holds an immutable snapshot of it. A new snapshot is built from whole answers only and then swapped in, so a
/// reader keeps what it was given and nobody ever sees half a change.
/// </summary>
internal sealed class Replica<TItem, TSnapshot>
    where TSnapshot : class
{
    private readonly TSnapshot _empty;
    private readonly Func<Cursor, CancellationToken, Task<Changes<TItem>>> _read;
    private readonly Func<TSnapshot, ImmutableArray<TItem>, TSnapshot> _apply;
    private readonly PullGate<TSnapshot> _gate;
    private Cursor _cursor = Cursor.Start;
    private volatile TSnapshot _current;

    public Replica(
        TSnapshot empty,
        Func<Cursor, CancellationToken, Task<Changes<TItem>>> read,
        Func<TSnapshot, ImmutableArray<TItem>, TSnapshot> apply)
    {
        _empty = empty;
        _read = read;
        _apply = apply;
        _current = empty;
        _gate = new PullGate<TSnapshot>(CatchUpAsync);
    }

    /// <summary>What was held last, however old.</summary>
    public TSnapshot Current => _current;

    /// <summary>
    /// A snapshot that includes everything acknowledged before this call. The only way to fresh content: today it asks the leader
    /// every time (readers share the question), with leases it will answer at once while a lease holds.
    /// </summary>
    public Task<TSnapshot> FreshAsync(CancellationToken cancellation) => _gate.AskAsync(cancellation);

    // The gate runs this once at a time. If any chunk fails, cursor and snapshot stay as they were and the next reader asks again.
    private async Task<TSnapshot> CatchUpAsync()
    {
        var cursor = _cursor;
        var basis = _current;
        var items = ImmutableArray.CreateBuilder<TItem>();
        Changes<TItem> changes;
        do
        {
            changes = await _read(cursor, CancellationToken.None);
            if (changes.IsFull)
            {
                basis = _empty;
                items.Clear();
            }

            items.AddRange(changes.Items);
            cursor = changes.Next;
        }
        while (changes.More);

        if (items.Count > 0 || cursor.Epoch != _cursor.Epoch)
        {
            _current = _apply(basis, items.ToImmutable());
        }

        _cursor = cursor;
        return _current;
    }
}
