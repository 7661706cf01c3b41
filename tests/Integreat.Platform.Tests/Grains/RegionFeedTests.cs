using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>What screens are told of a region that they follow.</summary>
[Collection(PlatformTests.Name)]
public sealed class RegionFeedTests(PlatformFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_knows_nothing_or_too_much_is_told_to_read_everything()
    {
        var (town, feed) = await FoundAsync("folge-neu");

        var first = await feed.FollowAsync(0, Cancellation);

        Assert.True(first.IsWhole);
        Assert.True((await feed.FollowAsync(first.Version + 1_000, Cancellation)).IsWhole);
        Assert.Equal(first.Version, (await feed.FollowAsync(0, Cancellation)).Version);
        Assert.NotEqual(0, town.Number);
    }

    [Fact]
    public async Task A_change_is_told_at_once_to_who_waits_for_one()
    {
        var (town, feed) = await FoundAsync("folge-gleich");
        var page = await town.AddPublicAsync("Hilfe");
        var known = (await feed.FollowAsync(0, Cancellation)).Version;
        var waiting = feed.FollowAsync(known, Cancellation);

        await town.PublishAsync(page, "de", "Hilfe in der Not", "");

        var news = await waiting;
        Assert.Equal((false, $"page/{page}"), (news.IsWhole, Assert.Single(news.Changed)));
        Assert.True(news.Version > known);
        await town.PublishAsync(page, "en", "Help", "");
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, page));
        Assert.Equal($"page/{page}", Assert.Single((await feed.FollowAsync(known, Cancellation)).Changed)); // once, however often it changed
        Assert.Empty((await feed.FollowAsync(known, Cancellation)).Changed.Where(thing => !thing.StartsWith("page/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_waits_holds_up_no_edit_and_is_let_go_when_the_region_moves()
    {
        var (town, feed) = await FoundAsync("folge-frei");
        var known = (await feed.FollowAsync(0, Cancellation)).Version;
        var waiting = Enumerable.Range(0, 20).Select(_ => feed.FollowAsync(known, Cancellation)).ToList();

        var page = await town.AddPublicAsync("Hilfe"); // acknowledged, though nobody has confirmed anything

        Assert.All(await Task.WhenAll(waiting), news => Assert.Contains($"page/{page}", news.Changed));
    }

    private async Task<(Town Town, IRegionFeed Feed)> FoundAsync(string slug)
    {
        var town = await Town.FoundAsync(fixture.Platform, slug, "de", "en");
        return (town, fixture.Platform.Grains.GetGrain<IRegionFeed>(GrainKeys.Region(town.Number)));
    }
}
