using System.Net;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How people write news and the imprint, and keep languages and settings, over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class NewsStoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task News_are_written_scheduled_sent_and_put_away()
    {
        var room = await Newsroom.OpenAsync(fixture, "neues", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var id = await manager.CreateAsync("regions/neues/news", new { });
        var one = $"regions/neues/news/{id}";

        Assert.Equal((422, "news-without-text"), await manager.RefusedAsync(HttpMethod.Post, $"{one}/send"));
        Assert.Equal((428, "if-match-missing"), await manager.RefusedAsync(HttpMethod.Put, $"{one}/texts/de", new { title = "Sturm" }));
        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsync($"{one}/texts/de", new { title = "Sturm", text = "Bleibt daheim." }, "*")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await manager.PutAsync($"{one}/texts/de", new { title = "Regen" }, "*")).Status);
        Assert.Equal((422, "moment-past"), await manager.RefusedAsync(HttpMethod.Put, $"{one}/schedule", new { moment = "1999-01-01T00:00:00Z" }));
        await manager.OkAsync(HttpMethod.Put, $"{one}/schedule", new { moment = "2199-01-01T00:00:00Z" });
        Assert.Equal([id], await ListAsync(manager, "regions/neues/news?status=SCHEDULED&text=sturm&language=de"));
        await manager.OkAsync(HttpMethod.Post, $"{one}/unschedule");
        Assert.Empty(await ListAsync(manager, "regions/neues/news?status=SCHEDULED"));
        Assert.Equal((400, "query-invalid"), await manager.RefusedAsync(HttpMethod.Get, "regions/neues/news?status=PUBLIC"));
        await manager.OkAsync(HttpMethod.Post, $"{one}/send");
        Assert.Contains("Sturm", await room.PublicAsync("de/news/"), StringComparison.Ordinal);

        Assert.Equal("Bleibt daheim.", (await manager.ReadAsync(one)).Body.GetProperty("texts")[0].GetProperty("text").GetString());
        Assert.Equal("channel-invalid", (await manager.PutAsync($"{one}/attributes", new { channel = "ganz laut" }, "\"1\"")).Body.GetProperty("code").GetString());
        Assert.Equal((428, "if-match-missing"), await manager.RefusedAsync(HttpMethod.Put, $"{one}/attributes", new { channel = "wetter" }));
        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsync($"{one}/attributes", new { channel = "wetter" }, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await manager.PutAsync($"{one}/attributes", new { channel = "sturm" }, "\"1\"")).Status);
        Assert.Equal("\"2\"", (await manager.ReadAsync(one)).Tag);
        Assert.Equal((404, "news-unknown"), await manager.RefusedAsync(HttpMethod.Get, "regions/neues/news/404"));
        await manager.OkAsync(HttpMethod.Post, $"{one}/archive");
        Assert.Equal((409, "news-archived"), await manager.RefusedAsync(HttpMethod.Post, $"{one}/send"));
        Assert.Equal([id], await ListAsync(manager, "regions/neues/news?archived=true"));
        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Delete, one));
    }

    [Fact]
    public async Task Every_version_of_news_can_be_read_compared_and_written_again()
    {
        var room = await Newsroom.OpenAsync(fixture, "altes-neues", "de", "en");
        var ((manager, account), (observer, _)) = (await room.MemberAsync(RegionRoles.Manager), await room.MemberAsync(RegionRoles.EventManager));
        var id = await manager.CreateAsync("regions/altes-neues/news", new { });
        var (one, text) = ($"regions/altes-neues/news/{id}", $"regions/altes-neues/news/{id}/texts/de");
        await manager.PutAsync(text, new { title = "Sturm", text = "Bleibt alle daheim." }, "*");
        await manager.PutAsync($"{one}/texts/en", new { title = "Storm", text = "Stay home." }, "*");
        await manager.OkAsync(HttpMethod.Post, $"{one}/send");
        await manager.PutAsync($"{text}?reason=Genauer", new { title = "Sturm", text = "Bleibt heute daheim." }, "\"1\"");

        var steps = (await manager.ReadAsync($"{text}/versions")).Body.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal([(2, "PUBLIC", "Genauer"), (1, "DRAFT", null)], steps.Select(step => (
            step.GetProperty("number").GetInt32(), step.GetProperty("status").GetString()!, step.GetProperty("reason").GetString())));
        Assert.All(steps, step => Assert.Equal(("saved", account), (step.GetProperty("what").GetString(), step.GetProperty("by").GetString())));
        Assert.Equal("Bleibt alle daheim.", (await manager.ReadAsync($"{text}/versions/1")).Body.GetProperty("content").GetString());
        Assert.Equal(
            [("same", "Bleibt "), ("removed", "alle"), ("added", "heute"), ("same", " daheim.")],
            (await manager.ReadAsync($"{text}/versions/1/diff")).Body.GetProperty("content").EnumerateArray()
                .Select(part => (part.GetProperty("kind").GetString()!, part.GetProperty("text").GetString()!)));

        Assert.Equal((404, "version-unknown"), await manager.RefusedAsync(HttpMethod.Get, $"{text}/versions/3"));
        Assert.Equal((404, "news-unknown"), await manager.RefusedAsync(HttpMethod.Get, "regions/altes-neues/news/404/texts/de/versions"));
        Assert.Equal((403, "rights-missing"), await observer.RefusedAsync(HttpMethod.Get, $"{text}/versions"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await manager.PostAsync($"{text}/versions/1/restore", new { }, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await manager.PostAsync($"{text}/versions/1/restore", new { }, "\"2\"")).Status);
        Assert.Contains("Bleibt alle daheim.", await room.PublicAsync("de/news/"), StringComparison.Ordinal);
        Assert.Equal(3, (await manager.ReadAsync($"{text}/versions")).Body.GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public async Task The_imprint_is_written_confirmed_withdrawn_and_deleted()
    {
        var room = await Newsroom.OpenAsync(fixture, "impressum", "de", "en");
        var ((manager, _), (team, _)) = (await room.MemberAsync(RegionRoles.Manager), await room.StaffAsync(StaffRoles.ServiceTeam));
        const string Text = "regions/impressum/imprint/texts/de";

        Assert.Equal((404, "translation-missing"), await manager.RefusedAsync(HttpMethod.Get, Text));
        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsync(Text, new { status = "PUBLIC", title = "Impressum", content = "<p>Wir</p>" }, "*")).Status);
        Assert.Equal("\"1\"", (await manager.ReadAsync(Text)).Tag);
        Assert.Equal("de", (await manager.ReadAsync("regions/impressum/imprint")).Body.GetProperty("translations")[0].GetProperty("language").GetString());
        Assert.Equal(HttpStatusCode.OK, (await manager.PostAsync($"{Text}/confirm", null, "\"1\"")).Status);
        Assert.Contains("Wir", await room.PublicAsync("de/imprint/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await manager.PostAsync($"{Text}/withdraw", null, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await manager.DeleteAsync(Text, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await team.DeleteAsync(Text, "\"7\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await team.DeleteAsync(Text, "\"1\"")).Status);
        Assert.Equal((404, "translation-missing"), await manager.RefusedAsync(HttpMethod.Get, Text));
    }

    [Fact]
    public async Task Languages_are_added_moved_shown_and_hidden_by_the_platform_s_team()
    {
        await Newsroom.OpenAsync(fixture, "sprachen-quelle", "de", "en", "ar");
        var room = await Newsroom.OpenAsync(fixture, "sprachen", "de", "en");
        var ((team, _), (manager, _)) = (await room.StaffAsync(StaffRoles.ServiceTeam), await room.MemberAsync(RegionRoles.Manager));

        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Get, "regions/sprachen/languages"));
        await team.OkAsync(HttpMethod.Post, "regions/sprachen/languages", new { language = "ar", parent = "de" });
        await team.OkAsync(HttpMethod.Put, "regions/sprachen/languages/ar/place", new { parent = "en" });
        await team.OkAsync(HttpMethod.Post, "regions/sprachen/languages/ar/show");
        await team.OkAsync(HttpMethod.Post, "regions/sprachen/languages/en/hide");
        await team.OkAsync(HttpMethod.Post, "regions/sprachen/languages/en/deactivate");
        Assert.Equal((409, "language-inactive"), await team.RefusedAsync(HttpMethod.Post, "regions/sprachen/languages/en/show"));
        Assert.Equal((409, "language-default"), await team.RefusedAsync(HttpMethod.Post, "regions/sprachen/languages/de/deactivate"));
        Assert.Equal((409, "language-exists"), await team.RefusedAsync(HttpMethod.Post, "regions/sprachen/languages", new { language = "ar", parent = "de" }));
        Assert.Equal((422, "language-cycle"), await team.RefusedAsync(HttpMethod.Put, "regions/sprachen/languages/en/place", new { parent = "ar" }));
        Assert.Equal((422, "language-not-on-platform"), await team.RefusedAsync(HttpMethod.Post, "regions/sprachen/languages", new { language = "xx", parent = "de" }));
        await team.OkAsync(HttpMethod.Post, "regions/sprachen/languages/en/activate");

        var tree = (await team.ReadAsync("regions/sprachen/languages")).Body.GetProperty("languages").EnumerateArray().ToArray();
        Assert.Equal(
            [("de", null, true, true), ("en", "de", true, false), ("ar", "en", true, true)],
            tree.Select(node => (
                node.GetProperty("language").GetString(), node.GetProperty("parent").GetString(), node.GetProperty("active").GetBoolean(),
                node.GetProperty("visible").GetBoolean())));
    }

    [Fact]
    public async Task Settings_are_read_and_replaced_by_who_has_seen_them()
    {
        var room = await Newsroom.OpenAsync(fixture, "einstellbar", "de");
        var ((team, _), (manager, _)) = (await room.StaffAsync(StaffRoles.AppTeam), await room.MemberAsync(RegionRoles.Manager));
        const string Route = "regions/einstellbar/settings";
        object Renamed(string name, string status = "ACTIVE") => new { name, slug = "einstellbar", status, postalCode = "67655" };

        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Get, Route));
        var (read, tag) = await team.ReadAsync(Route);
        Assert.Equal(("\"1\"", "einstellbar"), (tag, read.GetProperty("settings").GetProperty("slug").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await team.PutAsync(Route, Renamed("Musterstadt"), "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await team.PutAsync(Route, Renamed("Neustadt"), "\"7\"")).Status);
        Assert.Equal((428, "if-match-missing"), await team.RefusedAsync(HttpMethod.Put, Route, Renamed("Neustadt")));
        Assert.Equal("status-unknown", (await team.PutAsync(Route, Renamed("Neustadt", "OPEN"), "\"2\"")).Body.GetProperty("code").GetString());
        Assert.Equal("body-wrong", (await team.PutAsync(Route, new { name = "Neustadt" }, "\"2\"")).Body.GetProperty("code").GetString());
        Assert.Equal("body-wrong", (await team.PutAsync(
            Route, new { name = "Neustadt", slug = "einstellbar", aliases = new object?[] { null } }, "\"2\"")).Body.GetProperty("code").GetString());
        Assert.Contains("Musterstadt", await fixture.Platform.ReadAsync("/api/v3/regions/einstellbar/"), StringComparison.Ordinal);
    }

    private static async Task<long[]> ListAsync(TestClient client, string route) =>
        [.. (await client.OkAsync(HttpMethod.Get, route)).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetInt64())];
}
