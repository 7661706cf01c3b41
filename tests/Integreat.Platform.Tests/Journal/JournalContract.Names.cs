using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    private static readonly Claim Augsburg = new("region-slug", "augsburg");
    private static readonly Claim Neuburg = new("region-slug", "neuburg");

    [Fact]
    public async Task A_name_has_one_holder_and_a_refusal_leaves_nothing()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Claims = [Augsburg] });
        var second = Append("r:2", 1, 0, "1") with { Claims = [Neuburg, Augsburg], Bodies = [Body("text")], Card = Utf8("{}") };

        Assert.Equal(new AppendResult.NameTaken(Augsburg, "r:1"), await Journal.AppendAsync(second));

        await AssertEmptyAsync(second);
        Assert.Equal([KeyValuePair.Create(Augsburg, "r:1")], await Journal.FindClaimsAsync([Augsburg, Neuburg, Augsburg], Cancellation));
    }

    [Fact]
    public async Task A_refused_claim_gives_up_no_name_either()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Claims = [Augsburg] });
        await AppendedAsync(Append("r:2", 1, 0, "1") with { Claims = [Neuburg] });

        await Journal.AppendAsync(Append("r:2", 1, 1, "2") with { Releases = [Neuburg], Claims = [Augsburg] });

        Assert.Equal("r:2", (await Journal.FindClaimsAsync([Neuburg], Cancellation))[Neuburg]);
    }

    [Fact]
    public async Task A_stream_may_claim_again_what_it_holds()
    {
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Claims = [Augsburg] });

        await AppendedAsync(Append("r:1", 1, 1, "2") with { Claims = [Augsburg, Augsburg] });
        await AppendedAsync(Append("r:1", 1, 2, "3") with { Releases = [Augsburg], Claims = [Augsburg] });

        Assert.Equal("r:1", (await Journal.FindClaimsAsync([Augsburg], Cancellation))[Augsburg]);
    }

    [Fact]
    public async Task A_name_that_was_given_up_is_free_for_others()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Claims = [Augsburg, Neuburg] });

        await AppendedAsync(Append("r:1", 1, 1, "2") with { Releases = [Augsburg] });
        await AppendedAsync(Append("r:2", 1, 0, "1") with { Claims = [Augsburg], Releases = [Neuburg] });

        var holders = await Journal.FindClaimsAsync([Augsburg, Neuburg], Cancellation);
        Assert.Equal("r:2", holders[Augsburg]);
        Assert.Equal("r:1", holders[Neuburg]); // Nobody can give up another's name.
    }

    [Fact]
    public async Task Names_are_found_by_how_they_begin()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Claims = [new("member", "kim/1"), new("member", "kima/1"), new("member", "ki/1")] });
        await AppendedAsync(Append("r:2", 1, 0, "1") with { Claims = [new("member", "kim/2"), new("other", "kim/3"), new("member", "Kim/2")] });

        Assert.Equal([new("member", "kim/1"), new("member", "kim/2")], await Journal.ReadClaimsAsync("member", "kim/", Cancellation));
        await AppendedAsync(Append("r:1", 1, 1, "2") with { Releases = [new("member", "kim/1")] });
        Assert.Equal([new("member", "kim/2")], await Journal.ReadClaimsAsync("member", "kim/", Cancellation));
        Assert.Empty(await Journal.ReadClaimsAsync("member", "%", Cancellation));
    }

    [Fact]
    public async Task The_same_name_of_another_kind_is_another_name()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");

        await AppendedAsync(Append("r:1", 1, 0, "1") with { Claims = [Augsburg] });
        await AppendedAsync(Append("r:2", 1, 0, "1") with { Claims = [Augsburg with { Kind = "host" }, Augsburg with { Name = "Augsburg" }] });

        Assert.Equal("r:1", (await Journal.FindClaimsAsync([Augsburg], Cancellation))[Augsburg]);
    }

    [Fact]
    public async Task Of_streams_that_race_for_names_one_gets_them()
    {
        var streams = Enumerable.Range(0, 12).Select(number => $"r:{number}").ToList();
        await Task.WhenAll(streams.Select(ClaimAsync));

        // Half of them name the two in the other order: they must queue, not deadlock.
        var results = await Task.WhenAll(streams.Select((stream, number) => Journal.AppendAsync(
            Append(stream, 1, 0, "1") with { Claims = number % 2 == 0 ? [Augsburg, Neuburg] : [Neuburg, Augsburg] })));

        var winner = streams[Array.FindIndex(results, result => result is AppendResult.Appended)];
        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.All(results.OfType<AppendResult.NameTaken>(), refusal => Assert.Equal(winner, refusal.Holder));
        Assert.Equal(11, results.OfType<AppendResult.NameTaken>().Count());
    }
}
