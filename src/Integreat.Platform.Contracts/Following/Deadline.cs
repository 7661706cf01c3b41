namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// Gives up what does not come in time, one thing at a time. Almost everything comes in time and thousands wait at any moment, so no timer is
/// set and taken back for each: one goes on ringing now and then and looks whether it is late.
/// </summary>
internal sealed class Deadline(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly SharedTimers _timers = SharedTimers.Of(clock);
    private bool _isSet;
    private long _at = long.MaxValue;

    // Continued within its completion: the simulation has no other thread.
    private TaskCompletionSource _isOver = new();

    /// <summary>What the task returns.</summary>
    /// <exception cref="TimeoutException">It took too long; what becomes of it concerns nobody.</exception>
    public async Task<T> WaitAsync<T>(Task<T> task, TimeSpan longest)
    {
        if (!task.IsCompleted)
        {
            var isOver = Begin(longest);
            try
            {
                if (await Task.WhenAny(task, isOver) != task)
                {
                    task.Ignore();
                    throw new TimeoutException();
                }
            }
            finally
            {
                Volatile.Write(ref _at, long.MaxValue);
            }
        }

        return await task;
    }

    private void Ring(TimeSpan after) => _timers.Ring(static deadline => ((Deadline)deadline).Look(), this, after);

    private Task Begin(TimeSpan longest)
    {
        lock (_lock)
        {
            _at = clock.GetTimestamp() + (long)(longest.TotalSeconds * clock.TimestampFrequency);
            if (!_isSet)
            {
                _isSet = true;
                Ring(longest);
            }

            return _isOver.Task;
        }
    }

    private void Look()
    {
        TaskCompletionSource isOver;
        lock (_lock)
        {
            var at = Volatile.Read(ref _at);
            var now = clock.GetTimestamp();
            if (at == long.MaxValue)
            {
                _isSet = false;
                return;
            }

            if (at > now)
            {
                Ring(clock.GetElapsedTime(now, at));
                return;
            }

            (isOver, _isOver, _isSet, _at) = (_isOver, new TaskCompletionSource(), false, long.MaxValue);
        }

        isOver.SetResult();
    }
}
