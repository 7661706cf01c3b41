using System.Diagnostics;
using Integreat.Platform.Gateway.Import;

namespace Integreat.Platform.Benchmarks.Import;

/// <summary>
/// Tells from an import's progress how long each phase took: from the last word of the phase before (at the beginning: from the first word
/// of all) to its own last word.
/// </summary>
internal sealed class PhaseClock : IProgress<ImportProgress>
{
    private readonly Dictionary<ImportPhase, TimeSpan> _durations = [];
    private long _last;

    public void Report(ImportProgress value)
    {
        var now = Stopwatch.GetTimestamp();
        _durations[value.Phase] = Of(value.Phase) + (_last == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_last, now));
        _last = now;
    }

    public TimeSpan Of(ImportPhase phase) => _durations.GetValueOrDefault(phase);
}
