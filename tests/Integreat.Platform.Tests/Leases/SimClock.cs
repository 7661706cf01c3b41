namespace Integreat.Platform.Tests.Leases;

/// <summary>The clock of one node.</summary>
internal sealed class SimClock(SimWorld world, SimNode node, long ahead) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => world.Now + ahead;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimTimer(world, node, () => callback(state), 0, 0);
        timer.Change(dueTime, period);
        return timer;
    }
}

/// <summary>Rings on its node, once.</summary>
internal sealed class SimTimer(SimWorld world, SimNode node, Action ring, long at, int life) : ITimer
{
    private int _life = life;

    public long At { get; private set; } = at;

    public void Ring(long at)
    {
        // A timer that was changed or disposed of is still in the queue with its former time.
        if (_life >= 0 && at == At)
        {
            var life = _life;
            node.Post(
                _ =>
                {
                    if (_life == life)
                    {
                        ring();
                    }
                },
                null);
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _life++;
        At = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : world.Now + dueTime.Ticks;
        if (At != long.MaxValue)
        {
            world.Add(this);
        }

        return true;
    }

    public void Dispose() => _life = -1;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
