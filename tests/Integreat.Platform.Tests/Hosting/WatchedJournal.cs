using System.Collections.Concurrent;
using System.Collections.Immutable;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>The platform's own journal, with an eye on what is replayed and a hand in what is appended.</summary>
internal sealed class WatchedJournal(IJournal journal) : IJournal
{
    private readonly ConcurrentDictionary<string, Interference> _interferences = [];
    private readonly ConcurrentQueue<Replay> _replays = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = [];
    private readonly TaskCompletionSource _dueRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _cardReads;
    private int _ownerReads;

    public delegate Task<AppendResult> Interference(IJournal journal, Append append);

    /// <summary>From which versions streams were replayed, in the order in which they were.</summary>
    public ImmutableArray<Replay> Replays => [.. _replays];

    /// <summary>How often all cards were read, from the first one on.</summary>
    public int FullCardReads => Volatile.Read(ref _cardReads);

    /// <summary>How often it was asked who owns streams.</summary>
    public int OwnerReads => Volatile.Read(ref _ownerReads);

    public int ReplaysOf(string stream) => _replays.Count(replay => replay.Stream == stream);

    /// <summary>What happens instead of the next append to a stream.</summary>
    public void InterfereOnce(string stream, Interference instead) => Assert.True(_interferences.TryAdd(stream, instead));

    /// <summary>Ends when somebody has looked at what is due.</summary>
    public Task FirstDueRead => _dueRead.Task;

    /// <summary>Ends when something was appended to the stream after this call.</summary>
    public Task NextAppendAsync(string stream) =>
        _awaited.GetOrAdd(stream, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>The version of a stream's last fact; this look at the journal is not watched.</summary>
    public async Task<long> LastVersionAsync(string stream) => await LastAsync(stream) is { } last ? last.Version : 0;

    /// <summary>A stream's last fact; this look at the journal is not watched.</summary>
    public async Task<JournalEntry?> LastAsync(string stream) =>
        await journal.ReadAsync(stream, after: 0, CancellationToken.None).LastOrDefaultAsync();

    public Task<OwnerClaim> ClaimAsync(string stream, CancellationToken cancellation) => journal.ClaimAsync(stream, cancellation);

    public Task ReleaseAsync(string stream, long epoch, TimeSpan leasesLeft) => journal.ReleaseAsync(stream, epoch, leasesLeft);

    public Task<ImmutableDictionary<string, long>> ReadOwnersAsync(ImmutableArray<string> streams, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _ownerReads);
        return journal.ReadOwnersAsync(streams, cancellation);
    }

    public async Task<AppendResult> AppendAsync(Append append)
    {
        var result = await (_interferences.TryRemove(append.Stream, out var instead) ? instead(journal, append) : journal.AppendAsync(append));
        if (_awaited.TryRemove(append.Stream, out var appended))
        {
            appended.SetResult();
        }

        return result;
    }

    public IAsyncEnumerable<JournalEntry> ReadAsync(string stream, long after, CancellationToken cancellation)
    {
        _replays.Enqueue(new Replay(stream, after));
        return journal.ReadAsync(stream, after, cancellation);
    }

    public Task<RecordedCommand?> FindCommandAsync(string stream, string account, string commandId, CancellationToken cancellation) =>
        journal.FindCommandAsync(stream, account, commandId, cancellation);

    public Task StoreBodiesAsync(ImmutableArray<Body> bodies) => journal.StoreBodiesAsync(bodies);

    public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> ReadBodiesAsync(
        ImmutableArray<string> hashes, CancellationToken cancellation) => journal.ReadBodiesAsync(hashes, cancellation);

    public Task<ImmutableArray<string>> FindMissingBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation) =>
        journal.FindMissingBodiesAsync(hashes, cancellation);

    public Task<ImmutableDictionary<Claim, string>> FindClaimsAsync(ImmutableArray<Claim> claims, CancellationToken cancellation) =>
        journal.FindClaimsAsync(claims, cancellation);

    public Task<ImmutableArray<Claim>> ReadClaimsAsync(string kind, string beginning, CancellationToken cancellation) =>
        journal.ReadClaimsAsync(kind, beginning, cancellation);

    public Task<ImmutableArray<Card>> ReadCardsAsync(long afterSequence, CancellationToken cancellation)
    {
        if (afterSequence == 0)
        {
            Interlocked.Increment(ref _cardReads);
        }

        return journal.ReadCardsAsync(afterSequence, cancellation);
    }

    public Task<ImmutableArray<DueMoment>> ReadDueAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        _dueRead.TrySetResult();
        return journal.ReadDueAsync(until, cancellation);
    }
}

/// <summary>A stream was read after a version: 0 is all of it.</summary>
internal sealed record Replay(string Stream, long After);
