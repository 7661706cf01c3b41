namespace Integreat.Platform.Tests.Hosting;

/// <summary>It is always the same moment, except for timers and for how long things take.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
