using System.Globalization;

namespace Integreat.Platform.Tests.Leases;

/// <summary>
/// A world of its own: one thread, a clock that moves only when nothing is left to do, and chance from a seed in everything that in the real
/// world is chance. The same seed gives the same history.
/// </summary>
internal sealed class SimWorld(int seed, bool isTold)
{
    private readonly List<(SimNode Node, SendOrPostCallback Work, object? State)> _ready = [];
    private readonly PriorityQueue<SimTimer, (long At, long Number)> _timers = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _timersMade;

    public Random Random { get; } = new(seed);

    /// <summary>Ticks of 100 ns.</summary>
    public long Now { get; private set; }

    /// <summary>What went wrong; null as long as nothing did.</summary>
    public string? Failure { get; private set; }

    /// <summary>The first failure counts.</summary>
    public void Fail(string what) => Failure ??= string.Create(CultureInfo.InvariantCulture, $"at {TimeSpan.FromTicks(Now).TotalSeconds:F3} s: {what}");

    /// <summary>What happened; null if nobody is to know.</summary>
    public SimStory? Story { get; } = isTold ? new SimStory() : null;

    public void Post(SimNode node, SendOrPostCallback work, object? state)
    {
        Guard();
        _ready.Add((node, work, state));
    }

    public void Add(SimTimer timer)
    {
        Guard();
        _timers.Enqueue(timer, (timer.At, _timersMade++));
    }

    // What runs elsewhere is not in the hands of the seed: whoever wrote it must know at once.
    private void Guard()
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            Environment.FailFast("The simulation's code left its thread." + Environment.NewLine + Environment.StackTrace);
        }
    }

    /// <summary>Goes on until that time, or until something is wrong.</summary>
    public void Run(TimeSpan until)
    {
        while (Failure is null)
        {
            if (_ready.Count > 0)
            {
                RunOne(Random.Next(_ready.Count));
            }
            else if (_timers.TryDequeue(out var timer, out var due) && due.At <= until.Ticks)
            {
                Now = Math.Max(Now, due.At);
                Story?.At(Now);
                timer.Ring(due.At);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Chance, once in so many times.</summary>
    public bool OnceIn(int times) => Random.Next(times) == 0;

    /// <summary>Usually as long as a message takes, sometimes much longer.</summary>
    public TimeSpan Delay() => TimeSpan.FromMilliseconds(OnceIn(40) ? Random.Next(200, 4000) : Random.Next(1, 20));

    private void RunOne(int index)
    {
        var (node, work, state) = _ready[index];
        _ready[index] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        if (node.IsDead)
        {
            return;
        }

        if (node.IsPaused)
        {
            node.Hold(work, state);
            return;
        }

        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(node);
        try
        {
            work(state);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }
}
