using System.Text.Json;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How people do something to many things at once over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class BulkStoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task Many_pages_are_archived_given_back_moved_and_deleted_and_each_says_what_became_of_it()
    {
        var room = await Newsroom.OpenAsync(fixture, "viele-seiten", "de");
        var ((editor, _), (team, _)) = (await room.MemberAsync(RegionRoles.Editor), await room.StaffAsync(StaffRoles.ServiceTeam));
        var (parent, first, second) = (
            await room.Town.AddPublicAsync("Ankommen"), await room.Town.AddPublicAsync("Arbeit"), await room.Town.AddPublicAsync("Wohnen"));
        const string Bulk = "regions/viele-seiten/pages/bulk/";

        var tried = await editor.OkAsync(HttpMethod.Post, Bulk + "archive?dry-run=true", Items(first, 404));
        Assert.Equal(["page-archived"], tried.GetProperty("would").EnumerateArray().Select(what => what.GetString()));
        Assert.Equal([null, "page-unknown"], Codes(tried));

        var (once, again) = (
            await SendAsync(editor, Bulk + "archive", Items(first, 404, second), "einmal"),
            await SendAsync(editor, Bulk + "archive", Items(first, 404, second), "einmal"));
        Assert.Equal(once, again);
        Assert.Contains($$"""{"id":{{first}},"done":true},{"id":404,"code":"page-unknown","detail":"The region has""", once, StringComparison.Ordinal);
        Assert.Equal((409, "command-reused"), await editor.RefusedAsync(
            HttpMethod.Post, Bulk + "archive", Items(first), ("Sec-Fetch-Site", "same-origin"), ("Idempotency-Key", "einmal")));
        Assert.DoesNotContain("Wohnen", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);

        Assert.Equal([null, null, "page-not-archived"], Codes(await editor.OkAsync(HttpMethod.Post, Bulk + "restore", Items(first, second, parent))));
        Assert.Equal([null, null, "page-cycle"], Codes(await editor.OkAsync(
            HttpMethod.Post, Bulk + "move", new { items = new[] { new { id = second }, new { id = first }, new { id = parent } }, parent })));
        Assert.Equal(
            [parent, second, first],
            (await editor.OkAsync(HttpMethod.Get, "regions/viele-seiten/pages")).GetProperty("pages").EnumerateArray().Select(page => page.GetProperty("id").GetInt64()));

        await editor.OkAsync(HttpMethod.Post, Bulk + "archive", Items(parent));
        Assert.Equal((403, "rights-missing"), await editor.RefusedAsync(HttpMethod.Post, Bulk + "delete", Items(first)));
        Assert.Equal([null, null, null], Codes(await team.OkAsync(HttpMethod.Post, Bulk + "delete", Items(first, second, parent))));
        Assert.Equal((404, "page-unknown"), await editor.RefusedAsync(HttpMethod.Get, $"regions/viele-seiten/pages/{first}"));
    }

    [Fact]
    public async Task Texts_of_many_pages_are_published_withdrawn_and_confirmed_and_all_of_it_is_one_entry_that_can_be_undone()
    {
        var room = await Newsroom.OpenAsync(fixture, "viele-texte", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var (one, other) = (await room.Town.AddAsync(), await room.Town.AddAsync());
        await room.Town.SaveAsync(one, "de", "Arbeit", "<p>Text</p>", "", "DRAFT");
        await room.Town.SaveAsync(other, "de", "Wohnen", "<p>Text</p>", "", "REVIEW");
        const string Bulk = "regions/viele-texte/pages/bulk/";

        var published = await manager.OkAsync(HttpMethod.Post, Bulk + "publish?reason=Start", Texts((one, 1), (other, 2), (404, null)));
        Assert.Equal([null, "stale-version", "page-unknown"], Codes(published));
        Assert.Equal([null, null], Codes(await manager.OkAsync(HttpMethod.Post, Bulk + "publish", Texts((one, null), (other, null)))));
        Assert.Contains("Wohnen", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
        Assert.Equal([null, "stale-version"], Codes(await manager.OkAsync(HttpMethod.Post, Bulk + "confirm", Texts((one, null), (other, 7)))));

        var withdrawn = await manager.OkAsync(HttpMethod.Post, Bulk + "withdraw", Texts((one, 2), (other, 2)));
        Assert.Equal([null, null], Codes(withdrawn));
        Assert.DoesNotContain("Wohnen", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
        var version = withdrawn.GetProperty("version").GetInt64();
        var newest = (await manager.OkAsync(HttpMethod.Get, "regions/viele-texte/history?count=1")).GetProperty("commands")[0];
        Assert.Equal((version, 2), (newest.GetProperty("version").GetInt64(), newest.GetProperty("count").GetInt32()));
        await manager.OkAsync(HttpMethod.Post, $"regions/viele-texte/history/{version}/undo");
        Assert.Contains("Arbeit", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
        Assert.Contains("Wohnen", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_does_to_many_what_he_may_do_to_one()
    {
        var room = await Newsroom.OpenAsync(fixture, "viele-rechte", "de");
        var ((observer, account), (author, _), (stranger, _)) = (
            await room.MemberAsync(RegionRoles.Observer), await room.MemberAsync(RegionRoles.Author), await room.StrangerAsync());
        var (own, foreign) = (await room.Town.AddAsync(), await room.Town.AddAsync());
        await room.Town.SaveAsync(own, "de", "Arbeit", "", "", "DRAFT");
        await room.Town.SaveAsync(foreign, "de", "Wohnen", "", "", "DRAFT");
        var members = fixture.Platform.Grains.GetGrain<IRegionMembers>(room.Town.Key);
        await room.Town.DoAsync(context => members.GrantPageRightAsync(context, own, account, mayPublish: true));
        const string Bulk = "regions/viele-rechte/pages/bulk/";

        Assert.Equal((403, "rights-missing"), await author.RefusedAsync(HttpMethod.Post, Bulk + "publish", Texts((own, null), (foreign, null))));
        Assert.Equal(["rights-missing", null], Codes(await observer.OkAsync(HttpMethod.Post, Bulk + "publish", Texts((foreign, null), (own, null)))));
        Assert.DoesNotContain("Wohnen", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
        Assert.Equal((403, "rights-missing"), await author.RefusedAsync(HttpMethod.Post, Bulk + "organization", new { items = new[] { new { id = own } }, organization = 404 }));
        Assert.Equal((404, "region-unknown"), await stranger.RefusedAsync(HttpMethod.Post, Bulk + "archive", Items()));
        Assert.Equal((400, "things-invalid"), await author.RefusedAsync(HttpMethod.Post, Bulk + "archive", Items()));
        Assert.Equal((400, "things-invalid"), await author.RefusedAsync(HttpMethod.Post, Bulk + "archive", Items(own, own)));
        Assert.Equal((400, "things-invalid"), await author.RefusedAsync(HttpMethod.Post, Bulk + "archive", Items([.. Enumerable.Range(1, 1001).Select(id => (long)id)])));
        Assert.Equal((400, "body-wrong"), await author.RefusedAsync(HttpMethod.Post, Bulk + "archive", new { items = new object?[] { null } }));
        Assert.Equal((400, "body-wrong"), await author.RefusedAsync(HttpMethod.Post, Bulk + "publish", Items(own)));
    }

    [Fact]
    public async Task One_command_may_take_more_numbers_than_the_region_has_left()
    {
        const int Many = 60;
        var room = await Newsroom.OpenAsync(fixture, "viele-termine", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var events = room.Town.Events;
        var ids = await Task.WhenAll(Enumerable.Range(0, Many).Select(async _ =>
        {
            var details = new EventData { Start = DateTimeOffset.UnixEpoch.AddYears(80), End = DateTimeOffset.UnixEpoch.AddYears(80).AddHours(1) };
            var id = (await room.Town.SendAsync(context => events.AddAsync(context, details))).Id!.Value;
            var text = new TranslationData { BasedOn = 0, Status = "DRAFT", Title = $"Kurs {id}" };
            Assert.Null((await room.Town.SendAsync(context => events.SaveTranslationAsync(context, id, "de", text))).RefusalCode);
            return id;
        }));
        var texts = Texts([.. ids.Select(id => (id, (int?)null))]);
        HashSet<long> numbers = [];

        // The stock is 500, of which each round takes as many as there are events.
        for (var round = 0; round < 9; round++)
        {
            Assert.All(Codes(await manager.OkAsync(HttpMethod.Post, "regions/viele-termine/events/bulk/publish", texts)), Assert.Null);
            foreach (var id in ids)
            {
                var found = await events.ReadAsync(id, TestContext.Current.CancellationToken);
                Assert.True(numbers.Add(found!.Translations[0].Public!.Id), "A number was given twice.");
            }

            Assert.All(Codes(await manager.OkAsync(HttpMethod.Post, "regions/viele-termine/events/bulk/withdraw", texts)), Assert.Null);
        }
    }

    private static async Task<string> SendAsync(TestClient client, string route, object body, string key)
    {
        using var response = await client.SendAsync(HttpMethod.Post, route, body, ("Sec-Fetch-Site", "same-origin"), ("Idempotency-Key", key));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static object Items(params long[] ids) => new { items = ids.Select(id => new { id }).ToArray() };

    private static object Texts(params (long Id, int? Version)[] items) =>
        new { language = "de", items = items.Select(item => new { id = item.Id, version = item.Version }).ToArray() };

    private static IEnumerable<string?> Codes(JsonElement answer) => answer.GetProperty("items").EnumerateArray()
        .Select(item => item.TryGetProperty("code", out var code) ? code.GetString() : null);
}
