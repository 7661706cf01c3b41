namespace Integreat.Platform.Tests.Hosting;

/// <summary>
/// It is the moment that the test says. Timers take the time that they take, except that those for half a minute and longer never go off:
/// what happens within a test was brought about by the test. Who moves the clock on makes that time pass for leases as well.
/// </summary>
internal sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(30);

    private long _ticks = start.UtcTicks;
    private long _jumped;

    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
        set
        {
            var jump = TimeSpan.FromTicks(value.UtcTicks - Interlocked.Exchange(ref _ticks, value.UtcTicks));
            Interlocked.Add(ref _jumped, Math.Max(0, (long)(jump.TotalSeconds * TimestampFrequency)));
        }
    }

    public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _jumped);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ShortTimer(System.CreateTimer(callback, state, Short(dueTime), Short(period)));

    private static TimeSpan Short(TimeSpan time) => time >= Never ? Timeout.InfiniteTimeSpan : time;

    private sealed class ShortTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Short(dueTime), Short(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
