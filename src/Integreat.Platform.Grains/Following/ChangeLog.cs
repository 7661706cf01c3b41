using Integreat.Platform.Contracts;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// Remembers in which sequence a leader's items last changed, so that a follower can ask "what changed since?". An item that changes again
/// moves to the end. A log lives as long as its activation: a cursor of another life starts from the beginning.
/// </summary>
internal sealed class ChangeLog<TKey>
    where TKey : notnull
{
    private readonly string _epoch = Guid.NewGuid().ToString("n");
    private readonly Dictionary<TKey, long> _changed = [];
    private long _last;

    /// <summary>The sequence number of the newest change.</summary>
    public long Last => _last;

    /// <summary>Whether the cursor's revision is one of this life.</summary>
    public bool IsOfThisLife(Cursor cursor) => cursor.Epoch == _epoch;

    /// <summary>The cursor of who has heard everything.</summary>
    public Cursor Now => new(_epoch, _last);

    /// <summary>Whether the item has changed after this revision of this life.</summary>
    public bool HasChanged(TKey key, long revision) => _changed.TryGetValue(key, out var changed) && changed > revision;

    /// <summary>Takes note that the item changed (or appeared, or vanished) just now.</summary>
    public void Touch(TKey key) => _changed[key] = ++_last;

    /// <summary>
    /// The items that changed after the cursor, oldest change first, as many as fit into one message (at least one). The follower has a
    /// consistent picture when <c>More</c> is false.
    /// </summary>
    public (Cursor Next, bool IsFull, bool More, ImmutableArray<T> Items) Read<T>(Cursor since, Func<TKey, long, T> item, Func<T, int> size)
    {
        var isFull = since.Epoch != _epoch;
        var after = isFull ? 0 : since.Revision;
        if (after == _last)
        {
            return (new Cursor(_epoch, _last), isFull, false, []);
        }

        var items = ImmutableArray.CreateBuilder<T>();
        var room = WireLimits.ChunkBytes;
        foreach (var (key, revision) in _changed.Where(change => change.Value > after).OrderBy(change => change.Value))
        {
            var next = item(key, revision);
            room -= size(next);
            if (room < 0 && items.Count > 0)
            {
                return (new Cursor(_epoch, after), isFull, true, items.ToImmutable());
            }

            items.Add(next);
            after = revision;
        }

        return (new Cursor(_epoch, _last), isFull, false, items.ToImmutable());
    }
}
