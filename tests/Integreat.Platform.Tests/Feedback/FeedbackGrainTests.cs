using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Feedback;

/// <summary>What was answered 201 is there for good, and once.</summary>
public sealed class FeedbackGrainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feedback_outlives_the_process_and_is_read_newest_first()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage());
        for (var number = 1; number <= 5; number++)
        {
            await Desk(platform).SubmitAsync(Feedback($"{number}"));
        }

        await platform.StopAsync();
        await platform.StartAsync();

        var newest = await Desk(platform).ReadAsync(before: null, 3, Cancellation);
        var rest = await Desk(platform).ReadAsync(newest.Feedback[^1].Number, 3, Cancellation);
        Assert.Equal(["5", "4", "3"], newest.Feedback.Select(each => each.Feedback.Id));
        Assert.Equal(["2", "1"], rest.Feedback.Select(each => each.Feedback.Id));
        Assert.Equal((true, false), (newest.More, rest.More));
    }

    [Fact]
    public async Task A_caller_who_got_no_answer_may_ask_again()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage());

        await Desk(platform).SubmitAsync(Feedback("same"));
        await Desk(platform).PutToSleepAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Desk(platform).SubmitAsync(Feedback("same"))));

        Assert.Single((await Desk(platform).ReadAsync(before: null, 10, Cancellation)).Feedback);
    }

    private static IRegionFeedback Desk(PlatformHost platform) => platform.Grains.GetGrain<IRegionFeedback>(GrainKeys.Feedback(17));

    private static FeedbackData Feedback(string id) => new() { Id = id, Kind = FeedbackKinds.Region, Language = "de", Rating = true };
}
