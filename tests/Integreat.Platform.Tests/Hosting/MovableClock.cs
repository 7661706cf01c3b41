namespace Integreat.Platform.Tests.Hosting;

/// <summary>It is the moment that the test says, except for timers and for how long things take.</summary>
internal sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, moment.UtcTicks);
}
