namespace Integreat.Platform.Contracts.Following;

/// <summary>Until when a follower may show what it holds, and how old that may be. Read on any thread, changed by one question at a time.</summary>
internal sealed class HeldLease(TimeProvider clock)
{
    private long _until = long.MinValue;
    private long _certain = long.MinValue;

    public bool IsHeld => clock.GetTimestamp() < Volatile.Read(ref _until);

    /// <summary>Zero without a lease.</summary>
    public TimeSpan Remaining => IsHeld ? clock.GetElapsedTime(clock.GetTimestamp(), Volatile.Read(ref _until)) : TimeSpan.Zero;

    /// <summary>Null if nothing is held yet.</summary>
    public TimeSpan? Age
    {
        get
        {
            var certain = Volatile.Read(ref _certain);
            var now = clock.GetTimestamp();
            return certain == long.MinValue ? null : now <= certain ? TimeSpan.Zero : clock.GetElapsedTime(certain, now);
        }
    }

    /// <summary>What was told in answer to a question is shown now, and never before: only then may a new lease count.</summary>
    /// <param name="asked">The moment before the question.</param>
    /// <param name="lease">From that moment; zero: none came along.</param>
    public void Shown(long asked, TimeSpan lease)
    {
        Volatile.Write(ref _certain, Math.Max(asked, Volatile.Read(ref _certain)));
        if (lease > TimeSpan.Zero)
        {
            var until = Math.Max(_until, asked + (long)(lease.TotalSeconds * clock.TimestampFrequency));
            Volatile.Write(ref _until, until);
            Volatile.Write(ref _certain, Math.Max(until, Volatile.Read(ref _certain)));
        }
    }

    /// <summary>From now on nothing is shown on it, and what is held grows old.</summary>
    public void Drop()
    {
        Volatile.Write(ref _until, long.MinValue);
        Volatile.Write(ref _certain, Math.Min(Volatile.Read(ref _certain), clock.GetTimestamp()));
    }
}
