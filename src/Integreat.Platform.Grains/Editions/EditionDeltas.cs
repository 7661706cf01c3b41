using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Cuts what a follower has to hear into messages.</summary>
internal static class EditionDeltas
{
    /// <summary>The items that changed after the cursor, oldest change first, as many as fit into one message (at least one).</summary>
    public static EditionDelta Read(EditionManifest manifest, IReadOnlyDictionary<ItemKey, Fragment> fragments, Cursor since)
    {
        var isFull = !manifest.Honours(since);
        var after = isFull ? 0 : since.Revision;

        // The floor may have risen above a tombstone that the follower holds and that a new item now takes the place of.
        var isNew = isFull || since.Epoch != manifest.Epoch || after != manifest.Revision;
        var epochs = isNew ? manifest.Epochs : null;
        if (after == manifest.Revision)
        {
            return new EditionDelta(new Cursor(manifest.Epoch, after), isFull, false, [], epochs);
        }

        var items = ImmutableArray.CreateBuilder<Fragment>();
        var room = WireLimits.ChunkBytes;
        foreach (var (key, revision, isGone) in manifest.After(after))
        {
            var next = isGone ? manifest.Tombstone(key) : fragments[key];
            room -= next.Bytes + 256;
            if (room < 0 && items.Count > 0)
            {
                return new EditionDelta(new Cursor(manifest.Epoch, after), isFull, true, items.ToImmutable(), epochs);
            }

            items.Add(next);
            after = revision;
        }

        return new EditionDelta(new Cursor(manifest.Epoch, manifest.Revision), isFull, false, items.ToImmutable(), epochs);
    }
}
