using System.Collections.Concurrent;

namespace Integreat.Platform.Storage;

/// <summary>
/// A thread, or a few, for calls into a driver that blocks: callers wait for their answer without lending their own thread, and go on
/// elsewhere.
/// </summary>
public sealed class DriverThread : IDisposable
{
    private readonly BlockingCollection<Action> _waiting = [];
    private readonly Thread[] _threads;
    private readonly Lock _closing = new();
    private bool _closed;

    /// <param name="cleanUp">Runs on each thread before it ends.</param>
    public DriverThread(string name, int count = 1, Action? cleanUp = null)
    {
        _threads = [.. Enumerable.Range(1, count).Select(number => new Thread(() => Work(cleanUp)) { Name = $"{name} {number}", IsBackground = true })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>How many calls wait for a thread.</summary>
    public int Waiting => _closed ? 0 : _waiting.Count;

    public Task<T> RunAsync<T>(Func<T> call, CancellationToken cancellation = default)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_closing)
        {
            if (_closed)
            {
                return Task.FromException<T>(new ObjectDisposedException(nameof(DriverThread)));
            }

            _waiting.Add(
                () =>
                {
                    if (cancellation.IsCancellationRequested)
                    {
                        done.SetCanceled(cancellation);
                        return;
                    }

                    try
                    {
                        done.SetResult(call());
                    }
                    catch (Exception exception)
                    {
                        done.SetException(exception);
                    }
                },
                CancellationToken.None);
        }

        return done.Task;
    }

    /// <summary>Finishes what waits, then stops.</summary>
    public void Dispose()
    {
        lock (_closing)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            _waiting.CompleteAdding();
        }

        Array.ForEach(_threads, thread => thread.Join());
        _waiting.Dispose();
    }

    private void Work(Action? cleanUp)
    {
        foreach (var call in _waiting.GetConsumingEnumerable())
        {
            call();
        }

        cleanUp?.Invoke();
    }
}
