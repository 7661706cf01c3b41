namespace Integreat.Platform.Tests.Leases;

/// <summary>
/// A process: what it does runs here. It can die, after which nothing of it runs any more, and it can be suspended while time goes on. Its
/// clock shows another time than all others, so that whoever compared two clocks would be found out.
/// </summary>
internal sealed class SimNode : SynchronizationContext
{
    private readonly SimWorld _world;
    private readonly List<(SendOrPostCallback Work, object? State)> _held = [];

    public SimNode(SimWorld world)
    {
        _world = world;
        Clock = new SimClock(world, this, world.Random.NextInt64(TimeSpan.TicksPerDay));
    }

    public TimeProvider Clock { get; }

    public SimWorld World => _world;

    public bool IsDead { get; private set; }

    public bool IsPaused { get; private set; }

    public void Kill() => IsDead = true;

    public void Pause() => IsPaused = true;

    public void Resume()
    {
        IsPaused = false;
        foreach (var (work, state) in _held)
        {
            _world.Post(this, work, state);
        }

        _held.Clear();
    }

    public void Hold(SendOrPostCallback work, object? state) => _held.Add((work, state));

    public override void Post(SendOrPostCallback d, object? state) => _world.Post(this, d, state);

    /// <summary>Begins something on this node.</summary>
    public void Start(Func<Task> work) => Post(_ => Observe(work()), null);

    /// <summary>
    /// Asks another node and gets its answer, after the time that messages take. A message may get lost, and a dead node says nothing: then
    /// the answer never comes.
    /// </summary>
    public Task<T> CallAsync<T>(SimNode callee, Func<Task<T>> handler)
    {
        // Without the option to run continuations elsewhere: that would be another thread.
        var answer = new TaskCompletionSource<T>();
        if (!_world.OnceIn(60))
        {
            After(_world.Delay(), callee, () => AnswerAsync(callee, handler, answer));
        }

        return answer.Task;
    }

    private async Task AnswerAsync<T>(SimNode callee, Func<Task<T>> handler, TaskCompletionSource<T> answer)
    {
        Action deliver;
        try
        {
            var result = await handler();
            deliver = () => answer.TrySetResult(result);
        }
        catch (Exception exception)
        {
            deliver = () => answer.TrySetException(exception);
        }

        if (!_world.OnceIn(60))
        {
            callee.After(_world.Delay(), this, () =>
            {
                deliver();
                return Task.CompletedTask;
            });
        }
    }

    private void After(TimeSpan delay, SimNode node, Func<Task> work) => _world.Add(new SimTimer(_world, node, () => Observe(work()), _world.Now + delay.Ticks, 0));

    // Nobody waits for it, and what it fails at is told by what it does not do.
    private static void Observe(Task task) => task.ContinueWith(
        static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
