using System.Collections.Concurrent;
using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.History;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>What the grains below tell: the tests put it in, readers take it out through Orleans and HTTP.</summary>
internal sealed class Leaders
{
    public Feed<DirectoryEntry> Directory { get; } = new(entry => entry.Region);

    /// <summary>The platform's languages; regions have some of them.</summary>
    public ImmutableArray<PublicLanguage> Languages { get; set; } =
    [
        new("ar", "ar-arb"),
        new("de", "de-DE", "Vor Ort & <nah>", "Informationen \"vor Ort\""),
        new("en", "en-GB"),
        new("uk", "uk-UA"),
    ];

    public ConcurrentDictionary<string, Feed<Fragment>> Editions { get; } = new();

    public Feed<Fragment> Edition(long region, string language) =>
        Editions.GetOrAdd(GrainKeys.Edition(region, language), _ => new Feed<Fragment>(page => page.Id));
}

/// <summary>Items with the revision at which each last changed, told a few at a time.</summary>
internal sealed class Feed<TItem>(Func<TItem, long> numberOf)
{
    private const int ChunkItems = 2;

    private readonly Lock _lock = new();
    private readonly string _epoch = Guid.NewGuid().ToString();
    private readonly Dictionary<long, (long Revision, TItem Item)> _items = [];
    private long _revision;

    public bool IsBroken { get; set; }

    /// <summary>What answers wait for.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    /// <summary>How long readers may show an answer without asking again.</summary>
    public TimeSpan Lease { get; set; }

    /// <summary>Returns when a question may be answered; renewals of a lease that is held are held back as long as they allow it.</summary>
    public async Task WhenAnsweredAsync(Follow follow, CancellationToken cancellation)
    {
        await Held;
        await (Lease > TimeSpan.Zero ? Task.Delay(follow.Hold, cancellation) : Task.CompletedTask)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public void Put(params TItem[] items)
    {
        lock (_lock)
        {
            foreach (var item in items)
            {
                _items[numberOf(item)] = (++_revision, item);
            }
        }
    }

    public (Cursor Next, bool IsFull, bool More, ImmutableArray<TItem> Items) Read(Cursor since)
    {
        if (IsBroken)
        {
            throw new InvalidOperationException("The leader is broken.");
        }

        lock (_lock)
        {
            var isFull = since.Epoch != _epoch;
            var changed = _items.Values.Where(each => isFull || each.Revision > since.Revision).OrderBy(each => each.Revision).ToArray();
            var more = changed.Length > ChunkItems;
            var told = changed.Take(ChunkItems).ToArray();
            var next = new Cursor(_epoch, more ? told[^1].Revision : _revision);
            return (next, isFull, more, [.. told.Select(each => each.Item)]);
        }
    }
}

internal sealed class LeaderDirectory(Leaders leaders) : Grain, IDirectory
{
    public async Task<DirectoryDelta> FollowAsync(Follow follow, CancellationToken cancellation)
    {
        await leaders.Directory.WhenAnsweredAsync(follow, cancellation);
        var (next, isFull, more, entries) = leaders.Directory.Read(follow.Since);
        return new DirectoryDelta(next, isFull, more, entries, leaders.Languages, leaders.Directory.Lease);
    }

    public Task RefreshAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<DirectoryEntry> RenderPastAsync(ReadOnlyMemory<byte> card, CancellationToken cancellation) =>
        throw new NotSupportedException("Nobody looks back in these tests.");

    public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation) => Task.CompletedTask;

    public Task LeaveAsync(string holder, CancellationToken cancellation) => Task.CompletedTask;
}

internal sealed class LeaderEdition(Leaders leaders) : Grain, IEdition
{
    public async Task<EditionDelta> FollowAsync(Follow follow, CancellationToken cancellation)
    {
        // An edition that no test has put in is still there, and seen by the tests that say it must not be asked.
        Assert.True(GrainKeys.TryParseEdition(this.GetPrimaryKeyString(), out var region, out var language));
        var feed = leaders.Edition(region, language);
        await feed.WhenAnsweredAsync(follow, cancellation);
        var (next, isFull, more, pages) = feed.Read(follow.Since);
        return new EditionDelta(next, isFull, more, pages, Lease: feed.Lease);
    }

    public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation) => Task.CompletedTask;

    public Task LeaveAsync(string holder, CancellationToken cancellation) => Task.CompletedTask;

    public Task<LayerDelta> ReadLayerAsync(ImmutableArray<long> pages, Cursor since, CancellationToken cancellation) =>
        throw new NotSupportedException("No edition of these tests refers to another.");

    public Task<ImmutableArray<Fragment>> RenderPastAsync(PastRegion region, DateTimeOffset moment, CancellationToken cancellation) =>
        throw new NotSupportedException("Nobody looks back in these tests.");
}
