using Integreat.Platform.Storage;

namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    [Fact]
    public async Task Texts_come_back_under_their_hashes_and_unknown_ones_are_missing()
    {
        var (arabic, empty, long_, unknown) = (Body("مرحباً"), Body(""), Body(string.Concat(Enumerable.Repeat("<p>Guten Tag</p>", 40_000))), Body("?"));
        await Journal.StoreBodiesAsync([arabic, long_]);
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Bodies = [empty, arabic] });

        await ReopenAsync();
        var read = await Journal.ReadBodiesAsync([arabic.Hash, empty.Hash, long_.Hash, unknown.Hash, arabic.Hash], Cancellation);

        Assert.Equal(3, read.Count);
        Assert.All([arabic, empty, long_], body => Assert.True(body.Bytes.Span.SequenceEqual(read[body.Hash].Span)));
        Assert.Equal([unknown.Hash], await Journal.FindMissingBodiesAsync([arabic.Hash, unknown.Hash, empty.Hash, unknown.Hash], Cancellation));
    }

    [Fact]
    public async Task A_text_that_many_store_at_once_is_stored_once()
    {
        var bodies = Enumerable.Range(0, 50).Select(i => Body($"text {i}")).ToList();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => Journal.StoreBodiesAsync(
            [.. turn % 2 == 0 ? bodies : Enumerable.Reverse(bodies), bodies[0]])));

        Assert.Equal(50, (await Journal.ReadBodiesAsync([.. bodies.Select(body => body.Hash)], Cancellation)).Count);
        Assert.Equal(50, await CountBodiesAsync());
    }

    [Fact]
    public async Task A_text_under_a_hash_that_is_not_its_own_is_refused()
    {
        await ClaimAsync("r:1");
        var append = Append("r:1", 1, 0, "1") with { Bodies = [Body("one") with { Bytes = Utf8("two") }] };

        await Assert.ThrowsAsync<NotStoredException>(() => Journal.AppendAsync(append));
        await Assert.ThrowsAsync<NotStoredException>(() => Journal.StoreBodiesAsync(append.Bodies));

        await AssertEmptyAsync(append);
    }

    [Fact]
    public async Task Nothing_asked_for_is_nothing_found()
    {
        await Journal.StoreBodiesAsync([]);

        Assert.Empty(await Journal.ReadBodiesAsync([], Cancellation));
        Assert.Empty(await Journal.FindMissingBodiesAsync([], Cancellation));
        Assert.Empty(await Journal.FindClaimsAsync([], Cancellation));
    }

    protected abstract Task<long> CountBodiesAsync();
}
