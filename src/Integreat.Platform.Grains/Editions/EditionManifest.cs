using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// At which revision each item of an edition last changed, over all its lives. Followers and apps ask "what changed since?" with an epoch
/// (one life of the edition) and a revision. Revisions go on from life to life; a revision of an earlier life is answered if it had been
/// saved by then, because whatever came after it shows as a difference between what was saved and what there is now.
/// </summary>
internal sealed class EditionManifest
{
    /// <summary>How long apps may stay away and still learn what is gone.</summary>
    public static readonly TimeSpan KeepTombstones = TimeSpan.FromDays(180);

    private const int MostEpochs = 32;

    private readonly Dictionary<ItemKey, ManifestEntry> _entries;
    private readonly ImmutableArray<EarlierEpoch> _earlier;
    private long _floor;

    /// <param name="epoch">The name of this life; never used before.</param>
    public EditionManifest(string epoch, SavedManifest? saved)
    {
        Epoch = epoch;
        Revision = saved?.Revision ?? 0;
        _floor = saved?.Floor ?? 0;
        _entries = saved?.Entries.ToDictionary(entry => new ItemKey(entry.Kind, entry.Id)) ?? [];
        _earlier = saved is null ? [] : [.. saved.Earlier.Append(new EarlierEpoch(saved.Epoch, saved.Revision)).TakeLast(MostEpochs)];
    }

    public string Epoch { get; }

    /// <summary>The newest revision.</summary>
    public long Revision { get; private set; }

    /// <summary>What a replica must know to judge tokens by itself.</summary>
    public EditionEpochs Epochs => new(Epoch, _floor, _earlier);

    /// <summary>Takes note of what changed. The items come back with the revisions at which they last changed.</summary>
    /// <param name="rendered">Every item that there is now.</param>
    public IReadOnlyList<Fragment> Advance(IReadOnlyList<Fragment> rendered, DateTimeOffset now)
    {
        var kept = new List<Fragment>(rendered.Count);
        var gone = _entries.Where(entry => entry.Value.GoneAt is null).Select(entry => entry.Key).ToHashSet();
        foreach (var fragment in rendered)
        {
            var key = new ItemKey(fragment.Kind, fragment.Id);
            gone.Remove(key);
            kept.Add(Note(key, fragment));
        }

        foreach (var key in gone)
        {
            var entry = _entries[key];
            var revision = ++Revision;
            _entries[key] = entry with
            {
                Digest = "",
                Item = "",
                Revision = revision,
                ItemRevision = entry.Item is "" ? entry.ItemRevision : revision,
                GoneAt = now,
            };
        }

        Forget(now - KeepTombstones);
        return kept;
    }

    /// <summary>Whether a cursor can be answered with what changed since; else the follower gets everything.</summary>
    public bool Honours(Cursor cursor) => Epochs.Honour(cursor.Epoch, cursor.Revision) && cursor.Revision <= Revision;

    /// <summary>The items that changed after a revision, oldest change first; null in place of one that is gone.</summary>
    public IEnumerable<(ItemKey Key, long Revision, bool IsGone)> After(long revision) => _entries
        .Where(entry => entry.Value.Revision > revision)
        .OrderBy(entry => entry.Value.Revision)
        .Select(entry => (entry.Key, entry.Value.Revision, entry.Value.GoneAt is not null));

    /// <summary>The placeholder of an item that is gone.</summary>
    public Fragment Tombstone(ItemKey key) => new()
    {
        Kind = key.Kind,
        Id = key.Id,
        Visibility = Visibility.Removed,
        Hash = new byte[16],
        Revision = _entries[key].Revision,
        ItemRevision = _entries[key].ItemRevision,
    };

    public SavedManifest Save() => new(Epoch, Revision, _floor, _earlier, [.. _entries.Values]);

    private Fragment Note(ItemKey key, Fragment fragment)
    {
        var digest = FragmentDigest.Of(fragment);
        var item = FragmentDigest.OfItem(fragment);
        var known = _entries.GetValueOrDefault(key);
        if (known is null || known.GoneAt is not null || known.Digest != digest)
        {
            var revision = ++Revision;

            // What never was public, an app need not be told about.
            var itemRevision = (known?.Item ?? "") == item ? known?.ItemRevision ?? 0 : revision;
            _entries[key] = known = new ManifestEntry(key.Kind, key.Id, digest, item, revision, itemRevision, GoneAt: null);
        }

        return fragment with { Revision = known.Revision, ItemRevision = known.ItemRevision };
    }

    // A token from before a forgotten tombstone can no longer be answered.
    private void Forget(DateTimeOffset before)
    {
        foreach (var (key, entry) in _entries.Where(entry => entry.Value.GoneAt < before).ToList())
        {
            _floor = Math.Max(_floor, entry.Revision);
            _entries.Remove(key);
        }
    }
}

internal readonly record struct ItemKey(string Kind, long Id);

/// <summary>What is saved of an edition's revisions: not its content.</summary>
/// <param name="Floor">Tokens of smaller revisions cannot be answered any more.</param>
internal sealed record SavedManifest(
    string Epoch, long Revision, long Floor, ImmutableArray<EarlierEpoch> Earlier, ImmutableArray<ManifestEntry> Entries)
{
    /// <summary>Raised whenever the shape of this record, or of anything in it, changes.</summary>
    public const int Format = 1;
}

/// <param name="Digest">Over everything that replicas hold of the item.</param>
/// <param name="Item">Over the item's own JSON object; empty while it is not public.</param>
/// <param name="Revision">At which the digest last changed.</param>
/// <param name="ItemRevision">At which the object last changed, appeared or vanished.</param>
internal sealed record ManifestEntry(
    string Kind, long Id, string Digest, string Item, long Revision, long ItemRevision, DateTimeOffset? GoneAt);
