using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// What one process holds of this silo's leaders, on one lease. It ends when that lease is over, and never comes back: whoever waited for the end
/// of the lease may go on then. Used by leaders on their schedulers and by the hub; its lock is taken after that of a leader's book, never before.
/// </summary>
internal sealed class HubSession(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, JointSlot> _slots = [];
    private readonly List<long> _out = [];
    private readonly Signal _changed = new(clock);
    private long _until = long.MinValue;
    private long _granted = long.MinValue;
    private long _number;
    private bool _isOver;

    /// <summary>The lease is over, and with it everything.</summary>
    public bool IsOver
    {
        get
        {
            lock (_lock)
            {
                return CheckOver();
            }
        }
    }

    /// <summary>
    /// Whether the next answer is to extend the lease. Between two extensions answers only take in who comes, and tell who is out: each extension asks
    /// all leaders, and when thousands come within a second it must not be done for each of them.
    /// </summary>
    /// <param name="brings">Whether somebody comes with the question; if not, and nobody is out, it was held back for as long as the lease allows.</param>
    public bool IsDue(bool brings)
    {
        lock (_lock)
        {
            return _granted == long.MinValue || (_out.Count == 0 && !brings) || clock.GetElapsedTime(_granted) >= LeaseTimes.JointHold;
        }
    }

    /// <summary>Whether this is the question after the last one, and in time.</summary>
    public bool TakeNumber(long number)
    {
        lock (_lock)
        {
            return number == _number + 1 && !CheckOver() && (_number = number) > 0;
        }
    }

    /// <summary>Until when what is held in the slot may be shown, as a timestamp.</summary>
    public long UntilOf(JointSlot slot)
    {
        lock (_lock)
        {
            return slot.IsIn ? _until : slot.Kept;
        }
    }

    /// <summary>Takes it in, if its leader grants as much as has been granted for all.</summary>
    public bool TakeIn(JointSlot slot)
    {
        lock (_lock)
        {
            var left = Left(clock.GetTimestamp());
            return !_isOver
                && slot.Leader.Grantable() >= (left > LeaseTimes.JointLeast ? left : LeaseTimes.JointLeast)
                && (slot.IsIn = _slots.TryAdd(slot.Number, slot));
        }
    }

    /// <summary>It is not extended from now on, and the process is told so.</summary>
    public void PutOut(JointSlot slot)
    {
        lock (_lock)
        {
            if (slot.IsIn)
            {
                PutOutHeld(slot);
            }
        }

        _changed.Set();
    }

    /// <summary>The process is told that it is not in.</summary>
    public void Refuse(long slot)
    {
        lock (_lock)
        {
            _out.Add(slot);
        }
    }

    /// <summary>The process itself wants no extension.</summary>
    public void Leave(ImmutableArray<long> slots)
    {
        lock (_lock)
        {
            foreach (var number in slots)
            {
                if (_slots.Remove(number, out var slot))
                {
                    slot.Keep(_until);
                }
            }
        }
    }

    /// <summary>Returns when somebody was put out, or when the time is over.</summary>
    public async Task WhenDueAsync(TimeSpan hold, CancellationToken stopping, CancellationToken cancellation)
    {
        if (hold <= TimeSpan.Zero)
        {
            return;
        }

        // Looked after the waiting has begun: else who is put out in between would be told of too late.
        var changed = _changed.WaitAsync(hold, cancellation);
        lock (_lock)
        {
            if (_out.Count > 0)
            {
                _changed.Set();
            }
        }

        using var stop = stopping.UnsafeRegister(static changed => ((Signal)changed!).Set(), _changed);
        await changed;
    }

    /// <summary>Extends the lease for all whose leaders grant it, and tells who is out.</summary>
    /// <param name="asked">When the question came.</param>
    /// <param name="brings">Whether somebody came with it.</param>
    public JointAnswer Answer(long asked, bool brings)
    {
        lock (_lock)
        {
            if (CheckOver())
            {
                return JointAnswer.Over;
            }

            var until = IsDue(brings) ? Extend() : null;
            var answer = new JointAnswer(until is { } end ? clock.GetElapsedTime(asked, end) : TimeSpan.Zero, IsOver: false, [.. _out]);
            _out.Clear();
            _isOver = _slots.Count == 0 && _until == long.MinValue;
            return answer;
        }
    }

    private long? Extend()
    {
        // Before any leader is asked: what each of them says counts from a later moment.
        var now = clock.GetTimestamp();
        var least = TimeSpan.MaxValue;
        List<JointSlot> ending = [];
        foreach (var slot in _slots.Values)
        {
            var lease = slot.Leader.Grantable();
            if (lease < LeaseTimes.JointLeast)
            {
                ending.Add(slot);
            }
            else if (lease < least)
            {
                least = lease;
            }
        }

        ending.ForEach(PutOutHeld);
        _granted = now;
        if (_slots.Count == 0)
        {
            return null;
        }

        var until = now + (long)(least.TotalSeconds * clock.TimestampFrequency);
        _until = Math.Max(_until, until);
        return until;
    }

    private void PutOutHeld(JointSlot slot)
    {
        _slots.Remove(slot.Number);
        slot.Keep(_until);
        _out.Add(slot.Number);
    }

    private bool CheckOver() => _isOver |= _until != long.MinValue && clock.GetTimestamp() >= _until;

    private TimeSpan Left(long now) => _until > now ? clock.GetElapsedTime(now, _until) : TimeSpan.Zero;
}

/// <summary>The place of one holder of one leader in a session; changed under the session's lock.</summary>
internal sealed class JointSlot(HubSession session, long number, JointLeader leader)
{
    public long Number => number;

    public JointLeader Leader => leader;

    /// <summary>Whether it is extended with the others.</summary>
    public bool IsIn { get; set; }

    /// <summary>Until when it lasts that is not in any more.</summary>
    public long Kept { get; private set; } = long.MinValue;

    /// <summary>Until when what is held may be shown, as a timestamp.</summary>
    public long Until => session.UntilOf(this);

    /// <summary>Takes it in, if its leader grants enough.</summary>
    public bool TakeIn() => session.TakeIn(this);

    /// <summary>There is something new, or nothing is granted any more.</summary>
    public void PutOut() => session.PutOut(this);

    /// <summary>Not in any more.</summary>
    public void Keep(long until) => (IsIn, Kept) = (false, until);
}
