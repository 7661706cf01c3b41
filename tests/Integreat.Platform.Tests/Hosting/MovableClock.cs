namespace Integreat.Platform.Tests.Hosting;

/// <summary>
/// It is the moment that the test says. How long things take is measured as ever, and who moves the clock on makes that time pass for leases,
/// too.
/// </summary>
internal sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;
    private long _jumped;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _jumped);

    public void MoveTo(DateTimeOffset moment)
    {
        var jump = TimeSpan.FromTicks(moment.UtcTicks - Interlocked.Exchange(ref _ticks, moment.UtcTicks));
        Interlocked.Add(ref _jumped, Math.Max(0, (long)(jump.TotalSeconds * TimestampFrequency)));
    }
}
