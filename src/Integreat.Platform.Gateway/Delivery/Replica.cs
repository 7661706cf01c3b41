using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Telemetry;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>
/// Follows one leader and holds an immutable snapshot of it. A new snapshot is built from whole answers only and then swapped in, so a
/// reader keeps what it was given and nobody ever sees half a change. While its lease holds, a read asks nobody.
/// </summary>
internal sealed class Replica<TDelta, TSnapshot>
    where TDelta : IDelta<TDelta>
    where TSnapshot : class
{
    // Who gets nothing otherwise waits longer than who could get what is held; and longest if somebody is there and only slow, as a large
    // region is that is being woken on a busy machine.
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SlowPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(0.25);

    private readonly TSnapshot _empty;
    private readonly Func<TSnapshot, ImmutableArray<TDelta>, TSnapshot> _apply;
    private readonly Follower<TDelta> _follower;
    private readonly TimeProvider _clock;
    private readonly ReadCounts _reads;
    private readonly WaitLimit _waiting;
    private readonly TimeSpan _longestStale;
    private readonly TimeSpan _patience;
    private Cursor _holds = Cursor.Start;
    private volatile TSnapshot _current;
    private volatile bool _isCut;
    private long _lastRead;

    /// <param name="apply">The next snapshot from the one before and what changed; the first of the answers may say that it is the beginning.</param>
    /// <param name="waiting">How many readers may wait for answers; they share the places with those of other replicas.</param>
    /// <param name="reads">Where reads are counted; left out, nobody looks at the count.</param>
    /// <param name="joint">Where the lease is renewed together with others; null: nowhere.</param>
    public Replica(
        TSnapshot empty, Func<ILeader> leader, Func<Follow, CancellationToken, Task<TDelta>> ask,
        Func<TSnapshot, ImmutableArray<TDelta>, TSnapshot> apply, DeliveryOptions options, TimeProvider clock, WaitLimit waiting,
        ReadCounts? reads = null, JointLeases? joint = null)
    {
        _waiting = waiting;
        (_empty, _apply, _clock, _current, _reads) = (empty, apply, clock, empty, reads ?? new ReadCounts());
        _longestStale = TimeSpan.FromHours(options.StaleHours);
        _patience = TimeSpan.FromMilliseconds(options.PatienceMilliseconds);
        _follower = new Follower<TDelta>(
            LeaderLink.To(leader, ask), TakeAsync, IsWanted, showsAtOnce: true, LeaseTimes.ReaderHold, clock, GatewayMetrics.Leases, joint);
    }

    /// <summary>What was held last, however old.</summary>
    public TSnapshot Current => _current;

    /// <summary>When somebody read last, as a timestamp of the gateway's clock.</summary>
    public long LastRead => Interlocked.Read(ref _lastRead);

    /// <summary>
    /// A snapshot that includes everything acknowledged before this call: at once while the lease holds, else after a question to the leader
    /// (readers share it). If the leader cannot be reached, what is held and how old it may be.
    /// </summary>
    /// <exception cref="LeaderUnreachableException">It cannot be reached, and nothing that may be shown is held.</exception>
    /// <exception cref="OverloadedException">Too many wait for answers already, and nothing that may be shown is held.</exception>
    public ValueTask<Reading<TSnapshot>> ReadAsync(CancellationToken cancellation)
    {
        Interlocked.Exchange(ref _lastRead, _clock.GetTimestamp());
        if (!_follower.IsHeld)
        {
            return AskAsync(cancellation);
        }

        _reads.FromMemory();
        return ValueTask.FromResult(new Reading<TSnapshot>(_current, TimeSpan.Zero));
    }

    /// <summary>
    /// Whether a read at this moment would ask nobody and get this snapshot: what was found in it counts. It is such a read then, and is counted.
    /// </summary>
    public bool StillReads(TSnapshot snapshot)
    {
        Interlocked.Exchange(ref _lastRead, _clock.GetTimestamp());

        // In this sequence: what is held is looked at after the lease, as whoever reads it does.
        if (!_follower.IsHeld || _current != snapshot)
        {
            return false;
        }

        _reads.FromMemory();
        return true;
    }

    /// <summary>Gives the lease up at once, so that no edit waits for this gateway. Readers are answered as before, by asking each time.</summary>
    public Task StopAsync() => _follower.StopAsync();

    private async ValueTask<Reading<TSnapshot>> AskAsync(CancellationToken cancellation)
    {
        var asking = _follower.FreshAsync(CancellationToken.None);
        _follower.Renew();
        var age = _follower.Age;
        var mayBeStale = age < _longestStale;
        if (mayBeStale && _isCut && !asking.IsCompleted)
        {
            return Stale(age!.Value);
        }

        if (!_waiting.TryEnter())
        {
            return mayBeStale ? Stale(age!.Value) : throw new OverloadedException();
        }

        try
        {
            return await WaitAsync(asking, mayBeStale, cancellation);
        }
        finally
        {
            _waiting.Leave();
        }
    }

    private async Task<Reading<TSnapshot>> WaitAsync(Task asking, bool mayBeStale, CancellationToken cancellation)
    {
        var began = _clock.GetTimestamp();
        var patience = mayBeStale ? _patience : SlowPatience;
        while (true)
        {
            try
            {
                var left = patience - _clock.GetElapsedTime(began);
                await asking.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _clock, cancellation);
                _reads.Asked();
                return new Reading<TSnapshot>(_current, TimeSpan.Zero);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                if (_follower.Age is { } now && now < _longestStale)
                {
                    _isCut = true;
                    return Stale(now);
                }

                // Without anything to show it is worth asking again: a grain that moves fails once.
                var enough = exception is TimeoutException ? SlowPatience : FirstPatience;
                if (_clock.GetElapsedTime(began) + BetweenTries >= enough)
                {
                    _reads.Failed();
                    throw new LeaderUnreachableException(exception);
                }

                await Task.Delay(BetweenTries, _clock, cancellation);
                asking = _follower.FreshAsync(CancellationToken.None);
            }
        }
    }

    // Without a lease nothing is sure to be fresh, however short ago it was.
    private Reading<TSnapshot> Stale(TimeSpan age)
    {
        _reads.Stale();
        return new(_current, age > TimeSpan.Zero ? age : TimeSpan.FromTicks(1));
    }

    // Nobody reads it: the lease is given up after one renewal. Somebody does: it never runs out.
    private bool IsWanted() => _clock.GetElapsedTime(LastRead) < LeaseTimes.Reader;

    private Task TakeAsync(ImmutableArray<TDelta> answers)
    {
        var first = answers[0];
        if (first.IsFull || answers.Length > 1 || _holds != first.Next)
        {
            _current = _apply(first.IsFull ? _empty : _current, answers);
        }

        _holds = answers[^1].Next;
        _isCut = false;
        return Task.CompletedTask;
    }
}

/// <summary>What a reader gets.</summary>
/// <param name="Stale">How old it may be; zero: nothing newer was acknowledged before the reader asked.</param>
internal readonly record struct Reading<T>(T Snapshot, TimeSpan Stale);

/// <summary>Who knows the answer cannot be reached, and nothing that could stand in is held.</summary>
internal sealed class LeaderUnreachableException(Exception inner) : Exception("The content cannot be reached at the moment.", inner);
