namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// Follows one leader: takes what has changed, in whole answers only, and knows until when that may be shown. One question is under way at
/// a time. Used by gateways (on any thread) and within grains (on their scheduler) alike; the simulation in the tests runs it, too.
/// </summary>
/// <param name="take">Takes over a whole answer, oldest chunk first; afterwards it is what is shown.</param>
/// <param name="isWanted">Whether the lease is to be renewed, asked before every renewal.</param>
/// <param name="showsAtOnce">
/// Whether readers get an answer as soon as it has been taken. Who passes it on to others says by <see cref="ConfirmAsync"/> when all have it.
/// </param>
/// <param name="longestHold">How long the leader may hold back an answer without news, where the lease lasts long enough.</param>
/// <param name="joint">Where the lease is renewed together with others, as soon as there is nothing new; null: nowhere.</param>
public sealed class Follower<TDelta>(
    LeaderLink<TDelta> leader,
    Func<ImmutableArray<TDelta>, Task> take,
    Func<bool> isWanted,
    bool showsAtOnce,
    TimeSpan longestHold,
    TimeProvider clock, LeaseCounters? counters = null, JointLeases? joint = null)
    where TDelta : IDelta<TDelta>
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(0.25);

    private readonly Lock _lock = new();
    private readonly LeaseWatch _watch = new(counters);
    private readonly HeldQuestion _question = new(clock);
    private readonly HeldLease _lease = new(clock);
    private string _holder = NewHolder();
    private Cursor _cursor = Cursor.Start;
    private Cursor _shown = Cursor.Start;
    private long _term;
    private JointSource? _source;
    private Task _running = Task.CompletedTask;
    private Task? _next;
    private bool _isNextForReader;

    private Task _renewing = Task.CompletedTask;
    private bool _renews;
    private volatile bool _isStopped;

    /// <summary>Whether what is held is sure to include everything acknowledged until now. A reader takes what is held after asking this.</summary>
    public bool IsHeld => _lease.IsHeld;

    /// <summary>For how long from now the lease lasts; zero without one.</summary>
    public TimeSpan Remaining => _lease.Remaining;

    /// <summary>How old what is held may be; null if nothing is held yet.</summary>
    public TimeSpan? Age => _lease.Age;

    /// <summary>Returns when what is held includes everything acknowledged before this call; at once while the lease holds.</summary>
    /// <exception cref="Exception">The leader could not be reached; what is held stays.</exception>
    public Task FreshAsync(CancellationToken cancellation) => IsHeld ? Task.CompletedTask : AskAsync(isForReader: true).WaitAsync(cancellation);

    /// <summary>Keeps the lease from running out for as long as it is wanted, then gives it up.</summary>
    public void Renew()
    {
        lock (_lock)
        {
            if (_renews || _isStopped)
            {
                return;
            }

            _renews = true;

            // The loop outlives whoever started it, and so must not carry along what belongs to that request.
            using (ExecutionContext.SuppressFlow())
            {
                _renewing = RenewAsync();
                _renewing.Ignore();
            }
        }
    }

    /// <summary>
    /// Gives the lease up at once and for good: who asks from now on gets an answer, and no lease. Returns when the leader knows.
    /// </summary>
    /// <exception cref="Exception">The leader could not be told; the lease runs out by itself.</exception>
    public async Task StopAsync()
    {
        Task renewing;
        lock (_lock)
        {
            _isStopped = true;
            renewing = _renewing;
        }

        _lease.PutOut();
        _question.LetGo();
        await renewing;
        if (IsHeld)
        {
            await LeaveAsync();
        }
    }

    /// <summary>Tells the leader that all readers get this or something newer, if it has not been said before.</summary>
    public async Task ConfirmAsync(Cursor shown, CancellationToken cancellation)
    {
        string holder;
        lock (_lock)
        {
            if (shown.Epoch == _shown.Epoch && shown.Revision <= _shown.Revision)
            {
                return;
            }

            (_shown, holder) = (shown, _holder);
        }

        await leader.ConfirmAsync(holder, shown, cancellation);
    }

    // Who comes while a question is under way waits for the next one: the leader may have answered the running one before what this caller
    // must see, and by the time that answer arrives its lease may be over.
    private Task AskAsync(bool isForReader)
    {
        Task next;
        lock (_lock)
        {
            _isNextForReader |= isForReader;
            next = _next ??= AskAfterAsync(_running);
        }

        if (isForReader)
        {
            _question.LetGo(); // nobody waits for an answer that is held back, nor has his own held back
        }

        return next;
    }

    private async Task AskAfterAsync(Task previous)
    {
        // Yields always, so that _next is set before it is taken below. How the previous question ended concerns who asked it.
        await previous.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
        bool isForReader;
        lock (_lock)
        {
            (_running, _next, isForReader, _isNextForReader) = (_next!, null, _isNextForReader, false);
        }

        // The previous answer may have come with a lease that will do.
        await (isForReader && IsHeld ? Task.CompletedTask : _watch.OverAsync(IsHeld, () => PullAsync(mayBeHeldBack: !isForReader)));
    }

    private async Task PullAsync(bool mayBeHeldBack)
    {
        var chunks = ImmutableArray.CreateBuilder<TDelta>();
        var cursor = _cursor;
        long asked;
        do
        {
            // With the later questions half an answer is waiting.
            var hold = mayBeHeldBack && chunks.Count == 0 && IsHeld && !_isStopped ? LeaseTimes.Hold(Remaining, longestHold) : TimeSpan.Zero;
            asked = clock.GetTimestamp();
            var question = Question(cursor, hold);
            var chunk = await _question.AskAsync(letGo => leader.AskAsync(question, letGo), hold, IsUrgent);
            if (chunk.Term < _term)
            {
                throw new FormerOwnerException();
            }

            _term = chunk.Term;
            if (chunk.IsFull)
            {
                chunks.Clear();
            }

            chunks.Add(chunk);
            cursor = chunk.Next;
        }
        while (chunks[^1].More);

        if (cursor.Epoch != _cursor.Epoch)
        {
            // What another life of the leader tells may be older than what is held, so it is not shown on the lease that is held.
            DropLease();
        }

        await take(chunks.ToImmutable());
        lock (_lock)
        {
            // What has just changed may soon change again, and the answer that is held back then comes in one step.
            (_source, _cursor) = (cursor == _cursor ? chunks[^1].Joint : null, cursor);
            _shown = showsAtOnce ? cursor : _shown;
        }

        _lease.Shown(asked, chunks[^1].Lease);
        if (chunks[^1].Lease > TimeSpan.Zero)
        {
            _watch.Renew();
        }
    }

    private bool IsUrgent()
    {
        lock (_lock)
        {
            return _isNextForReader || _isStopped;
        }
    }

    private Follow Question(Cursor cursor, TimeSpan hold)
    {
        lock (_lock)
        {
            return new Follow(_isStopped ? "" : _holder, cursor, _shown.Epoch == cursor.Epoch ? _shown.Revision : 0, hold);
        }
    }

    private async Task RenewAsync()
    {
        while (IsStillWanted())
        {
            if (_lease.WhenOut is { } isOut)
            {
                await isOut;
                continue;
            }

            var asking = AskAsync(isForReader: false);
            await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if ((!asking.IsCompletedSuccessfully || !IsHeld) && !_isStopped)
            {
                await Task.Delay(AfterFailure, clock);
            }

            lock (_lock)
            {
                if (IsHeld && !_isStopped && _source is { } source)
                {
                    joint?.Offer(source, _holder, _lease, isWanted);
                }
            }
        }

        await LeaveAsync();
    }

    /// <summary>
    /// Gives the lease up, so that the leader need not wait for it to run out. The holder is never used again: what the leader hears late of
    /// the old one cannot touch a new lease. With a question under way somebody wants the lease after all, or it runs out by itself; unless
    /// the follower stops, then what was asked for the lease is waited for.
    /// </summary>
    private async Task LeaveAsync()
    {
        string left;
        if (_isStopped)
        {
            await UnderWay().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        lock (_lock)
        {
            if (!_isStopped && (!_running.IsCompleted || _next is not null))
            {
                return;
            }

            (left, _holder) = (_holder, NewHolder());
            DropLease();
        }

        await leader.LeaveAsync(left, CancellationToken.None);
    }

    private Task UnderWay()
    {
        lock (_lock)
        {
            return Task.WhenAll(_running, _next ?? Task.CompletedTask);
        }
    }

    // Nor is it offered any more.
    private void DropLease()
    {
        lock (_lock)
        {
            _source = null;
            _watch.Drop();
            _lease.Drop();
        }
    }

    private static string NewHolder() => Guid.NewGuid().ToString("n");

    private bool IsStillWanted()
    {
        lock (_lock)
        {
            return _renews = !_isStopped && isWanted();
        }
    }
}
