using System.Runtime.CompilerServices;

namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// Timers that many share: whose time is over within the same few milliseconds is woken by one timer. Thousands of questions are held back at
/// any moment, and the runtime looks through all of its short timers whenever one of them rings.
/// </summary>
public sealed class SharedTimers
{
    /// <summary>Nobody is woken early, and nobody so much later.</summary>
    public static TimeSpan Coarseness { get; } = TimeSpan.FromMilliseconds(16);

    private static readonly ConditionalWeakTable<TimeProvider, SharedTimers> OfClocks = [];

    private readonly TimeProvider _clock;
    private readonly long _step;
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Round> _rounds = [];

    private SharedTimers(TimeProvider clock) =>
        (_clock, _step) = (clock, Math.Max(1, (long)(Coarseness.TotalSeconds * clock.TimestampFrequency)));

    /// <summary>All who use a clock share its timers.</summary>
    public static SharedTimers Of(TimeProvider clock) => OfClocks.GetValue(clock, static clock => new SharedTimers(clock));

    /// <summary>Calls back when the time is over. It cannot be taken back, so the call may come when nobody needs it any more.</summary>
    public void Ring(Action<object> callback, object state, TimeSpan after)
    {
        var now = _clock.GetTimestamp();
        var due = now + (long)Math.Ceiling(Math.Max(0, after.TotalSeconds) * _clock.TimestampFrequency);
        var number = (due + _step - 1) / _step;
        lock (_lock)
        {
            if (_rounds.TryGetValue(number, out var round))
            {
                round.Waiting.Add((callback, state));
                return;
            }

            // Whoever comes first must not leave what belongs to its request to the others.
            using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
            {
                round = new Round();
                round.Waiting.Add((callback, state));
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
        foreach (var (callback, state) in round.Waiting)
        {
            callback(state);
        }
    }

    private sealed class Round
    {
        public List<(Action<object> Callback, object State)> Waiting { get; } = [];

        public ITimer? Timer { get; set; }
    }
}
