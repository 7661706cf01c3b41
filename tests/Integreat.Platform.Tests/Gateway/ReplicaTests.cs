using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Telemetry;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Gateway;

public sealed class ReplicaTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _clock = new();
    private readonly ScriptedLeader _leader = new();
    private readonly ReadCounts _reads = new();
    private readonly Replica<Told, Held> _replica;

    public ReplicaTests() => _replica = new Replica<Told, Held>(
        new Held([]),
        () => _leader,
        _leader.AnswerAsync,
        (held, answers) => new Held(held.Items.AddRange(answers.SelectMany(answer => answer.Items))),
        new DeliveryOptions { StaleHours = 24, PatienceMilliseconds = 1000 },
        _clock,
        new WaitLimit(int.MaxValue, "read", _ => { }),
        _reads);

    [Fact]
    public async Task All_chunks_arrive_as_one_snapshot()
    {
        await _replica.StopAsync(); // asks for readers only
        Answer(Cursor.Start, new Cursor("a", 11), isFull: true, more: true, "one");
        Answer(new Cursor("a", 11), new Cursor("a", 20), isFull: false, more: false, "two");

        Assert.Equal(["one", "two"], (await FreshAsync()).Items);
    }

    [Fact]
    public async Task Without_changes_the_snapshot_stays_the_same_object()
    {
        await _replica.StopAsync(); // asks for readers only
        Answer(Cursor.Start, new Cursor("a", 10), isFull: true, more: false, "one");
        Answer(new Cursor("a", 10), new Cursor("a", 10), isFull: false, more: false);
        Answer(new Cursor("a", 10), new Cursor("a", 10), isFull: false, more: false);

        var first = await FreshAsync();

        Assert.Same(first, await FreshAsync());
        Assert.Same(first, await FreshAsync());
    }

    [Fact]
    public async Task A_full_answer_replaces_what_was_held_and_what_was_collected()
    {
        await _replica.StopAsync(); // asks for readers only
        Answer(Cursor.Start, new Cursor("a", 10), isFull: true, more: false, "old");
        Answer(new Cursor("a", 10), new Cursor("a", 27), isFull: false, more: true, "half");
        Answer(new Cursor("a", 27), new Cursor("b", 10), isFull: true, more: false, "new");

        var old = await FreshAsync();

        Assert.Equal(["new"], (await FreshAsync()).Items);
        Assert.Equal(["old"], old.Items);
    }

    [Fact]
    public async Task A_full_answer_without_items_empties_the_replica()
    {
        await _replica.StopAsync(); // asks for readers only
        Answer(Cursor.Start, new Cursor("a", 10), isFull: true, more: false, "old");
        Answer(new Cursor("a", 10), new Cursor("b", 0), isFull: true, more: false);
        await FreshAsync();

        Assert.Empty((await FreshAsync()).Items);
    }

    [Fact]
    public async Task A_chunk_that_fails_leaves_everything_as_it_was_and_readers_are_told_how_old_it_may_be()
    {
        await _replica.StopAsync(); // asks for readers only
        Answer(Cursor.Start, new Cursor("a", 10), isFull: true, more: false, "one");
        Answer(new Cursor("a", 10), new Cursor("a", 27), isFull: false, more: true, "half");
        _leader.Enqueue(_ => throw new TimeoutException("The leader is away."));
        await FreshAsync();
        _clock.Advance(TimeSpan.FromSeconds(90));

        var stale = await ReadAsync();

        Assert.Equal(["one"], stale.Snapshot.Items);
        Assert.Equal(TimeSpan.FromSeconds(90), stale.Stale);
        while (stale.Stale > TimeSpan.Zero)
        {
            AnswerWithLease("two", isFull: false);

            // Nobody waits for a leader that has just failed; who reads makes the gateway ask again.
            stale = await ReadAsync();
        }

        Assert.Equal(["one", "two"], stale.Snapshot.Items);
    }

    [Fact]
    public async Task While_a_lease_holds_the_leader_is_not_asked()
    {
        AnswerWithLease("one");

        await FreshAsync();
        var asked = _leader.Asked;
        for (var read = 0; read < 100; read++)
        {
            Assert.Equal(["one"], (await FreshAsync()).Items);
        }

        // The one question on the way is the renewal, which the leader holds back.
        Assert.InRange(_leader.Asked - asked, 0, 1);
        Assert.Equal("memory 100, asked 1, stale 0, failed 0", Counted());
    }

    [Fact]
    public async Task A_read_from_memory_allocates_nothing()
    {
        AnswerWithLease("one");
        await FreshAsync();
        await _replica.ReadAsync(CancellationToken.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var read = 0; read < 1000; read++)
        {
            await _replica.ReadAsync(CancellationToken.None);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task Reads_on_many_threads_are_all_counted()
    {
        AnswerWithLease("one");
        await FreshAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var read = 0; read < 10_000; read++)
            {
                await _replica.ReadAsync(CancellationToken.None);
            }
        })));

        Assert.Equal("memory 80000, asked 1, stale 0, failed 0", Counted());
    }

    [Fact]
    public async Task When_the_lease_is_over_and_the_leader_is_silent_readers_get_what_is_held_and_its_age()
    {
        AnswerWithLease("one");
        await FreshAsync();
        await _leader.Second;

        _clock.Advance(Lease);
        var reading = ReadAsync();
        await Task.Yield();
        _clock.Advance(TimeSpan.FromSeconds(1));

        var stale = await reading;
        Assert.Equal(["one"], stale.Snapshot.Items);
        Assert.Equal(TimeSpan.FromSeconds(1), stale.Stale);

        // Nobody waits a second time.
        Assert.Equal(TimeSpan.FromSeconds(1), (await ReadAsync()).Stale);
        Assert.Equal("memory 0, asked 1, stale 2, failed 0", Counted());
    }

    [Fact]
    public async Task Whatever_is_too_old_is_shown_to_nobody()
    {
        await _replica.StopAsync(); // asks for readers only
        Answer(Cursor.Start, new Cursor("a", 10), isFull: true, more: false, "one");
        await FreshAsync();
        _leader.Enqueue(_ => throw new TimeoutException("The leader is away."));
        _clock.Advance(TimeSpan.FromHours(24));

        var reading = ReadAsync();
        while (!reading.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1)); // who has nothing to show asks again for a while
            await Task.Yield();
        }

        await Assert.ThrowsAsync<LeaderUnreachableException>(() => reading);
        Assert.Equal("memory 0, asked 1, stale 0, failed 1", Counted());
    }

    [Fact]
    public async Task An_answer_that_took_longer_than_its_lease_serves_those_who_waited_and_nobody_else()
    {
        await _replica.StopAsync(); // asks for readers only
        var late = new TaskCompletionSource<Told>();
        _leader.Enqueue(_ => late.Task);
        var waiting = ReadAsync();
        await _leader.First;
        _clock.Advance(Lease);
        late.SetResult(new Told(new Cursor("a", 1), true, false, Lease, ["one"]));

        Assert.Equal(TimeSpan.Zero, (await waiting).Stale);
        Answer(new Cursor("a", 1), new Cursor("a", 2), isFull: false, more: false, "two");
        Assert.Equal(["one", "two"], (await FreshAsync()).Items);
    }

    private string Counted() => string.Join(", ", _reads.Read("test").Select(count => $"{Answer(count)} {count.Value}"));

    private static object? Answer(Measurement<long> count) => count.Tags.ToArray().Single(tag => tag.Key == "answer").Value;

    private async Task<Held> FreshAsync()
    {
        var reading = await ReadAsync();
        Assert.Equal(TimeSpan.Zero, reading.Stale);
        return reading.Snapshot;
    }

    private Task<Reading<Held>> ReadAsync() => _replica.ReadAsync(TestContext.Current.CancellationToken).AsTask();

    private void Answer(Cursor expected, Cursor next, bool isFull, bool more, params string[] items) => _leader.Enqueue(follow =>
    {
        Assert.Equal(expected, follow.Since);
        return Task.FromResult(new Told(next, isFull, more, TimeSpan.Zero, [.. items]));
    });

    private void AnswerWithLease(string item, bool isFull = true) => _leader.Enqueue(
        _ => Task.FromResult(new Told(new Cursor("a", 30), isFull, false, Lease, [item])));

    private sealed record Held(ImmutableArray<string> Items);

    private sealed record Told(Cursor Next, bool IsFull, bool More, TimeSpan Lease, ImmutableArray<string> Items) : IDelta<Told>
    {
        public long Term => 0;

        public Told WithLease(TimeSpan lease, JointSource? joint) => this with { Lease = lease };

        public Told InTerm(long term) => this;
    }

    /// <summary>Answers what it was told to answer, and holds back everything after that.</summary>
    private sealed class ScriptedLeader : ILeader
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Queue<Func<Follow, Task<Told>>> _answers = new();
        private int _asked;

        public int Asked => Volatile.Read(ref _asked);

        public Task<Told> AnswerAsync(Follow follow, CancellationToken cancellation)
        {
            (Interlocked.Increment(ref _asked) switch
            {
                1 => _first,
                2 => _second,
                _ => null,
            })?.SetResult();

            lock (_answers)
            {
                return _answers.TryDequeue(out var answer) ? answer(follow) : new TaskCompletionSource<Told>().Task;
            }
        }

        public void Enqueue(Func<Follow, Task<Told>> answer)
        {
            lock (_answers)
            {
                _answers.Enqueue(answer);
            }
        }

        /// <summary>Ends when it has been asked.</summary>
        public Task First => _first.Task.WaitAsync(TestContext.Current.CancellationToken);

        /// <summary>Ends when it has been asked a second time.</summary>
        public Task Second => _second.Task.WaitAsync(TestContext.Current.CancellationToken);

        public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation) => Task.CompletedTask;

        public Task LeaveAsync(string holder, CancellationToken cancellation) => Task.CompletedTask;
    }
}
