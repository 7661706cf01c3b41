using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Tests.Gateway;

public sealed class PullGateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SteppedPulls _pulls = new();
    private readonly PullGate<int> _gate;

    public PullGateTests() => _gate = new PullGate<int>(_pulls.PullAsync);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_alone_is_answered_by_a_pull_of_its_own()
    {
        var reader = _gate.AskAsync(Cancellation);
        await _pulls.BegunAsync(1);
        _pulls.Finish(1);

        Assert.Equal(1, await reader.WaitAsync(Patience, Cancellation));
    }

    [Fact]
    public async Task Readers_who_come_during_a_pull_are_not_answered_by_it_but_share_the_next_one()
    {
        var early = _gate.AskAsync(Cancellation);
        await _pulls.BegunAsync(1);
        var late = Enumerable.Range(0, 300).Select(_ => _gate.AskAsync(Cancellation)).ToArray();

        _pulls.Finish(1);
        Assert.Equal(1, await early.WaitAsync(Patience, Cancellation));
        await _pulls.BegunAsync(2);
        Assert.DoesNotContain(late, reader => reader.IsCompleted);

        _pulls.Finish(2);
        Assert.All(await Task.WhenAll(late).WaitAsync(Patience, Cancellation), result => Assert.Equal(2, result));
        Assert.Equal(2, _pulls.Begun);
    }

    [Fact]
    public async Task Pulls_never_overlap()
    {
        var first = _gate.AskAsync(Cancellation);
        await _pulls.BegunAsync(1);
        var second = _gate.AskAsync(Cancellation);

        Assert.Equal(1, _pulls.Begun);
        _pulls.Finish(1);
        await first.WaitAsync(Patience, Cancellation);
        await _pulls.BegunAsync(2);
        _pulls.Finish(2);

        Assert.Equal(2, await second.WaitAsync(Patience, Cancellation));
        Assert.Equal(1, _pulls.MostAtOnce);
    }

    [Fact]
    public async Task A_reader_who_gives_up_does_not_cancel_the_pull_of_the_others()
    {
        using var impatience = new CancellationTokenSource();
        var impatient = _gate.AskAsync(impatience.Token);
        var patient = _gate.AskAsync(Cancellation);
        await _pulls.BegunAsync(1);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _pulls.Finish(1);

        Assert.Equal(1, await patient.WaitAsync(Patience, Cancellation));
    }

    [Fact]
    public async Task A_failed_pull_fails_its_own_readers_only()
    {
        var unlucky = _gate.AskAsync(Cancellation);
        await _pulls.BegunAsync(1);
        var next = _gate.AskAsync(Cancellation);

        _pulls.Fail(1, new InvalidOperationException("The leader is away."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => unlucky.WaitAsync(Patience, Cancellation));
        await _pulls.BegunAsync(2);
        _pulls.Finish(2);

        Assert.Equal(2, await next.WaitAsync(Patience, Cancellation));
    }

    /// <summary>Numbered pulls that begin and end when the test says so.</summary>
    private sealed class SteppedPulls
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<int, TaskCompletionSource> _begun = [];
        private readonly Dictionary<int, TaskCompletionSource<int>> _results = [];
        private int _running;

        public int Begun { get; private set; }
        public int MostAtOnce { get; private set; }

        public async Task<int> PullAsync()
        {
            Task<int> result;
            lock (_lock)
            {
                Begun++;
                MostAtOnce = Math.Max(MostAtOnce, ++_running);
                result = Result(Begun).Task;
                Beginning(Begun).SetResult();
            }

            try
            {
                return await result;
            }
            finally
            {
                lock (_lock)
                {
                    _running--;
                }
            }
        }

        public Task BegunAsync(int number)
        {
            lock (_lock)
            {
                return Beginning(number).Task.WaitAsync(Patience, Cancellation);
            }
        }

        public void Finish(int number)
        {
            lock (_lock)
            {
                Result(number).SetResult(number);
            }
        }

        public void Fail(int number, Exception exception)
        {
            lock (_lock)
            {
                Result(number).SetException(exception);
            }
        }

        private TaskCompletionSource Beginning(int number) =>
            _begun.TryGetValue(number, out var known)
                ? known
                : _begun[number] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        private TaskCompletionSource<int> Result(int number) =>
            _results.TryGetValue(number, out var known)
                ? known
                : _results[number] = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
