namespace Integreat.Platform.Grains.Following;

/// <summary>
/// Who may show what a leader told them, until when, and the revision below which nobody of theirs is any more. For use within one grain's
/// scheduler. A revision is one of this life of the leader; who holds something of an earlier life is at 0.
/// </summary>
internal sealed class LeaseBook(TimeProvider clock)
{
    private readonly Dictionary<string, Holding> _holdings = [];
    private readonly Signal _changed = new(clock);

    /// <summary>Whether anybody holds a lease now.</summary>
    public bool HasHolders
    {
        get
        {
            RemoveOver();
            return _holdings.Count > 0;
        }
    }

    /// <summary>For how long the last of the leases lasts; zero without any.</summary>
    public TimeSpan Longest
    {
        get
        {
            RemoveOver();
            return _holdings.Count == 0
                ? TimeSpan.Zero
                : clock.GetElapsedTime(clock.GetTimestamp(), _holdings.Values.Max(holding => holding.Until));
        }
    }

    /// <summary>Extends a lease. The holder shows at least the revision, and may show it for so long from now.</summary>
    public void Grant(string holder, long shown, TimeSpan lease)
    {
        var until = clock.GetTimestamp() + (long)Math.Ceiling(lease.TotalSeconds * clock.TimestampFrequency);
        _holdings[holder] = _holdings.TryGetValue(holder, out var held)
            ? new Holding(Math.Max(held.Until, until), Math.Max(held.Shown, shown))
            : new Holding(until, shown);
        _changed.Set();
    }

    /// <summary>None of the holder's readers is below this revision any more.</summary>
    public void Confirm(string holder, long shown)
    {
        if (_holdings.TryGetValue(holder, out var held) && shown > held.Shown)
        {
            _holdings[holder] = held with { Shown = shown };
            _changed.Set();
        }
    }

    /// <summary>The holder shows nothing on its lease any more.</summary>
    public void End(string holder)
    {
        if (_holdings.Remove(holder))
        {
            _changed.Set();
        }
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
        RemoveOver();
        long? until = null;
        foreach (var holding in _holdings.Values)
        {
            if (holding.Shown < revision && !(holding.Until <= until))
            {
                until = holding.Until;
            }
        }

        return until;
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

    private readonly record struct Holding(long Until, long Shown);
}
