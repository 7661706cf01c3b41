using System.Globalization;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>
/// The clock of a measured platform. It begins at the generated region's own day, so that the same events are near in every run, and can be
/// put forward. Timers and stopwatches are the machine's.
/// </summary>
internal sealed class CorpusClock : TimeProvider
{
    /// <summary>A Monday at noon.</summary>
    public static readonly DateTimeOffset Begin = DateTimeOffset.Parse("2026-03-02T12:00:00Z", CultureInfo.InvariantCulture);

    private long _ahead = (Begin - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Puts it forward to the first moment of the next day in UTC, at which calendars change.</summary>
    public void GoToMidnight()
    {
        var now = GetUtcNow();
        Interlocked.Add(ref _ahead, (now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime).Ticks);
    }
}
