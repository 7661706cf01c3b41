using System.Collections.Concurrent;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>
/// It is the moment that the test says. How long things take is measured as ever, and who moves the clock on makes that time pass, too:
/// for leases, and for whoever waits for less than a second.
/// </summary>
internal sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<JumpTimer, bool> _waiting = [];
    private long _ticks = now.UtcTicks;
    private long _jumped;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _jumped);

    public void MoveTo(DateTimeOffset moment)
    {
        var jump = TimeSpan.FromTicks(moment.UtcTicks - Interlocked.Exchange(ref _ticks, moment.UtcTicks));
        Interlocked.Add(ref _jumped, Math.Max(0, (long)(jump.TotalSeconds * TimestampFrequency)));
        foreach (var timer in jump >= Short ? _waiting.Keys : [])
        {
            timer.Ring();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        dueTime > TimeSpan.Zero && dueTime < Short && period == Timeout.InfiniteTimeSpan
            ? new JumpTimer(this, callback, state, dueTime)
            : System.CreateTimer(callback, state, dueTime, period);

    /// <summary>Rings once, when its time is over or the clock jumps.</summary>
    private sealed class JumpTimer : ITimer
    {
        private readonly MovableClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _timer;
        private int _rung;

        public JumpTimer(MovableClock clock, TimerCallback callback, object? state, TimeSpan dueTime)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            clock._waiting.TryAdd(this, true);
            _timer = System.CreateTimer(_ => Ring(), null, dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Ring()
        {
            if (_clock._waiting.TryRemove(this, out _) && Interlocked.Exchange(ref _rung, 1) == 0)
            {
                _callback(_state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => _timer.Change(dueTime, period);

        public void Dispose()
        {
            _clock._waiting.TryRemove(this, out _);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
