using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Admin;

/// <summary>Who did what, when and why; and every version of a text.</summary>
[Collection(AccountsTests.Name)]
public sealed class HistoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task A_region_s_history_tells_who_did_what_with_what_and_why()
    {
        var room = await Newsroom.OpenAsync(fixture, "chronik", "de");
        var ((manager, boss), (editor, account)) = (await room.MemberAsync(RegionRoles.Manager), await room.MemberAsync(RegionRoles.Editor));
        var page = await editor.CreateAsync("regions/chronik/pages?reason=Neue%20Seite%20f%C3%BCr%20Kurse", new { });
        await editor.PutAsync($"regions/chronik/pages/{page}/texts/de", new { status = "PUBLIC", title = "Kurse" }, "*");
        await manager.OkAsync(HttpMethod.Post, $"regions/chronik/pages/{page}/archive");

        var list = (await manager.OkAsync(HttpMethod.Get, "regions/chronik/history")).GetProperty("commands");

        Assert.Equal((boss, "page-archived", $"page/{page}"), Row(list[0]));
        Assert.Equal((account, "translation-saved", $"page/{page}"), Row(list[1]));
        Assert.Equal(("de", 1), (
            list[1].GetProperty("changes")[0].GetProperty("language").GetString(), list[1].GetProperty("changes")[0].GetProperty("number").GetInt32()));
        Assert.Equal(
            ("Neue Seite für Kurse", "session", "Kim Beispiel"),
            (Text(list[2], "reason"), Text(list[2], "client"), Text(list[2], "name")));
        Assert.Null(Text(list[0], "reason"));
        Assert.Equal(1, await CountAsync($"history?subject=page/{page}&what=page-archived"));
        Assert.Equal(2, await CountAsync($"history?account={account}"));
        Assert.Equal(0, await CountAsync("history?until=2001-01-01T00:00:00Z"));
        Assert.Equal(1, await CountAsync($"history?before={list[0].GetProperty("version").GetInt64()}&count=1"));
        Assert.Equal((400, "query-invalid"), await manager.RefusedAsync(HttpMethod.Get, "regions/chronik/history?count=0"));

        // The first command of a region also takes numbers.
        static (string? Account, string? What, string? Subject) Row(JsonElement row) =>
            row.GetProperty("changes").EnumerateArray().Last() is var change
                ? (Text(row, "account"), Text(change, "what"), Text(change, "subject"))
                : default;

        async Task<int> CountAsync(string route) =>
            (await manager.OkAsync(HttpMethod.Get, $"regions/chronik/{route}")).GetProperty("commands").GetArrayLength();
    }

    [Fact]
    public async Task The_history_comes_as_a_table_that_no_spreadsheet_runs()
    {
        var room = await Newsroom.OpenAsync(fixture, "tabelle", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        for (var number = 0; number < 3; number++)
        {
            await manager.CreateAsync("regions/tabelle/pages?reason=%3DSUM(1%3B2)%2C%20%22so%22", new { });
        }

        using var response = await manager.SendAsync(HttpMethod.Get, "regions/tabelle/history/export?what=page-added");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("version,at,account,name,client,reason,what,subject,language,number", lines[0].TrimStart('\uFEFF'));
        Assert.Equal(3, lines.Skip(1).Count(line => line.Contains(",session,\"'=SUM(1;2), \"\"so\"\"\",page-added,page/", StringComparison.Ordinal)));
        Assert.Equal("'-1", CsvCell.Of("-1"));
    }

    [Fact]
    public async Task Every_version_of_a_text_can_be_read_compared_and_saved_again()
    {
        var room = await Newsroom.OpenAsync(fixture, "fassungen", "de");
        var (editor, account) = await room.MemberAsync(RegionRoles.Editor);
        var page = await editor.CreateAsync("regions/fassungen/pages", new { });
        var text = $"regions/fassungen/pages/{page}/texts/de";
        await editor.PutAsync(text, new { status = "PUBLIC", title = "Amt", content = "<p>Offen von neun bis zwölf.</p>" }, "*");
        await editor.PutAsync($"{text}?reason=Neue%20Zeiten", new { status = "PUBLIC", title = "Amt", content = "<p>Offen von acht bis zwölf.</p>" }, "\"1\"");
        await editor.SendAsync(HttpMethod.Post, $"{text}/withdraw", null, ("Sec-Fetch-Site", "same-origin"), ("If-Match", "\"2\""));

        var steps = (await editor.OkAsync(HttpMethod.Get, $"{text}/versions")).GetProperty("steps");
        Assert.Equal(["withdrawn", "saved", "saved"], steps.EnumerateArray().Select(step => Text(step, "what")));
        Assert.Equal(
            (2, account, "Kim Beispiel", "Neue Zeiten", "PUBLIC"),
            (steps[1].GetProperty("number").GetInt32(), Text(steps[1], "by"), Text(steps[1], "name"), Text(steps[1], "reason"), Text(steps[1], "status")));
        Assert.Equal("<p>Offen von neun bis zwölf.</p>", Text(await editor.OkAsync(HttpMethod.Get, $"{text}/versions/1"), "content"));
        var diff = await editor.OkAsync(HttpMethod.Get, $"{text}/versions/1/diff");
        Assert.Equal(
            ["same <p>Offen von ", "removed neun", "added acht", "same  bis zwölf.</p>"],
            diff.GetProperty("content").EnumerateArray().Select(part => $"{Text(part, "kind")} {Text(part, "text")}"));
        Assert.Equal((1, 2), (diff.GetProperty("from").GetInt32(), diff.GetProperty("to").GetInt32()));

        using var restored = await editor.SendAsync(
            HttpMethod.Post, $"{text}/versions/1/restore", new { status = "PUBLIC" }, ("Sec-Fetch-Site", "same-origin"), ("If-Match", "\"2\""));
        Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
        Assert.Contains("neun bis", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
        Assert.Equal("<p>Offen von neun bis zwölf.</p>", Text(await editor.OkAsync(HttpMethod.Get, $"{text}/versions/3"), "content"));
    }

    [Fact]
    public async Task What_was_never_there_has_no_versions_and_nobody_restores_over_what_he_has_not_seen()
    {
        var room = await Newsroom.OpenAsync(fixture, "keine-fassung", "de");
        var ((editor, _), (author, _)) = (await room.MemberAsync(RegionRoles.Editor), await room.MemberAsync(RegionRoles.Author));
        var page = await editor.CreateAsync("regions/keine-fassung/pages", new { });
        var text = $"regions/keine-fassung/pages/{page}/texts/de";
        await editor.PutAsync(text, new { status = "DRAFT", title = "Eins" }, "*");
        await editor.PutAsync(text, new { status = "DRAFT", title = "Zwei" }, "\"1\"");
        (string, string)[] Seen(int version) => [("Sec-Fetch-Site", "same-origin"), ("If-Match", $"\"{version}\"")];

        Assert.Equal((404, "page-unknown"), await editor.RefusedAsync(HttpMethod.Get, "regions/keine-fassung/pages/404/texts/de/versions"));
        Assert.Equal((404, "version-unknown"), await editor.RefusedAsync(HttpMethod.Get, $"{text}/versions/3"));
        Assert.Equal((404, "version-unknown"), await editor.RefusedAsync(HttpMethod.Get, $"{text}/versions/1/diff?to=7"));
        Assert.Equal((412, "stale-version"), await editor.RefusedAsync(HttpMethod.Post, $"{text}/versions/1/restore", new { }, Seen(1)));
        Assert.Equal((428, "if-match-missing"), await editor.RefusedAsync(HttpMethod.Post, $"{text}/versions/1/restore", new { }));
        Assert.Equal((422, "status-unknown"), await editor.RefusedAsync(HttpMethod.Post, $"{text}/versions/1/restore", new { status = "AUTO_SAVE" }, Seen(2)));
        Assert.Equal((403, "rights-missing"), await author.RefusedAsync(HttpMethod.Post, $"{text}/versions/1/restore", new { status = "PUBLIC" }, Seen(2)));
        Assert.Equal((403, "rights-missing"), await editor.RefusedAsync(HttpMethod.Get, "regions/keine-fassung/imprint/texts/de/versions/1"));
    }

    [Fact]
    public async Task What_a_command_did_is_undone_once_and_not_over_somebody_else_s_work()
    {
        var room = await Newsroom.OpenAsync(fixture, "zurueck", "de");
        var ((editor, _), (author, _)) = (await room.MemberAsync(RegionRoles.Editor), await room.MemberAsync(RegionRoles.Author));
        var page = await editor.CreateAsync("regions/zurueck/pages", new { });
        var text = $"regions/zurueck/pages/{page}/texts/de";
        await editor.PutAsync(text, new { status = "PUBLIC", title = "Alt", content = "<p>alt</p>" }, "*");
        var edit = Version((await editor.PutAsync(text, new { status = "PUBLIC", title = "Neu", content = "<p>neu</p>" }, "\"1\"")).Body);

        Assert.Equal((403, "rights-missing"), await author.RefusedAsync(HttpMethod.Post, $"regions/zurueck/history/{edit}/undo"));
        await editor.OkAsync(HttpMethod.Post, $"regions/zurueck/history/{edit}/undo?reason=Versehen");
        Assert.Contains("<p>alt</p>", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
        Assert.Equal((409, "undo-conflict"), await editor.RefusedAsync(HttpMethod.Post, $"regions/zurueck/history/{edit}/undo"));
        Assert.Equal((404, "command-unknown"), await editor.RefusedAsync(HttpMethod.Post, "regions/zurueck/history/99999/undo"));

        var archive = Version(await editor.OkAsync(HttpMethod.Post, $"regions/zurueck/pages/{page}/archive"));
        Assert.Equal("[]", await room.PublicAsync("de/pages/"));
        await editor.OkAsync(HttpMethod.Post, $"regions/zurueck/history/{archive}/undo");
        Assert.Contains("<p>alt</p>", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);

        static long Version(JsonElement outcome) => outcome.GetProperty("version").GetInt64();
    }

    [Fact]
    public async Task A_text_that_held_personal_data_is_destroyed_and_all_that_looks_back_copes()
    {
        var room = await Newsroom.OpenAsync(fixture, "ausradiert", "de");
        var ((manager, _), (service, _)) = (await room.MemberAsync(RegionRoles.Manager), await room.StaffAsync(StaffRoles.ServiceTeam));
        var page = await manager.CreateAsync("regions/ausradiert/pages", new { });
        var text = $"regions/ausradiert/pages/{page}/texts/de";
        const string Personal = "<p>Frau Muster ist krank.</p>";
        var saved = Version((await manager.PutAsync(text, new { status = "PUBLIC", title = "Amt", content = Personal }, "*")).Body);
        var then = fixture.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddMinutes(1));
        Assert.Equal((409, "still-used"), await service.RefusedAsync(HttpMethod.Post, $"regions/ausradiert/history/{saved}/erase"));
        var edited = Version((await manager.PutAsync(text, new { status = "PUBLIC", title = "Amt", content = "<p>Offen.</p>" }, "\"1\"")).Body);
        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Post, $"regions/ausradiert/history/{saved}/erase"));
        Assert.True(await IsStoredAsync(Personal));

        await service.OkAsync(HttpMethod.Post, $"regions/ausradiert/history/{saved}/erase?reason=Bitte%20der%20Betroffenen");

        Assert.False(await IsStoredAsync(Personal));
        var version = await manager.OkAsync(HttpMethod.Get, $"{text}/versions/1");
        Assert.Equal((true, ""), (version.GetProperty("isErased").GetBoolean(), Text(version, "content")));
        var steps = (await manager.OkAsync(HttpMethod.Get, $"{text}/versions")).GetProperty("steps").EnumerateArray();
        Assert.Equal([false, true], steps.Select(step => step.GetProperty("isErased").GetBoolean()));
        Assert.True((await manager.OkAsync(HttpMethod.Get, $"{text}/versions/1/diff")).GetProperty("isErased").GetBoolean());
        var past = await manager.OkAsync(HttpMethod.Get, $"regions/ausradiert/pages/{page}?as-of={then}");
        Assert.Equal("", Text(past.GetProperty("translations")[0].GetProperty("public"), "content"));
        Assert.Equal((409, "text-erased"), await manager.RefusedAsync(
            HttpMethod.Post, $"{text}/versions/1/restore", new { }, ("Sec-Fetch-Site", "same-origin"), ("If-Match", "\"2\"")));
        Assert.Equal((409, "text-erased"), await manager.RefusedAsync(HttpMethod.Post, $"regions/ausradiert/history/{edited}/undo"));
        Assert.Equal((409, "text-erased"), await manager.RefusedAsync(
            HttpMethod.Put, text, new { status = "DRAFT", title = "Amt", content = Personal }, ("Sec-Fetch-Site", "same-origin"), ("If-Match", "\"2\"")));
        await room.Town.Pages.PutToSleepAsync();
        Assert.Contains("<p>Offen.</p>", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
        Assert.True((await manager.OkAsync(HttpMethod.Get, $"{text}/versions/1")).GetProperty("isErased").GetBoolean());

        static long Version(JsonElement outcome) => outcome.GetProperty("version").GetInt64();

        async Task<bool> IsStoredAsync(string content) => (await fixture.Platform.Service<IJournal>().FindMissingBodiesAsync(
            [Integreat.Platform.Domain.Texts.Text.Of(content).Hash!], TestContext.Current.CancellationToken)).IsEmpty;
    }

    [Fact]
    public async Task What_a_region_has_erased_it_does_not_show_while_another_one_still_has_it()
    {
        const string Personal = "<p>Herr Beispiel leitet den Kurs.</p>";
        var (room, other) = (await Newsroom.OpenAsync(fixture, "kursstadt", "de"), await Newsroom.OpenAsync(fixture, "nachbarstadt", "de"));
        var ((editor, _), (service, _)) = (await room.MemberAsync(RegionRoles.Editor), await room.StaffAsync(StaffRoles.ServiceTeam));
        var page = await other.Town.AddPublicAsync("Kurs", Personal);
        var meeting = await editor.CreateAsync("regions/kursstadt/events", new { start = "2021-01-01T10:00:00Z", end = "2021-01-01T11:00:00Z" });
        var text = $"regions/kursstadt/events/{meeting}/texts/de";
        var saved = (await editor.PutAsync(text, new { status = "PUBLIC", title = "Kurs", content = Personal }, "*")).Body.GetProperty("version").GetInt64();
        var then = fixture.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddMinutes(1));
        await editor.PutAsync(text, new { status = "PUBLIC", title = "Kurs", content = "<p>Neu</p>" }, "\"1\"");
        Assert.Equal(Personal, await PastAsync());

        Assert.Equal((409, "nothing-to-erase"), await service.RefusedAsync(HttpMethod.Post, $"regions/kursstadt/history/{saved}/erase?subject=page/{page}"));
        await service.OkAsync(HttpMethod.Post, $"regions/kursstadt/history/{saved}/erase?subject=event/{meeting}");

        Assert.Equal("", await PastAsync());
        Assert.Contains(Personal, await other.PublicAsync("de/pages/"), StringComparison.Ordinal);

        async Task<string?> PastAsync() => Text(
            (await editor.OkAsync(HttpMethod.Get, $"regions/kursstadt/events/{meeting}?as-of={then}")).GetProperty("translations")[0].GetProperty("public"),
            "content");
    }

    [Fact]
    public async Task A_reason_is_a_sentence_and_no_book()
    {
        var room = await Newsroom.OpenAsync(fixture, "begruendung", "de");
        var (editor, _) = await room.MemberAsync(RegionRoles.Editor);

        Assert.Equal((422, "reason-too-long"), await editor.RefusedAsync(HttpMethod.Post, $"regions/begruendung/pages?reason={new string('x', 501)}", new { }));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
