using System.Collections.Concurrent;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// Renews in one go what a process holds of many leaders in this silo. It looks at what leaders, on schedulers of their own, know at that moment:
/// renewing thousands of leases is a loop over memory.
/// </summary>
/// <param name="name">Of this life of this silo; never used again.</param>
internal sealed class LeaseHub(string name, IJournal journal, TimeProvider clock, CancellationToken stopping)
{
    // An answer waits no longer for the database: what it confirmed before counts for a while.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.25);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, HubSession> _sessions = [];
    private readonly ConcurrentDictionary<long, JointLeader> _leaders = [];
    private readonly HashSet<StreamOwner> _owners = [];
    private long _numbers;
    private long _proofAsked = long.MinValue;
    private Task _proving = Task.CompletedTask;

    public string Name => name;

    /// <summary>Lets followers of this leader renew their leases here.</summary>
    /// <param name="grantable">For how long from now what it tells may be shown; called on any thread, and under locks: it waits for nothing.</param>
    /// <param name="owner">Where the leader owns a stream: its ownership is proven together with that of others.</param>
    public JointLeader Add(LeaseBook book, Func<TimeSpan> grantable, StreamOwner? owner)
    {
        var number = Interlocked.Increment(ref _numbers);
        if (owner is not null)
        {
            lock (_lock)
            {
                _owners.Add(owner);
            }
        }

        return _leaders[number] = new JointLeader(this, new JointSource(name, number), book, grantable, owner);
    }

    public void Remove(JointLeader leader)
    {
        if (_leaders.TryRemove(leader.Source.Leader, out _) && leader.Owner is { } owner)
        {
            lock (_lock)
            {
                _owners.Remove(owner);
            }
        }
    }

    /// <summary>Answers at once if something is to be put out, else when the time is over.</summary>
    public async Task<JointAnswer> AskAsync(JointQuestion question, CancellationToken cancellation)
    {
        var asked = clock.GetTimestamp();
        if (stopping.IsCancellationRequested || Find(question) is not { } session)
        {
            return JointAnswer.Over;
        }

        session.Leave(question.Leave);
        foreach (var entry in question.Join)
        {
            if (!_leaders.TryGetValue(entry.Leader, out var leader) || !leader.Book.Join(entry.Holder, new JointSlot(session, entry.Slot, leader)))
            {
                session.Refuse(entry.Slot);
            }
        }

        await session.WhenDueAsync(question.Hold, stopping, cancellation);
        if (stopping.IsCancellationRequested)
        {
            return JointAnswer.Over;
        }

        var brings = question.Join.Length > 0;
        if (session.IsDue(brings))
        {
            await ProveAsync();
        }

        return session.Answer(asked, brings);
    }

    private HubSession? Find(JointQuestion question)
    {
        lock (_lock)
        {
            if (question.Number == 1 && !_sessions.ContainsKey(question.Session))
            {
                foreach (var (former, _) in _sessions.Where(each => each.Value.IsOver).ToList())
                {
                    _sessions.Remove(former);
                }

                _sessions.Add(question.Session, new HubSession(clock));
            }

            return _sessions.GetValueOrDefault(question.Session) is { } session && session.TakeNumber(question.Number) ? session : null;
        }
    }

    // All that anybody follows, whoever asked: one query for the silo, and not more of them the more processes follow.
    private Task ProveAsync()
    {
        Task proving;
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            if (_proving.IsCompleted)
            {
                if (_owners.Count == 0 || (_proofAsked != long.MinValue && clock.GetElapsedTime(_proofAsked, now) < LeaseTimes.Recheck / 2))
                {
                    return Task.CompletedTask;
                }

                _proofAsked = now;
                _proving = ProveAsync([.. _owners], now);
            }

            proving = _proving;
        }

        return WaitAsync(proving);
    }

    private async Task ProveAsync(ImmutableArray<StreamOwner> owners, long asked)
    {
        var epochs = await journal.ReadOwnersAsync([.. owners.Select(owner => owner.Stream)], CancellationToken.None);
        foreach (var owner in owners)
        {
            owner.Prove(asked, epochs.GetValueOrDefault(owner.Stream));
        }
    }

    private async Task WaitAsync(Task proving)
    {
        try
        {
            await proving.WaitAsync(Patience, clock);
        }
        catch (Exception)
        {
            // What was proven counts for as long as it did, and then leaders give nothing.
            proving.Ignore();
        }
    }
}

/// <summary>What a hub knows of one life of a leader.</summary>
internal sealed record JointLeader(LeaseHub Hub, JointSource Source, LeaseBook Book, Func<TimeSpan> Grantable, StreamOwner? Owner)
{
    /// <summary>Nobody joins any more.</summary>
    public void Remove() => Hub.Remove(this);
}
