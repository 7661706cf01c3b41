namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    [Fact]
    public async Task A_streams_first_owner_has_nobody_to_wait_for()
    {
        var claim = await Journal.ClaimAsync("r:1", Cancellation);

        Assert.Equal((1, TimeSpan.Zero), (claim.Epoch, claim.FormerLeasesLeft));
    }

    [Fact]
    public async Task Whoever_follows_an_owner_that_did_not_release_the_stream_is_told_so()
    {
        await ClaimAsync("r:1");

        var claim = await Journal.ClaimAsync("r:1", Cancellation);

        Assert.Equal((2, null), (claim.Epoch, claim.FormerLeasesLeft));
    }

    [Fact]
    public async Task A_released_stream_tells_its_next_owner_how_long_leases_last_and_only_the_next_one()
    {
        var epoch = await ClaimAsync("r:1");
        await Journal.ReleaseAsync("r:1", epoch, TimeSpan.FromMilliseconds(1234.5));

        Assert.Equal(TimeSpan.FromMilliseconds(1235), (await Journal.ClaimAsync("r:1", Cancellation)).FormerLeasesLeft);
        Assert.Null((await Journal.ClaimAsync("r:1", Cancellation)).FormerLeasesLeft);
    }

    [Fact]
    public async Task A_former_owner_releases_nothing()
    {
        var former = await ClaimAsync("r:1");
        await ClaimAsync("r:1");
        await Journal.ReleaseAsync("r:1", former, TimeSpan.Zero);

        Assert.Null((await Journal.ClaimAsync("r:1", Cancellation)).FormerLeasesLeft);
    }

    [Fact]
    public async Task The_owners_of_many_streams_are_told_at_once()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");

        var owners = await Journal.ReadOwnersAsync(["r:1", "r:2", "r:3"], Cancellation);

        Assert.Equal([("r:1", 2L), ("r:2", 1L)], owners.OrderBy(owner => owner.Key).Select(owner => (owner.Key, owner.Value)));
    }
}
