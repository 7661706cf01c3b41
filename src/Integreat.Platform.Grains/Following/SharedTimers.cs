using System.Runtime.CompilerServices;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// Timers that many share: whose time is over within the same few milliseconds is woken by one timer. Thousands of questions are held back at
/// any moment, and the runtime looks through all of its short timers whenever one of them rings.
/// </summary>
internal sealed class SharedTimers
{
    /// <summary>Nobody is woken early, and nobody so much later.</summary>
    public static readonly TimeSpan Coarseness = TimeSpan.FromMilliseconds(16);

    private static readonly ConditionalWeakTable<TimeProvider, SharedTimers> OfClocks = [];

    private readonly TimeProvider _clock;
    private readonly long _step;
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Round> _rounds = [];

    private SharedTimers(TimeProvider clock) =>
        (_clock, _step) = (clock, Math.Max(1, (long)(Coarseness.TotalSeconds * clock.TimestampFrequency)));

    /// <summary>All who use a clock share its timers.</summary>
    public static SharedTimers Of(TimeProvider clock) => OfClocks.GetValue(clock, static clock => new SharedTimers(clock));

    /// <summary>Completes the waiter when the time is over, unless it is completed by then.</summary>
    public void Ring(TaskCompletionSource waiter, TimeSpan after)
    {
        var now = _clock.GetTimestamp();
        var due = now + (long)Math.Ceiling(Math.Max(0, after.TotalSeconds) * _clock.TimestampFrequency);
        var number = (due + _step - 1) / _step;
        lock (_lock)
        {
            if (_rounds.TryGetValue(number, out var round))
            {
                round.Waiting.Add(waiter);
                return;
            }

            // Whoever comes first must not leave what belongs to its request to the others.
            using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
            {
                round = new Round(waiter);
                _rounds.Add(number, round);

                // Timers know milliseconds.
                var left = TimeSpan.FromMilliseconds(Math.Ceiling(_clock.GetElapsedTime(now, number * _step).TotalMilliseconds));
                round.Timer = _clock.CreateTimer(_ => End(number), null, left, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void End(long number)
    {
        Round? round;
        lock (_lock)
        {
            if (!_rounds.Remove(number, out round))
            {
                return;
            }
        }

        round.Timer?.Dispose();
        foreach (var waiter in round.Waiting)
        {
            waiter.TrySetResult();
        }
    }

    private sealed class Round(TaskCompletionSource first)
    {
        public List<TaskCompletionSource> Waiting { get; } = [first];

        public ITimer? Timer { get; set; }
    }
}
