using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How a municipality handles what readers say, over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class FeedbackStoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task Feedback_is_listed_marked_and_deleted_over_HTTP()
    {
        var room = await Newsroom.OpenAsync(fixture, "rueckmeldung", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var inbox = fixture.Platform.Grains.GetGrain<IRegionFeedback>(GrainKeys.Feedback(room.Town.Number));
        await inbox.SubmitAsync(new FeedbackData { Id = "rueckmeldung-1", Kind = FeedbackKinds.Map, Language = "de", Rating = true });
        await inbox.SubmitAsync(new FeedbackData { Id = "rueckmeldung-2", Kind = FeedbackKinds.Search, Language = "de", Subject = "Kita", Rating = false });

        var list = await manager.OkAsync(HttpMethod.Get, "regions/rueckmeldung/feedback?rating=bad&unread=true&archived=false&kind=search");
        var number = Assert.Single(list.GetProperty("feedback").EnumerateArray()).GetProperty("number").GetInt64();
        Assert.Equal(2, list.GetProperty("unread").GetInt32());

        await manager.OkAsync(HttpMethod.Post, "regions/rueckmeldung/feedback/mark", new { numbers = new[] { number }, unread = false });
        Assert.Equal(1, await CountAsync(manager, "unread=true"));
        await manager.OkAsync(HttpMethod.Post, "regions/rueckmeldung/feedback/mark", new { numbers = new[] { number }, archived = true });
        Assert.Equal(1, await CountAsync(manager, "archived=true"));
        await manager.OkAsync(HttpMethod.Post, "regions/rueckmeldung/feedback/delete", new { numbers = new[] { number } });
        Assert.Equal(1, await CountAsync(manager, ""));

        Assert.Equal((400, "query-invalid"), await manager.RefusedAsync(HttpMethod.Get, "regions/rueckmeldung/feedback?rating=5"));
        Assert.Equal((400, "feedback-invalid"), await manager.RefusedAsync(HttpMethod.Post, "regions/rueckmeldung/feedback/mark", new { numbers = Array.Empty<long>() }));
        Assert.Equal((400, "dry-run-impossible"), await manager.RefusedAsync(
            HttpMethod.Post, "regions/rueckmeldung/feedback/delete?dry-run=true", new { numbers = new[] { number } }));
    }

    private static async Task<int> CountAsync(TestClient client, string query) =>
        (await client.OkAsync(HttpMethod.Get, $"regions/rueckmeldung/feedback?{query}")).GetProperty("feedback").GetArrayLength();
}
