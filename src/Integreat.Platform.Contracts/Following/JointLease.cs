namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// What a process holds of the leaders in one silo, on one lease. Asks for as long as anything is held: a question is asked when the one before
/// is answered, so what is put out, what comes in and what is extended is never seen in another sequence than the hub's. A question without
/// an answer ends the session, and everybody asks for himself.
/// </summary>
/// <param name="mostLookedAt">
/// How many of its followers are asked before each question whether they still want it: with more of them that takes more than one question, and
/// who wants nothing any more is renewed for a few seconds too long. However many they are, a question takes no more work than that.
/// </param>
internal sealed class JointLease(Func<JointQuestion, Task<JointAnswer>> ask, TimeProvider clock, LeaseCounters? counters, int mostLookedAt)
{
    // So that a question is not larger than other messages.
    private const int MostEntries = 4096;

    // Who came at once goes one after the other.
    private const int OldAtOnce = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Share> _shares = [];
    private readonly Queue<Share> _offered = [];
    private readonly List<Share> _turn = [];
    private int _looked;
    private long _until = long.MinValue;
    private long _slots;
    private bool _runs;

    /// <summary>Until when everything that is in may be shown, as a timestamp.</summary>
    public long Until => Volatile.Read(ref _until);

    /// <summary>Nothing is in it, and nothing offered.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                return !_runs;
            }
        }
    }

    /// <summary>Takes the lease in with the next question. Returns whether somebody must <see cref="RunAsync"/>.</summary>
    public bool Offer(long leader, string holder, HeldLease lease, Func<bool> isWanted)
    {
        lock (_lock)
        {
            var share = new Share(this, new JointEntry(++_slots, leader, holder), clock.GetTimestamp(), lease, isWanted, counters);
            if (!lease.Offer(share))
            {
                return false;
            }

            _offered.Enqueue(share);
            return !_runs && (_runs = true);
        }
    }

    /// <summary>Renews until nothing is left.</summary>
    public async Task RunAsync()
    {
        do
        {
            var session = Guid.NewGuid().ToString("n");
            for (var number = 1L; Next(session, number) is { } question; number++)
            {
                if (!await AskAsync(question))
                {
                    break;
                }
            }
        }
        while (!End());
    }

    private async Task<bool> AskAsync(JointQuestion question)
    {
        var asked = clock.GetTimestamp();
        var left = Left(asked);
        var asking = Task.FromResult(JointAnswer.Over);
        try
        {
            // Later it would be of no use to anybody.
            asking = ask(question);
            var answer = await asking.WaitAsync(left > TimeSpan.Zero ? left : LeaseTimes.Reader, clock);
            return !answer.IsOver && Take(asked, question, answer);
        }
        catch (Exception)
        {
            // Everybody asks for himself and finds out what is wrong.
            asking.Ignore();
            counters?.Failed();
            return false;
        }
    }

    private JointQuestion? Next(string session, long number)
    {
        List<Share> shares;
        int old;
        lock (_lock)
        {
            shares = NextInTurn();
            old = 1 + (_shares.Count / OldAtOnce);
        }

        // Who asks whether it is wanted must not hold a lock.
        var left = ImmutableArray.CreateBuilder<long>();
        foreach (var share in shares)
        {
            if (!share.IsWanted() || (clock.GetElapsedTime(share.Offered) >= LeaseTimes.JointLongest && old-- > 0))
            {
                share.PutOut();
            }

            if (share.IsOut)
            {
                left.Add(share.Entry.Slot);
            }
        }

        var join = ImmutableArray.CreateBuilder<JointEntry>();
        lock (_lock)
        {
            foreach (var slot in left)
            {
                _shares.Remove(slot);
            }

            while (join.Count < MostEntries && _offered.TryDequeue(out var share))
            {
                _shares.Add(share.Entry.Slot, share);
                join.Add(share.Entry);
            }

            return _shares.Count == 0
                ? null
                : new JointQuestion(session, number, join.Count > 0 ? TimeSpan.Zero : Hold(), join.ToImmutable(), left.ToImmutable());
        }
    }

    // Everybody once, then everybody who is in it then.
    private List<Share> NextInTurn()
    {
        if (_looked >= _turn.Count)
        {
            _turn.Clear();
            _turn.AddRange(_shares.Values);
            _looked = 0;
        }

        var part = _turn.GetRange(_looked, Math.Min(mostLookedAt, _turn.Count - _looked));
        _looked += part.Count;
        part.RemoveAll(share => !_shares.ContainsKey(share.Entry.Slot));
        return part;
    }

    // In this sequence: what is out must not be extended.
    private bool Take(long asked, JointQuestion question, JointAnswer answer)
    {
        foreach (var slot in answer.Out)
        {
            Share? share;
            lock (_lock)
            {
                _shares.Remove(slot, out share);
            }

            share?.PutOut();
        }

        if (answer.Lease > TimeSpan.Zero)
        {
            Volatile.Write(ref _until, Math.Max(_until, asked + (long)(answer.Lease.TotalSeconds * clock.TimestampFrequency)));
            counters?.Renewed();
        }

        foreach (var entry in question.Join)
        {
            Share? share;
            lock (_lock)
            {
                share = _shares.GetValueOrDefault(entry.Slot);
            }

            share?.TakeIn();
        }

        return Left(clock.GetTimestamp()) > TimeSpan.Zero;
    }

    /// <summary>Lets everybody ask for himself. False if somebody has come in the meantime, and the next session is to begin.</summary>
    private bool End()
    {
        List<Share> shares;
        lock (_lock)
        {
            shares = [.. _shares.Values];
            _shares.Clear();
            _turn.Clear();
        }

        shares.ForEach(share => share.PutOut());
        Volatile.Write(ref _until, long.MinValue);
        lock (_lock)
        {
            return !(_runs = _offered.Count > 0);
        }
    }

    private TimeSpan Hold() => LeaseTimes.Hold(Left(clock.GetTimestamp()), LeaseTimes.JointHold);

    private TimeSpan Left(long now) => Until is var until && until > now ? clock.GetElapsedTime(now, until) : TimeSpan.Zero;
}
