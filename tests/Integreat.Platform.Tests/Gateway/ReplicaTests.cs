using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Tests.Gateway;

public sealed class ReplicaTests
{
    private readonly Queue<Func<Cursor, Changes<string>>> _answers = new();
    private readonly Replica<string, ImmutableHolder> _replica;

    public ReplicaTests() => _replica = new Replica<string, ImmutableHolder>(
        new ImmutableHolder([]),
        (since, _) => Task.FromResult(_answers.Dequeue()(since)),
        (held, items) => new ImmutableHolder(held.Items.AddRange(items)));

    [Fact]
    public async Task All_chunks_arrive_as_one_snapshot()
    {
        Answer(Cursor.Start, new Cursor("a", 11), isFull: true, more: true, "one");
        Answer(new Cursor("a", 11), new Cursor("a", 20), isFull: false, more: false, "two");

        Assert.Equal(["one", "two"], (await FreshAsync()).Items);
    }

    [Fact]
    public async Task Without_changes_the_snapshot_stays_the_same_object()
    {
        Answer(Cursor.Start, new Cursor("a", 10), isFull: true, more: false, "one");
        Answer(new Cursor("a", 10), new Cursor("a", 50), isFull: false, more: false);
        Answer(new Cursor("a", 50), new Cursor("a", 50), isFull: false, more: false);

        var first = await FreshAsync();

        Assert.Same(first, await FreshAsync());
        Assert.Same(first, await FreshAsync());
    }

    [Fact]
    public async Task A_full_answer_replaces_what_was_held_and_what_was_collected()
    {
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
        Answer(Cursor.Start, new Cursor("a", 10), isFull: true, more: false, "old");
        Answer(new Cursor("a", 10), new Cursor("b", 0), isFull: true, more: false);
        await FreshAsync();

        Assert.Empty((await FreshAsync()).Items);
    }

    [Fact]
    public async Task A_chunk_that_fails_leaves_everything_as_it_was()
    {
        Answer(Cursor.Start, new Cursor("a", 10), isFull: true, more: false, "one");
        Answer(new Cursor("a", 10), new Cursor("a", 27), isFull: false, more: true, "half");
        _answers.Enqueue(_ => throw new TimeoutException("The leader is away."));
        Answer(new Cursor("a", 10), new Cursor("a", 30), isFull: false, more: false, "two");
        await FreshAsync();

        await Assert.ThrowsAsync<TimeoutException>(FreshAsync);
        Assert.Equal(["one"], _replica.Current.Items);
        Assert.Equal(["one", "two"], (await FreshAsync()).Items);
    }

    private Task<ImmutableHolder> FreshAsync() => _replica.FreshAsync(TestContext.Current.CancellationToken);

    private void Answer(Cursor expected, Cursor next, bool isFull, bool more, params string[] items) => _answers.Enqueue(since =>
    {
        Assert.Equal(expected, since);
        return new Changes<string>(next, isFull, more, [.. items]);
    });

    private sealed record ImmutableHolder(ImmutableArray<string> Items);
}
