using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// Who may show what a leader told them, until when, and the revision below which nobody of theirs is any more. Used by the leader on its
/// scheduler, and by the hub, which renews leases without it. A revision is one of this life of the leader; who holds something of an earlier
/// life is at 0.
/// </summary>
internal sealed class LeaseBook(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Holding> _holdings = [];
    private readonly Signal _changed = new(clock);
    private JointLeader? _joint;
    private long _newest;
    private bool _isClosed;

    /// <summary>Whether anybody holds a lease now.</summary>
    public bool HasHolders
    {
        get
        {
            lock (_lock)
            {
                RemoveOver();
                return _holdings.Count > 0;
            }
        }
    }

    /// <summary>For how long the last of the leases lasts; zero without any.</summary>
    public TimeSpan Longest
    {
        get
        {
            lock (_lock)
            {
                RemoveOver();
                return _holdings.Count == 0
                    ? TimeSpan.Zero
                    : clock.GetElapsedTime(clock.GetTimestamp(), _holdings.Values.Max(holding => holding.Until));
            }
        }
    }

    /// <summary>Where its leases are renewed together with others; null: nowhere.</summary>
    public JointSource? OpenJointly(LeaseHub? hub, Func<TimeSpan> grantable, StreamOwner? owner)
    {
        lock (_lock)
        {
            return (_joint ??= _isClosed ? null : hub?.Add(this, grantable, owner))?.Source;
        }
    }

    /// <summary>There may be something new: nothing is renewed jointly but for holders who show what is the newest now.</summary>
    public void Advance(long newest)
    {
        lock (_lock)
        {
            _newest = newest;
            PutAllOut();
        }
    }

    /// <summary>Nothing is renewed jointly any more.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            PutAllOut();
            _joint?.Remove();
        }
    }

    /// <summary>Extends a lease. The holder shows at least the revision, and may show it for so long from now.</summary>
    public void Grant(string holder, long shown, TimeSpan lease)
    {
        lock (_lock)
        {
            if (!_holdings.TryGetValue(holder, out var held))
            {
                _holdings.Add(holder, held = new Holding());
            }

            held.Extend(clock.GetTimestamp() + (long)Math.Ceiling(lease.TotalSeconds * clock.TimestampFrequency));
            held.Shown = Math.Max(held.Shown, shown);
        }

        _changed.Set();
    }

    /// <summary>From now on the lease is renewed in the slot as well. False if the holder has none, or does not show what is the newest.</summary>
    public bool Join(string holder, JointSlot slot)
    {
        lock (_lock)
        {
            return !_isClosed && _newest > 0
                && _holdings.TryGetValue(holder, out var held) && held.Until > clock.GetTimestamp() && held.Shown >= _newest
                && slot.TakeIn() && held.Take(slot);
        }
    }

    /// <summary>None of the holder's readers is below this revision any more.</summary>
    public void Confirm(string holder, long shown)
    {
        lock (_lock)
        {
            if (!_holdings.TryGetValue(holder, out var held) || shown <= held.Shown)
            {
                return;
            }

            held.Shown = shown;
        }

        _changed.Set();
    }

    /// <summary>The holder shows nothing on its lease any more.</summary>
    public void End(string holder)
    {
        lock (_lock)
        {
            if (!_holdings.Remove(holder, out var held))
            {
                return;
            }

            held.Slot?.PutOut();
        }

        _changed.Set();
    }

    /// <summary>Returns when nobody may show anything older than this revision: all have confirmed, or their leases are over.</summary>
    public async Task WhenShownAsync(long revision, CancellationToken cancellation)
    {
        while (BehindUntil(revision) is { } until)
        {
            await _changed.WaitAsync(clock.GetElapsedTime(clock.GetTimestamp(), until), cancellation);
        }
    }

    /// <summary>Returns when nobody holds a lease.</summary>
    public Task WhenOverAsync() => WhenShownAsync(long.MaxValue, CancellationToken.None);

    // When the last of those who are behind may show no more; null if nobody is behind.
    private long? BehindUntil(long revision)
    {
        lock (_lock)
        {
            RemoveOver();
            long? until = null;
            foreach (var holding in _holdings.Values)
            {
                if (holding.Shown < revision && holding.Until is var end && !(end <= until))
                {
                    until = end;
                }
            }

            return until;
        }
    }

    private void PutAllOut()
    {
        foreach (var holding in _holdings.Values)
        {
            holding.Slot?.PutOut();
        }
    }

    private void RemoveOver()
    {
        var now = clock.GetTimestamp();
        foreach (var (holder, holding) in _holdings)
        {
            if (holding.Until <= now)
            {
                _holdings.Remove(holder);
            }
        }
    }

    private sealed class Holding
    {
        private long _until = long.MinValue;

        /// <summary>As a timestamp, however it was granted.</summary>
        public long Until => Slot is { } slot ? Math.Max(_until, slot.Until) : _until;

        public long Shown { get; set; }

        public JointSlot? Slot { get; private set; }

        public void Extend(long until) => _until = Math.Max(_until, until);

        // A question of a session that has ended may come late, so whoever holds on to the former slot is told that it is out.
        public bool Take(JointSlot slot)
        {
            Slot?.PutOut();
            _until = Until;
            Slot = slot;
            return true;
        }
    }
}
