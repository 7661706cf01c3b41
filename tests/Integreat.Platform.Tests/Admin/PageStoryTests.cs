using System.Net;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How people write, hand in and publish over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class PageStoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task What_an_editor_pastes_is_saved_without_its_layout()
    {
        var room = await Newsroom.OpenAsync(fixture, "eingefuegt", "de");
        var (editor, _) = await room.MemberAsync(RegionRoles.Editor);
        var page = await room.Town.AddAsync();
        await editor.PutAsync(
            $"regions/eingefuegt/pages/{page}/texts/de",
            new { status = "PUBLIC", title = "Amt", content = "<p class=MsoNormal><span style='mso-ansi-language:DE'>Offen<o:p></o:p></span></p>" }, "*");

        var text = (await editor.ReadAsync($"regions/eingefuegt/pages/{page}/texts/de")).Body;

        Assert.Equal("<p>Offen</p>", text.GetProperty("working").GetProperty("content").GetString());
    }

    [Fact]
    public async Task An_author_hands_in_and_an_editor_publishes()
    {
        var room = await Newsroom.OpenAsync(fixture, "redaktion", "de", "en");
        var ((author, _), (editor, _)) = (await room.MemberAsync(RegionRoles.Author), await room.MemberAsync(RegionRoles.Editor));

        var page = await author.CreateAsync("regions/redaktion/pages", new { });
        var text = $"regions/redaktion/pages/{page}/texts/de";
        var handedIn = await author.PutAsync(text, new { status = "REVIEW", title = "Ankommen", content = "<p>Text<script>x</script></p>" }, "*");
        var published = await author.PutAsync(text, new { status = "PUBLIC", title = "Ankommen", content = "<p>Text</p>" }, "\"1\"");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (handedIn.Status, published.Status));
        Assert.Equal("rights-missing", published.Body.GetProperty("code").GetString());
        Assert.Equal("[]", await room.PublicAsync("de/pages/"));

        var waiting = await editor.OkAsync(HttpMethod.Get, "regions/redaktion/pages?status=REVIEW");
        Assert.Equal(page, waiting.GetProperty("pages")[0].GetProperty("id").GetInt64());
        var seen = await editor.OkAsync(HttpMethod.Get, $"regions/redaktion/pages/{page}");
        Assert.Equal("<p>Text</p>", seen.GetProperty("translations")[0].GetProperty("working").GetProperty("content").GetString());
        var accepted = await editor.PutAsync(text, new { status = "PUBLIC", title = "Ankommen", content = "<p>Text</p>" }, "\"1\"");

        Assert.Equal(HttpStatusCode.OK, accepted.Status);
        Assert.Contains("Ankommen", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_returned_with_a_comment_and_accepted_when_it_comes_again()
    {
        var room = await Newsroom.OpenAsync(fixture, "lektorat", "de");
        var ((author, _), (editor, _)) = (await room.MemberAsync(RegionRoles.Author), await room.MemberAsync(RegionRoles.Editor));
        var page = await author.CreateAsync("regions/lektorat/pages", new { });
        var text = $"regions/lektorat/pages/{page}/texts/de";
        await author.PutAsync(text, new { status = "REVIEW", title = "Ankommen", content = "<p>lang</p>" }, "*");
        (string, string)[] Seen(int version) => [("Sec-Fetch-Site", "same-origin"), ("If-Match", $"\"{version}\"")];

        Assert.Equal((403, "rights-missing"), await author.RefusedAsync(HttpMethod.Post, $"{text}/accept", null, Seen(1)));
        Assert.Equal((428, "if-match-missing"), await editor.RefusedAsync(HttpMethod.Post, $"{text}/accept"));
        using var returned = await editor.SendAsync(HttpMethod.Post, $"{text}/return", new { comment = "Bitte kürzer." }, Seen(1));
        Assert.Equal(HttpStatusCode.OK, returned.StatusCode);
        var seen = (await author.OkAsync(HttpMethod.Get, $"regions/lektorat/pages/{page}")).GetProperty("translations")[0];
        Assert.Equal("Bitte kürzer.", seen.GetProperty("returned").GetProperty("comment").GetString());
        Assert.Equal((409, "translation-not-in-review"), await editor.RefusedAsync(HttpMethod.Post, $"{text}/accept", null, Seen(1)));
        await author.PutAsync(text, new { status = "REVIEW", title = "Ankommen", content = "<p>kurz</p>" }, "\"1\"");
        using var accepted = await editor.SendAsync(HttpMethod.Post, $"{text}/accept", null, Seen(2));

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Contains("<p>kurz</p>", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_overwrites_what_he_has_not_seen()
    {
        var room = await Newsroom.OpenAsync(fixture, "zwei-autoren", "de");
        var ((one, _), (other, _)) = (await room.MemberAsync(RegionRoles.Editor), await room.MemberAsync(RegionRoles.Editor));
        var page = await one.CreateAsync("regions/zwei-autoren/pages", new { });
        var text = $"regions/zwei-autoren/pages/{page}/texts/de";
        object Body(string title) => new { status = "PUBLIC", title };

        Assert.Equal(HttpStatusCode.OK, (await one.PutAsync(text, Body("Eins"), "*")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await other.PutAsync(text, Body("Zwei"), "*")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.PutAsync(text, Body("Zwei"), "\"1\"")).Status);
        var late = await one.PutAsync(text, Body("Drei"), "\"1\"");
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale-version"), (late.Status, late.Body.GetProperty("code").GetString()));
        Assert.Equal((HttpStatusCode)428, (await one.PutAsync(text, Body("Drei"), null)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await one.PutAsync(text, Body("Drei"), "2")).Status);
        Assert.Contains("Zwei", await room.PublicAsync("de/pages/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_with_the_same_key_is_carried_out_once()
    {
        var room = await Newsroom.OpenAsync(fixture, "noch-einmal", "de");
        var (editor, _) = await room.MemberAsync(RegionRoles.Editor);
        (string, string)[] headers = [("Sec-Fetch-Site", "same-origin"), ("Idempotency-Key", "mein Schlüssel"[..4] + "1")];

        using var first = await editor.SendAsync(HttpMethod.Post, "regions/noch-einmal/pages", new { }, headers);
        using var again = await editor.SendAsync(HttpMethod.Post, "regions/noch-einmal/pages", new { }, headers);
        var other = await editor.RefusedAsync(HttpMethod.Post, "regions/noch-einmal/pages", new { parent = 1 }, headers);
        var tooLong = await editor.RefusedAsync(
            HttpMethod.Post, "regions/noch-einmal/pages", new { }, headers[0], ("Idempotency-Key", new string('x', 201)));

        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal(await first.Content.ReadAsStringAsync(cancellation), await again.Content.ReadAsStringAsync(cancellation));
        Assert.Equal((409, "command-reused"), other);
        Assert.Equal((400, "idempotency-key-invalid"), tooLong);
        var list = await editor.OkAsync(HttpMethod.Get, "regions/noch-einmal/pages");
        Assert.Equal(1, list.GetProperty("pages").GetArrayLength());
    }

    [Fact]
    public async Task A_manager_says_who_belongs_to_the_region_and_it_holds_at_once()
    {
        var room = await Newsroom.OpenAsync(fixture, "leute", "de");
        var ((manager, _), (person, account)) = (await room.MemberAsync(RegionRoles.Manager), await room.StrangerAsync());

        Assert.Equal((404, "region-unknown"), await person.RefusedAsync(HttpMethod.Get, "regions/leute/rights"));
        Assert.Equal(0, (await person.OkAsync(HttpMethod.Get, "regions")).GetProperty("regions").GetArrayLength());
        await manager.OkAsync(HttpMethod.Put, $"regions/leute/members/{account}", new { role = "author" });
        Assert.Equal("author", (await person.OkAsync(HttpMethod.Get, "regions/leute/rights")).GetProperty("role").GetString());
        Assert.Equal("leute", (await person.OkAsync(HttpMethod.Get, "regions")).GetProperty("regions")[0].GetProperty("slug").GetString());
        Assert.Equal((403, "rights-missing"), await person.RefusedAsync(HttpMethod.Get, "regions/leute/members"));
        Assert.Equal((422, "role-unknown"), await manager.RefusedAsync(HttpMethod.Put, $"regions/leute/members/{account}", new { role = "king" }));
        await manager.OkAsync(HttpMethod.Delete, $"regions/leute/members/{account}");
        Assert.Equal((404, "region-unknown"), await person.RefusedAsync(HttpMethod.Get, "regions/leute/rights"));
        Assert.Equal((404, "member-unknown"), await manager.RefusedAsync(HttpMethod.Delete, $"regions/leute/members/{account}"));
    }
}
