using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Admin;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>A region goes live, is hidden again and archived over the admin API, as readers of API v3 see it.</summary>
[Collection(AccountsTests.Name)]
public sealed class LaunchStoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task A_manager_follows_the_checklist_and_the_team_lets_the_region_go_live()
    {
        var (room, team, manager) = await BeginAsync("start-frei");
        const string Region = "regions/start-frei";
        Assert.Equal("imprint, pages, contact, coordinates", await OpenAsync(manager, Region));
        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Post, $"{Region}/launch", new { }));
        Assert.Equal((409, "launch-not-ready"), await team.RefusedAsync(HttpMethod.Post, $"{Region}/launch", new { }));
        Assert.Equal((422, "launch-item-unknown"), await team.RefusedAsync(HttpMethod.Post, $"{Region}/launch", new { despite = new[] { "all" } }));

        await room.Town.AddPublicAsync("Ankommen");
        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsync($"{Region}/imprint/texts/de", new { status = "PUBLIC", title = "Impressum" }, "*")).Status);
        var (read, seen) = await team.ReadAsync($"{Region}/settings");
        Assert.Equal("HIDDEN", read.GetProperty("settings").GetProperty("status").GetString());
        object Settings(string status) => new { name = "Start", slug = "start-frei", status, latitude = 49.4, longitude = 7.8, adminMail = "amt@example.org" };
        Assert.Equal("status-not-a-setting", (await team.PutAsync($"{Region}/settings", Settings("ACTIVE"), seen)).Body.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, (await team.PutAsync($"{Region}/settings", Settings("HIDDEN"), seen)).Status);

        Assert.Equal("", await OpenAsync(manager, Region));
        var tried = await team.OkAsync(HttpMethod.Post, $"{Region}/launch?dry-run=true", new { });
        Assert.Equal("region-launched", Assert.Single(tried.GetProperty("would").EnumerateArray()).GetString());
        Assert.False(await IsLiveAsync("start-frei"));

        Assert.Equal("region-launched", await DidAsync(team, HttpMethod.Post, $"{Region}/launch", new { }));
        Assert.True(await IsLiveAsync("start-frei"));
        Assert.Equal((409, "region-live"), await team.RefusedAsync(HttpMethod.Post, $"{Region}/launch", new { }));

        var version = (await team.OkAsync(HttpMethod.Get, $"{Region}/history?what=region-launched")).GetProperty("commands")[0].GetProperty("version").GetInt64();
        await team.OkAsync(HttpMethod.Post, $"{Region}/history/{version}/undo");
        Assert.False(await IsLiveAsync("start-frei"));
        Assert.Equal(HttpStatusCode.OK, (await fixture.Platform.GetAsync("/api/v3/start-frei/de/pages/")).StatusCode); // hidden, not closed
    }

    [Fact]
    public async Task A_planned_launch_stands_in_the_checklist_until_it_is_cancelled()
    {
        var (_, team, manager) = await BeginAsync("spaeter-frei");
        const string Route = "regions/spaeter-frei/launch";
        var despite = new[] { "imprint", "pages", "contact", "coordinates" };
        Assert.Equal((422, "moment-past"), await team.RefusedAsync(HttpMethod.Post, Route, new { at = "2019-12-01T08:00:00+01:00", despite }));
        Assert.Equal("launch-planned", await DidAsync(team, HttpMethod.Post, Route, new { at = "2030-12-01T08:00:00+01:00", despite }));

        var planned = (await manager.OkAsync(HttpMethod.Get, Route)).GetProperty("planned");
        Assert.Equal(new DateTimeOffset(2030, 12, 1, 7, 0, 0, TimeSpan.Zero), planned.GetProperty("moment").GetDateTimeOffset());
        Assert.Equal(despite, planned.GetProperty("despite").EnumerateArray().Select(key => key.GetString()));
        Assert.Equal((409, "region-not-live"), await team.RefusedAsync(HttpMethod.Post, "regions/spaeter-frei/withdraw-launch"));

        Assert.Equal("launch-cancelled", await DidAsync(team, HttpMethod.Delete, Route));
        Assert.Equal(JsonValueKind.Null, (await manager.OkAsync(HttpMethod.Get, Route)).GetProperty("planned").ValueKind);
        Assert.Equal((409, "launch-not-planned"), await team.RefusedAsync(HttpMethod.Delete, Route));
    }

    [Fact]
    public async Task An_archived_region_is_not_listed_any_more_and_comes_back_hidden()
    {
        var room = await Newsroom.OpenAsync(fixture, "archiviert-frei", "de");
        var ((team, _), (manager, _)) = (await room.StaffAsync(StaffRoles.AppTeam), await room.MemberAsync(RegionRoles.Manager));
        const string Region = "regions/archiviert-frei";
        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Post, $"{Region}/archive"));

        Assert.Equal("region-archived", await DidAsync(team, HttpMethod.Post, $"{Region}/archive"));
        foreach (var route in (string[])["regions/archiviert-frei/", "archiviert-frei/languages/"])
        {
            Assert.Contains("This region is archived.", await fixture.Platform.ReadAsync($"/api/v3/{route}", HttpStatusCode.NotFound), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("archiviert-frei", await fixture.Platform.ReadAsync("/api/v3/regions/"), StringComparison.Ordinal);
        Assert.Equal("ARCHIVED", (await manager.OkAsync(HttpMethod.Get, $"{Region}/launch")).GetProperty("status").GetString());
        Assert.Equal((409, "region-archived"), await team.RefusedAsync(HttpMethod.Post, $"{Region}/archive"));

        Assert.Equal("region-restored", await DidAsync(team, HttpMethod.Post, $"{Region}/restore"));
        Assert.False(await IsLiveAsync("archiviert-frei"));
        Assert.Equal((409, "region-not-archived"), await team.RefusedAsync(HttpMethod.Post, $"{Region}/restore"));
    }

    private async Task<(Newsroom Room, TestClient Team, TestClient Manager)> BeginAsync(string slug)
    {
        var room = await Newsroom.OpenAsync(fixture, slug, "de");
        var ((team, _), (manager, _)) = (await room.StaffAsync(StaffRoles.AppTeam), await room.MemberAsync(RegionRoles.Manager));
        Assert.True(await IsLiveAsync(slug));
        Assert.Equal("region-withdrawn", await DidAsync(team, HttpMethod.Post, $"regions/{slug}/withdraw-launch"));
        Assert.False(await IsLiveAsync(slug));
        return (room, team, manager);
    }

    private static async Task<string?> DidAsync(TestClient client, HttpMethod method, string route, object? body = null) =>
        (await client.OkAsync(method, route, body)).GetProperty("did").GetString();

    private static async Task<string> OpenAsync(TestClient client, string region) => string.Join(
        ", ",
        (await client.OkAsync(HttpMethod.Get, $"{region}/launch")).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("required").GetBoolean() && !item.GetProperty("done").GetBoolean())
            .Select(item => item.GetProperty("key").GetString()));

    private async Task<bool> IsLiveAsync(string slug)
    {
        using var regions = await fixture.Platform.ReadJsonAsync("/api/v3/regions/");
        return regions.RootElement.EnumerateArray().Single(region => region.GetProperty("path").GetString() == slug).GetProperty("live").GetBoolean();
    }
}
