using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How the platform's team tells several regions the same, over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class SharedNewsStoryTests(AccountsFixture fixture)
{
    private static readonly string[] Both = ["flut-ost", "flut-west"];

    [Fact]
    public async Task The_team_writes_news_once_and_the_regions_that_it_names_show_them()
    {
        var rooms = new[] { await OpenAsync("flut-ost"), await OpenAsync("flut-west"), await OpenAsync("flut-sued") };
        var (team, _) = await rooms[0].StaffAsync(StaffRoles.AppTeam);
        var id = await team.CreateAsync("news", new { regions = Both });
        var one = $"news/{id}";

        Assert.Equal((422, "news-without-text"), await team.RefusedAsync(HttpMethod.Post, $"{one}/send"));
        Assert.Equal((428, "if-match-missing"), await team.RefusedAsync(HttpMethod.Put, $"{one}/texts/de", new { title = "Hochwasser" }));
        Assert.Equal(HttpStatusCode.OK, (await team.PutAsync($"{one}/texts/de", new { title = "Hochwasser", text = "Bleibt daheim." }, "*")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await team.PutAsync($"{one}/texts/de", new { title = "Regen" }, "*")).Status);
        await team.OkAsync(HttpMethod.Put, $"{one}/schedule", new { moment = "2199-01-01T00:00:00Z" });
        Assert.Equal([id], await ListAsync(team, "news?status=SCHEDULED&text=hoch&language=de"));
        await team.OkAsync(HttpMethod.Post, $"{one}/unschedule");
        Assert.DoesNotContain(id, await ListAsync(team, "news?status=SCHEDULED"));
        Assert.Equal("0 0 0", await ShownAsync(rooms));
        await team.OkAsync(HttpMethod.Post, $"{one}/send");
        Assert.Equal("1 1 0", await ShownAsync(rooms));

        var (item, tag) = await team.ReadAsync(one);
        Assert.Equal(("\"1\"", "SENT", "Bleibt daheim."), (
            tag, item.GetProperty("news").GetProperty("status").GetString(),
            item.GetProperty("news").GetProperty("texts")[0].GetProperty("text").GetString()));
        Assert.Equal(Both, Slugs(item));
        var others = new { regions = new[] { "flut-west", "flut-sued" } };
        Assert.Equal((428, "if-match-missing"), await team.RefusedAsync(HttpMethod.Put, $"{one}/attributes", others));
        Assert.Equal(HttpStatusCode.OK, (await team.PutAsync($"{one}/attributes", others, tag)).Status);
        Assert.Equal("0 1 1", await ShownAsync(rooms));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await team.PutAsync($"{one}/attributes", new { regions = Both }, tag)).Status);
        await team.OkAsync(HttpMethod.Post, $"{one}/archive");
        Assert.Equal("0 0 0", await ShownAsync(rooms));
        Assert.Equal((409, "news-archived"), await team.RefusedAsync(HttpMethod.Post, $"{one}/send"));
    }

    [Fact]
    public async Task News_of_several_regions_name_regions_that_there_are_and_a_language_of_the_platform()
    {
        var room = await OpenAsync("flut-nord");
        var (team, _) = await room.StaffAsync(StaffRoles.ServiceTeam);

        Assert.Equal((422, "regions-missing"), await team.RefusedAsync(HttpMethod.Post, "news", new { }));
        Assert.Equal((422, "regions-missing"), await team.RefusedAsync(HttpMethod.Post, "news", new { regions = new[] { "flut-nord", "flut-nord" } }));
        Assert.Equal((422, "regions-unknown"), await team.RefusedAsync(HttpMethod.Post, "news", new { regions = new[] { "flut-nord", "atlantis" } }));
        Assert.Equal((400, "body-wrong"), await team.RefusedAsync(HttpMethod.Post, "news", new { regions = new string?[] { "flut-nord", null } }));
        Assert.Equal((404, "news-unknown"), await team.RefusedAsync(HttpMethod.Get, "news/404"));
        Assert.Equal((400, "query-invalid"), await team.RefusedAsync(HttpMethod.Get, "news?status=PUBLIC"));
    }

    [Fact]
    public async Task Managers_write_no_news_for_others_and_the_marketing_team_only_reads_them()
    {
        var room = await OpenAsync("flut-mitte");
        var ((manager, _), (marketing, _)) = (await room.MemberAsync(RegionRoles.Manager), await room.StaffAsync(StaffRoles.MarketingTeam));

        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Get, "news"));
        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Post, "news", new { regions = Array.Empty<string>() }));
        await ListAsync(marketing, "news");
        Assert.Equal((403, "rights-missing"), await marketing.RefusedAsync(HttpMethod.Post, "news", new { regions = Array.Empty<string>() }));
    }

    private Task<Newsroom> OpenAsync(string slug) => Newsroom.OpenAsync(fixture, slug, "de");

    /// <summary>For each region, whether its readers have the news: 1 or 0.</summary>
    private static async Task<string> ShownAsync(IEnumerable<Newsroom> rooms) => string.Join(' ', await Task.WhenAll(rooms.Select(async room =>
        (await room.PublicAsync("de/news/")).Contains("Hochwasser", StringComparison.Ordinal) ? 1 : 0)));

    private static IEnumerable<string?> Slugs(JsonElement item) => item.GetProperty("regions").EnumerateArray().Select(slug => slug.GetString());

    private static async Task<long[]> ListAsync(TestClient client, string route) =>
    [
        .. (await client.OkAsync(HttpMethod.Get, route)).GetProperty("items").EnumerateArray()
            .Select(row => row.GetProperty("news").GetProperty("id").GetInt64()),
    ];
}
