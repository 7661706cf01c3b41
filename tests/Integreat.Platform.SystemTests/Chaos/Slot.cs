using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>One of the processes that a slot was.</summary>
internal sealed record Life(int Number, ServerProcess Process);

/// <summary>
/// The place of one process in the cluster, with a supervisor: whenever its process has ended, however that came, another one is started,
/// unless somebody keeps it down.
/// </summary>
internal sealed class Slot : IAsyncDisposable
{
    private static readonly TimeSpan BetweenStarts = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly Func<Task<ServerProcess>> _start;
    private readonly bool _isGateway;
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<Outage> _outages = [];
    private readonly ConcurrentQueue<(TimeSpan At, string Text)> _events = [];
    private readonly Task _running;
    private TaskCompletionSource _mayStart = new();
    private TimeSpan? _outSince = History.Now;
    private Life? _asked;
    private int _lives;

    public Slot(string name, bool isGateway, Func<Task<ServerProcess>> start)
    {
        (Name, _isGateway, _start) = (name, isGateway, start);
        _mayStart.SetResult();
        _running = RunAsync();
    }

    public string Name { get; }

    /// <summary>The process that serves; null while there is none.</summary>
    public Life? Current { get; private set; }

    /// <summary>The process that readers are sent to: not one that has said that it will stop.</summary>
    public Life? ForReaders { get; private set; }

    /// <summary>All there were, and the one that lasts.</summary>
    public IEnumerable<Outage> Outages
    {
        get
        {
            lock (_lock)
            {
                return _outSince is { } since ? [.. _outages, new Outage(Name, since, TimeSpan.MaxValue)] : [.. _outages];
            }
        }
    }

    /// <summary>Processes that ended without being told to, and starts that failed.</summary>
    public IEnumerable<(TimeSpan At, string Text)> Events => _events;

    /// <summary>Ends it from one instruction to the next, and keeps it down for a while.</summary>
    public Task KillAsync(TimeSpan down) => EndAsync(down, async life =>
    {
        lock (_lock)
        {
            _outSince ??= History.Now;
        }

        await life.Process.SignalAsync("KILL");
    });

    /// <summary>Ends it as an operator does. Readers are sent elsewhere as soon as it says that it will stop, and not before.</summary>
    public Task StopAsync(TimeSpan down) => EndAsync(down, async life =>
    {
        await life.Process.TerminateAsync();
        if (_isGateway)
        {
            await UntilAsync(async () => Current != life || await IsReadyAsync(life.Process) is false);
            ForReaders = null;
        }
    });

    /// <summary>Suspends it, with its connections.</summary>
    public async Task PauseAsync(TimeSpan length)
    {
        await _turn.WaitAsync(_end.Token);
        try
        {
            if (Current is { } life)
            {
                _asked = life;
                await life.Process.SignalAsync("STOP");
                await Task.Delay(length, _end.Token);
                await life.Process.SignalAsync("CONT");
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Returns when a process serves, and not one of the first so many.</summary>
    public Task ServingAsync(int after = 0) => UntilAsync(() => Task.FromResult(Current?.Number > after));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
        _turn.Dispose();
    }

    private async Task EndAsync(TimeSpan down, Func<Life, Task> end)
    {
        await _turn.WaitAsync(_end.Token);
        try
        {
            await ServingAsync();
            if (Current is not { } life)
            {
                return;
            }

            _asked = life;
            _mayStart = new TaskCompletionSource();
            await end(life);
            await UntilAsync(() => Task.FromResult(Current != life));
            await Task.Delay(down, _end.Token);
            _mayStart.TrySetResult();
            await ServingAsync();
        }
        finally
        {
            _mayStart.TrySetResult();
            _turn.Release();
        }
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await _mayStart.Task.WaitAsync(_end.Token);
                await LiveAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task LiveAsync()
    {
        ServerProcess process;
        try
        {
            process = await _start();
        }
        catch (Exception exception)
        {
            Tell($"did not start: {exception.Message}");
            await Task.Delay(BetweenStarts, _end.Token);
            return;
        }

        await using (process)
        {
            var ended = process.EndAsync(_end.Token);
            while (_isGateway && !ended.IsCompleted && await IsReadyAsync(process) is not true)
            {
                await Task.Delay(BetweenLooks, _end.Token);
            }

            var life = new Life(++_lives, process);
            Back(life);
            await ended;
            Out();
            if (_asked != life)
            {
                var (code, error) = await process.ExitedAsync();
                var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                var reason = lines.FirstOrDefault(line => line.StartsWith("Process terminated", StringComparison.Ordinal)) ?? lines.LastOrDefault();
                Tell(string.Create(CultureInfo.InvariantCulture, $"ended by itself with {code}: {reason}"));
            }
        }
    }

    private void Back(Life life)
    {
        lock (_lock)
        {
            if (_outSince is { } since)
            {
                _outages.Enqueue(new Outage(Name, since, History.Now));
            }

            (_outSince, Current, ForReaders) = (null, life, life);
        }
    }

    private void Out()
    {
        lock (_lock)
        {
            (_outSince, Current, ForReaders) = (_outSince ?? History.Now, null, null);
        }
    }

    private void Tell(string text) => _events.Enqueue((History.Now, $"{Name} {text}"));

    // Null where nobody answers.
    private static async Task<bool?> IsReadyAsync(ServerProcess process)
    {
        try
        {
            using var response = await process.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.StatusCode is HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }

    private async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        deadline.CancelAfter(2 * Executable.Deadline);
        while (!await isSo())
        {
            await Task.Delay(BetweenLooks, deadline.Token);
        }
    }
}
