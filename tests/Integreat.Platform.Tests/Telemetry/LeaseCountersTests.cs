using System.Diagnostics.Metrics;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Tests.Leases;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Telemetry;

public sealed class LeaseCountersTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    private readonly Meter _meter = new("tests");
    private readonly FakeTimeProvider _clock = new();
    private readonly Gone _leader = new();
    private readonly Readings _counted;
    private readonly Follower<SimDelta> _follower;
    private Func<Task<SimDelta>> _answer;

    public LeaseCountersTests()
    {
        _answer = () => Task.FromResult(new SimDelta(new Cursor("one", 1), true, false, 0, Lease));
        _follower = new Follower<SimDelta>(
            LeaderLink.To(() => _leader, (_, _) => _answer()), _ => Task.CompletedTask, () => false, showsAtOnce: true, LeaseTimes.ReaderHold, _clock, new LeaseCounters(_meter, "test"));
        _counted = new Readings(_meter);
    }

    private (long Renewals, long Failures, long Expiries) Counted =>
        (_counted["test.lease.renewals"], _counted["test.lease.failures"], _counted["test.lease.expiries"]);

    [Fact]
    public async Task An_answer_with_a_lease_is_a_renewal()
    {
        await AskAsync();

        Assert.Equal((1, 0, 0), Counted);
    }

    [Fact]
    public async Task An_answer_without_a_lease_is_none()
    {
        _answer = () => Task.FromResult(new SimDelta(new Cursor("one", 1), true, false, 0));

        await AskAsync();

        Assert.Equal((0, 0, 0), Counted);
    }

    [Fact]
    public async Task A_question_that_fails_is_counted_and_the_lease_that_ran_out_as_well_but_once()
    {
        await AskAsync();
        _clock.Advance(Lease);
        _answer = () => Task.FromException<SimDelta>(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(AskAsync);
        await Assert.ThrowsAsync<TimeoutException>(AskAsync);

        Assert.Equal((1, 2, 1), Counted);
    }

    [Fact]
    public async Task A_lease_that_was_given_up_has_not_run_out()
    {
        await AskAsync();
        _follower.Renew(); // nobody wants it
        await _leader.Left;
        _clock.Advance(Lease);

        await AskAsync();

        Assert.Equal((2, 0, 0), Counted);
    }

    public void Dispose()
    {
        _counted.Dispose();
        _meter.Dispose();
    }

    private Task AskAsync() => _follower.FreshAsync(TestContext.Current.CancellationToken);

    private sealed class Gone : ILeader
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Left => _left.Task.WaitAsync(TestContext.Current.CancellationToken);

        public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation) => Task.CompletedTask;

        public Task LeaveAsync(string holder, CancellationToken cancellation)
        {
            _left.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
