using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Leases;

public sealed class FollowerTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _clock = new();
    private readonly Queue<SimDelta> _answers = new();
    private readonly List<Follow> _questions = [];
    private readonly TaskCompletionSource _askedOnce = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _askedTwice = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Recorder _leader = new();
    private readonly Follower<SimDelta> _follower;
    private bool _isWanted = true;
    private Task<SimDelta>? _pending;
    private Action _take = () => { };

    public FollowerTests() => _follower = new Follower<SimDelta>(
        LeaderLink.To(() => _leader, (follow, cancellation) =>
        {
            _questions.Add(follow);
            (_questions.Count switch
            {
                1 => _askedOnce,
                2 => _askedTwice,
                _ => null,
            })?.SetResult();
            return _pending ?? (_answers.TryDequeue(out var answer) ? Task.FromResult(answer) : new TaskCompletionSource<SimDelta>().Task.WaitAsync(cancellation));
        }),
        _ =>
        {
            _take();
            return Task.CompletedTask;
        },
        () => _isWanted,
        showsAtOnce: true,
        LeaseTimes.ReaderHold,
        _clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_former_owner_is_not_believed()
    {
        await HearAsync("new", revision: 5, term: 2);
        _clock.Advance(Lease);

        await Assert.ThrowsAsync<FormerOwnerException>(() => HearAsync("old", revision: 9, term: 1));

        Assert.False(_follower.IsHeld);
        await HearAsync("new", revision: 6, term: 2);
        Assert.Equal(new Cursor("new", 5), _questions[^1].Since);
    }

    [Fact]
    public async Task What_another_life_of_the_leader_tells_is_not_shown_on_the_lease_of_the_former_one()
    {
        await HearAsync("one", revision: 5);
        var taken = new TaskCompletionSource();
        _take = () =>
        {
            Assert.False(_follower.IsHeld);
            taken.SetResult();
        };
        _answers.Enqueue(new SimDelta(new Cursor("other", 1), true, false, 0));

        _follower.Renew();

        await taken.Task.WaitAsync(Cancellation);
        _isWanted = false;
    }

    [Fact]
    public async Task Whoever_left_comes_back_under_another_name()
    {
        await HearAsync("one", revision: 1);
        _isWanted = false;

        _follower.Renew();
        await _leader.Left;
        Assert.False(_follower.IsHeld);
        await HearAsync("one", revision: 1);

        Assert.Equal(_questions[0].Holder, await _leader.Left);
        Assert.NotEqual(_questions[0].Holder, _questions[1].Holder);
    }

    [Fact]
    public async Task What_was_given_up_is_as_old_as_the_moment_at_which_it_was()
    {
        await HearAsync("one", revision: 1);
        _isWanted = false;
        _follower.Renew();
        await _leader.Left;

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromSeconds(1), _follower.Age);
    }

    [Fact]
    public async Task Who_stops_gives_the_lease_up_at_once_even_while_an_answer_is_held_back()
    {
        await HearAsync("one", revision: 1);
        _follower.Renew();
        await _askedTwice.Task.WaitAsync(Cancellation);
        Assert.Equal([TimeSpan.Zero, LeaseTimes.ReaderHold], _questions.Select(question => question.Hold));

        await _follower.StopAsync().WaitAsync(Cancellation);

        Assert.Equal(_questions[0].Holder, await _leader.Left);
        Assert.False(_follower.IsHeld);
    }

    [Fact]
    public async Task A_reader_waits_for_no_answer_that_is_held_back()
    {
        await HearAsync("one", revision: 1);
        _follower.Renew();
        await _askedTwice.Task.WaitAsync(Cancellation);
        _clock.Advance(Lease);

        await HearAsync("one", revision: 2);

        Assert.Equal([TimeSpan.Zero, LeaseTimes.ReaderHold, TimeSpan.Zero], _questions.Select(question => question.Hold).Take(3));
    }

    [Fact]
    public async Task A_lease_that_came_while_a_reader_waited_will_do_for_him()
    {
        var late = new TaskCompletionSource<SimDelta>();
        _pending = late.Task;
        var first = _follower.FreshAsync(Cancellation);
        await _askedOnce.Task.WaitAsync(Cancellation);
        var second = _follower.FreshAsync(Cancellation);

        late.SetResult(new SimDelta(new Cursor("one", 1), true, false, 0, Lease));
        await first;
        await second;

        Assert.Single(_questions);
    }

    [Fact]
    public async Task Who_has_stopped_is_answered_at_once_and_wants_no_lease()
    {
        await HearAsync("one", revision: 1);
        await _follower.StopAsync().WaitAsync(Cancellation);

        await HearAsync("one", revision: 2);
        _follower.Renew();

        Assert.Equal(2, _questions.Count);
        Assert.Equal(("", TimeSpan.Zero, new Cursor("one", 1)), (_questions[1].Holder, _questions[1].Hold, _questions[1].Since));
    }

    [Fact]
    public async Task A_question_says_what_is_shown_in_this_life_of_the_leader_and_nothing_of_another()
    {
        await HearAsync("one", revision: 7);
        _clock.Advance(Lease);
        await HearAsync("other", revision: 3);
        _clock.Advance(Lease);
        await HearAsync("other", revision: 4);

        Assert.Equal([0, 7, 3], _questions.Select(question => question.Shown));
    }

    private Task HearAsync(string epoch, long revision, long term = 0)
    {
        _answers.Enqueue(new SimDelta(new Cursor(epoch, revision), true, false, 0, Lease, term));
        return _follower.FreshAsync(Cancellation);
    }

    private sealed class Recorder : ILeader
    {
        private readonly TaskCompletionSource<string> _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Who left first.</summary>
        public Task<string> Left => _left.Task.WaitAsync(Cancellation);

        public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation) => Task.CompletedTask;

        public Task LeaveAsync(string holder, CancellationToken cancellation)
        {
            _left.TrySetResult(holder);
            return Task.CompletedTask;
        }
    }
}
