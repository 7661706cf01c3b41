using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>Two people at the same thing, and commands that are only tried.</summary>
[Collection(AccountsTests.Name)]
public sealed class ConflictTests(AccountsFixture fixture)
{
    [Fact]
    public async Task Different_fields_come_together_and_the_same_one_is_shown_to_who_comes_late()
    {
        var room = await Newsroom.OpenAsync(fixture, "zu-zweit", "de");
        var ((kim, account), (sam, _)) = (await room.MemberAsync(RegionRoles.Manager), await room.MemberAsync(RegionRoles.Manager));
        var page = await kim.CreateAsync("regions/zu-zweit/pages", new { });
        var (one, text) = ($"regions/zu-zweit/pages/{page}", $"regions/zu-zweit/pages/{page}/texts/de");
        await kim.PutAsync(text, new { status = "PUBLIC", title = "Alt", content = "<p>alt</p>" }, "*");

        Assert.Equal(HttpStatusCode.OK, (await kim.PutAsync(text, new { status = "PUBLIC", title = "Alt", content = "<p>von Kim</p>" }, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await sam.PutAsync(text, new { status = "PUBLIC", title = "Von Sam", content = "<p>alt</p>" }, "\"1\"")).Status);
        var working = (await kim.ReadAsync(text)).Body.GetProperty("working");
        Assert.Equal(("Von Sam", "<p>von Kim</p>"), (working.GetProperty("title").GetString(), working.GetProperty("content").GetString()));
        Assert.NotEqual(account, working.GetProperty("author").GetString());

        var late = await kim.PutAsync(text, new { status = "PUBLIC", title = "Alt", content = "<p>von <script>x</script>Alex</p>" }, "\"1\"");
        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale-version"), (late.Status, late.Body.GetProperty("code").GetString()));
        Assert.Equal((1, 3), (late.Body.GetProperty("basedOn").GetInt32(), late.Body.GetProperty("current").GetInt32()));
        Assert.Equal("""{"content":"<p>von Alex</p>"}""", Said(late.Body, "yours"));
        Assert.Equal("""{"content":"<p>von Kim</p>"}""", Said(late.Body, "theirs"));

        Assert.Equal(HttpStatusCode.OK, (await kim.PutAsync($"{one}/attributes", new { mirroredPageFirst = false }, "\"1\"")).Status);
        Assert.Equal("\"2\"", (await kim.ReadAsync(one)).Tag);
        Assert.Equal((428, "if-match-missing"), await kim.RefusedAsync(HttpMethod.Put, $"{one}/attributes", new { }));

        var course = await kim.CreateAsync("regions/zu-zweit/events", Course("2030-01-01T18:00:00Z", "WEEKLY", ""));
        var attributes = $"regions/zu-zweit/events/{course}/attributes";
        Assert.Equal(HttpStatusCode.OK, (await kim.PutAsync(attributes, Course("2030-01-01T19:00:00Z", "DAILY", ""), "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await sam.PutAsync(attributes, Course("2030-01-01T18:00:00Z", "WEEKLY", "https://meet.example"), "\"1\"")).Status);
        var clash = await sam.PutAsync(attributes, Course("2030-01-01T18:00:00Z", "YEARLY", ""), "\"1\"");
        Assert.Equal(["YEARLY", "DAILY"], ((string[])["yours", "theirs"]).Select(
            who => clash.Body.GetProperty(who).GetProperty("recurrence").GetProperty("frequency").GetString()));
        var seen = (await kim.ReadAsync($"regions/zu-zweit/events/{course}")).Body.GetProperty("details");
        Assert.Equal("https://meet.example", seen.GetProperty("meetingUrl").GetString());
        Assert.StartsWith("2030-01-01T19:00:00", seen.GetProperty("end").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_tried_says_what_it_would_do_and_leaves_nothing()
    {
        var room = await Newsroom.OpenAsync(fixture, "probe", "de");
        var ((kim, _), (sam, _)) = (await room.MemberAsync(RegionRoles.Manager), await room.MemberAsync(RegionRoles.Observer));
        var page = await kim.CreateAsync("regions/probe/pages", new { });
        var before = (await kim.ReadAsync("regions/probe/pages")).Body.GetRawText();

        var tried = await kim.OkAsync(HttpMethod.Post, $"regions/probe/pages/{page}/archive?dry-run=true");
        Assert.Equal("""["page-archived"]""", tried.GetProperty("would").GetRawText());
        Assert.Equal("""["page-added"]""", (await kim.OkAsync(HttpMethod.Post, "regions/probe/pages?dry-run=true", new { })).GetProperty("would").GetRawText());
        Assert.Equal((409, "page-not-archived"), await kim.RefusedAsync(HttpMethod.Post, $"regions/probe/pages/{page}/restore?dry-run=true"));
        Assert.Equal((403, "rights-missing"), await sam.RefusedAsync(HttpMethod.Post, $"regions/probe/pages/{page}/archive?dry-run=true"));
        Assert.Equal((400, "dry-run-impossible"), await kim.RefusedAsync(
            HttpMethod.Post, "regions/probe/invitations?dry-run=true", new { email = "a@probe.example", role = "author" }));
        Assert.Equal((400, "dry-run-invalid"), await kim.RefusedAsync(HttpMethod.Post, $"regions/probe/pages/{page}/archive?dry-run=yes"));
        Assert.Equal(before, (await kim.ReadAsync("regions/probe/pages")).Body.GetRawText());

        // Not even that the key was used.
        (string, string)[] key = [("Sec-Fetch-Site", "same-origin"), ("Idempotency-Key", "probe-1")];
        using var first = await kim.SendAsync(HttpMethod.Post, $"regions/probe/pages/{page}/archive?dry-run=true", null, key);
        using var second = await kim.SendAsync(HttpMethod.Post, "regions/probe/pages", new { }, key);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
    }

    private static object Course(string end, string frequency, string meetingUrl) => new
    {
        start = "2030-01-01T17:00:00Z",
        end,
        recurrence = new { frequency, weekdays = frequency is "WEEKLY" ? (string[])["TU"] : [] },
        meetingUrl,
    };

    private static string Said(JsonElement problem, string who) => problem.GetProperty(who).GetRawText();
}
