namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// Until when a follower may show what it holds, and how old that may be: on the word of its leader, or on a lease that it holds jointly with
/// others. Read on any thread.
/// </summary>
internal sealed class HeldLease(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long _until = long.MinValue;
    private long _certain = long.MinValue;
    private volatile Share? _share;

    // Where the share is in, else null. Every read asks: the share itself lies in memory of its own.
    private volatile JointLease? _joint;

    public bool IsHeld => clock.GetTimestamp() < Until;

    /// <summary>Zero without a lease.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var (until, now) = (Until, clock.GetTimestamp());
            return now < until ? clock.GetElapsedTime(now, until) : TimeSpan.Zero;
        }
    }

    /// <summary>Null if nothing is held yet.</summary>
    public TimeSpan? Age
    {
        get
        {
            var certain = Math.Max(JointUntil, Volatile.Read(ref _certain));
            var now = clock.GetTimestamp();
            return certain == long.MinValue ? null : now <= certain ? TimeSpan.Zero : clock.GetElapsedTime(certain, now);
        }
    }

    /// <summary>Completes when it is not renewed with others any more; null while it is not.</summary>
    public Task? WhenOut => _share is { IsIn: true } share ? share.WhenOut : null;

    // The joint one first: who is put out of it has its own then.
    private long Until
    {
        get
        {
            var joint = JointUntil;
            return Math.Max(joint, Volatile.Read(ref _until));
        }
    }

    // What is put out is put out before the others are extended, so whoever sees the extension sees that, too.
    private long JointUntil
    {
        get
        {
            if (_joint is not { } joint)
            {
                return long.MinValue;
            }

            var until = joint.Until;
            return _joint == joint ? until : long.MinValue;
        }
    }

    /// <summary>What was told in answer to a question is shown now, and never before: only then may a new lease count.</summary>
    /// <param name="asked">The moment before the question.</param>
    /// <param name="lease">From that moment; zero: none came along.</param>
    public void Shown(long asked, TimeSpan lease)
    {
        lock (_lock)
        {
            Volatile.Write(ref _certain, Math.Max(asked, _certain));
            if (lease > TimeSpan.Zero)
            {
                Extend(asked + (long)(lease.TotalSeconds * clock.TimestampFrequency));
            }
        }
    }

    /// <summary>From now on nothing is shown on it, and what is held grows old.</summary>
    public void Drop()
    {
        lock (_lock)
        {
            PutOut();
            Volatile.Write(ref _until, long.MinValue);
            Volatile.Write(ref _certain, Math.Min(_certain, clock.GetTimestamp()));
        }
    }

    /// <summary>It is to be renewed with others. False if it has been offered already.</summary>
    public bool Offer(Share share)
    {
        lock (_lock)
        {
            return _share is null && (_share = share) is not null;
        }
    }

    /// <summary>It is renewed with others from now on.</summary>
    public void TakeIn(Share share)
    {
        lock (_lock)
        {
            share.Enter();
            _joint = share == _share ? share.Joint : _joint;
        }
    }

    /// <summary>It is renewed with others no more; for as long as it lasts it lasts.</summary>
    public void PutOut(Share share)
    {
        lock (_lock)
        {
            if (share == _share)
            {
                Extend(share.Until);
                (_joint, _share) = (null, null);
            }

            share.Leave();
        }
    }

    /// <summary>The same, where nobody has asked for it.</summary>
    public void PutOut()
    {
        if (_share is { } share)
        {
            PutOut(share);
        }
    }

    private void Extend(long until)
    {
        Volatile.Write(ref _until, Math.Max(_until, until));
        Volatile.Write(ref _certain, Math.Max(_until, _certain));
    }
}
