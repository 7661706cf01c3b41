using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Feedback;

/// <summary>Who sees and handles feedback, whatever gateway asks.</summary>
[Collection(PlatformTests.Name)]
public sealed class FeedbackRightsTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_reads_and_handles_what_an_editor_does_not_even_see()
    {
        var town = await FoundAsync("postfach");
        var inbox = Inbox(town);
        await inbox.SubmitAsync(Feedback("postfach-1"));
        var seen = (await inbox.ListAsync(Who("postfach-mia").Caller, new FeedbackListQuery(), Cancellation)).Value!;
        var number = Assert.Single(seen.Feedback).Number;
        Assert.Equal((1L, null), (seen.Unread, seen.Next));

        Assert.Equal("rights-missing", (await inbox.ListAsync(Who("postfach-eda").Caller, new FeedbackListQuery(), Cancellation)).RefusalCode);
        Assert.Equal("rights-missing", (await inbox.MarkAsync(Who("postfach-eda"), [number], unread: false, archived: null)).RefusalCode);
        Assert.Equal("rights-missing", (await inbox.DeleteAsync(Who("postfach-eda"), [number])).RefusalCode);
        Assert.Equal("region-unknown", (await inbox.ListAsync(Who("postfach-fremd").Caller, new FeedbackListQuery(), Cancellation)).RefusalCode);

        Assert.Equal("feedback-invalid", (await inbox.MarkAsync(Who("postfach-mia"), [], unread: false, archived: null)).RefusalCode);
        Assert.Null((await inbox.MarkAsync(Who("postfach-mia") with { DryRun = true }, [number], unread: false, archived: null)).RefusalCode);
        Assert.Equal(1, (await inbox.ListAsync(Who("postfach-mia").Caller, new FeedbackListQuery(), Cancellation)).Value!.Unread);
        Assert.Null((await inbox.MarkAsync(Who("postfach-mia"), [number], unread: false, archived: null)).RefusalCode);
        Assert.Equal(0, (await inbox.ListAsync(Who("postfach-mia").Caller, new FeedbackListQuery(), Cancellation)).Value!.Unread);
        Assert.Null((await inbox.DeleteAsync(Who("postfach-mia"), [number])).RefusalCode);
        Assert.Empty((await inbox.ListAsync(Who("postfach-mia").Caller, new FeedbackListQuery(), Cancellation)).Value!.Feedback);
    }

    [Fact]
    public async Task Who_follows_is_told_when_something_comes_in_or_is_handled()
    {
        var town = await FoundAsync("folgen");
        var inbox = Inbox(town);
        var mark = await inbox.FollowAsync(0, Cancellation);

        var coming = inbox.FollowAsync(mark, Cancellation);
        await inbox.SubmitAsync(Feedback("folgen-1"));
        var next = await coming;
        Assert.NotEqual(mark, next);

        var number = (await inbox.ListAsync(Who("folgen-mia").Caller, new FeedbackListQuery(), Cancellation)).Value!.Feedback[0].Number;
        await inbox.MarkAsync(Who("folgen-mia"), [number], unread: null, archived: true);
        Assert.NotEqual(next, await inbox.FollowAsync(next, Cancellation));
    }

    [Fact]
    public async Task A_list_comes_in_parts()
    {
        var town = await FoundAsync("teile");
        foreach (var id in new[] { "teile-1", "teile-2", "teile-3" })
        {
            await Inbox(town).SubmitAsync(Feedback(id));
        }

        var first = (await Inbox(town).ListAsync(Who("teile-mia").Caller, new FeedbackListQuery { Count = 2 }, Cancellation)).Value!;
        var rest = (await Inbox(town).ListAsync(Who("teile-mia").Caller, new FeedbackListQuery { Count = 2, Before = first.Next }, Cancellation)).Value!;

        Assert.Equal(["teile-3", "teile-2"], first.Feedback.Select(each => each.Feedback.Id));
        Assert.Equal(["teile-1"], rest.Feedback.Select(each => each.Feedback.Id));
        Assert.Null(rest.Next);
        Assert.Equal("query-invalid", (await Inbox(town).ListAsync(Who("teile-mia").Caller, new FeedbackListQuery { Count = 0 }, Cancellation)).RefusalCode);
        Assert.Equal("query-invalid", (await Inbox(town).ListAsync(Who("teile-mia").Caller, new FeedbackListQuery { Rating = "5" }, Cancellation)).RefusalCode);
    }

    private async Task<Town> FoundAsync(string slug)
    {
        var town = await Town.FoundAsync(_platform, slug, "de");
        var members = _platform.Grains.GetGrain<IRegionMembers>(GrainKeys.Region(town.Number));
        await town.DoAsync(context => members.GrantAsync(context, $"{slug}-mia", RegionRoles.Manager, null));
        await town.DoAsync(context => members.GrantAsync(context, $"{slug}-eda", RegionRoles.Editor, null));
        return town;
    }

    private IRegionFeedback Inbox(Town town) => _platform.Grains.GetGrain<IRegionFeedback>(GrainKeys.Feedback(town.Number));

    private static CommandContext Who(string account) => new(Guid.NewGuid().ToString("n"), account, Credentials.Session, []);

    private static FeedbackData Feedback(string id) => new() { Id = id, Kind = FeedbackKinds.Region, Language = "de", Rating = false };
}
