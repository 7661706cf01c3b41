using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How people write the calendar over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class EventStoryTests(AccountsFixture fixture)
{
    private static readonly object Course = new
    {
        start = "2030-01-01T17:00:00Z",
        end = "2030-01-01T18:00:00Z",
        recurrence = new { frequency = "WEEKLY", weekdays = (string[])["TU"] },
    };

    [Fact]
    public async Task An_event_is_planned_written_published_and_read_again()
    {
        var room = await Newsroom.OpenAsync(fixture, "kalender", "de", "en");
        var (kim, account) = await room.MemberAsync(RegionRoles.EventManager);

        var id = await kim.CreateAsync("regions/kalender/events", Course);
        var one = $"regions/kalender/events/{id}";
        Assert.Equal(HttpStatusCode.OK, (await kim.PutAsync($"{one}/texts/de", new { status = "PUBLIC", title = "Kurs", content = "<p>Los</p>" }, "*")).Status);
        Assert.Equal(HttpStatusCode.OK, (await kim.PutAsync(
            $"{one}/attributes", new { start = "2030-01-01T17:00:00Z", end = "2030-01-01T19:00:00Z", recurrence = new { frequency = "WEEKLY", weekdays = (string[])["TU"] } }, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await kim.PutAsync(
            $"{one}/occurrences/2030-01-08", new { start = "2030-01-09T17:00:00Z", end = "2030-01-09T18:00:00Z" }, null)).Status);
        await kim.OkAsync(HttpMethod.Post, $"{one}/occurrences/2030-01-15/cancel");

        var (read, tag) = await kim.ReadAsync(one);
        Assert.Equal("\"2\"", tag);
        Assert.Equal("2030-01-08", read.GetProperty("moved")[0].GetProperty("date").GetString());
        Assert.Equal("2030-01-15", read.GetProperty("cancelled")[0].GetString());
        Assert.Equal("<p>Los</p>", read.GetProperty("translations")[0].GetProperty("public").GetProperty("content").GetString());
        var (text, number) = await kim.ReadAsync($"{one}/texts/de");
        Assert.Equal(("\"1\"", "Kurs"), (number, text.GetProperty("working").GetProperty("title").GetString()));
        Assert.Equal((404, "translation-missing"), await kim.RefusedAsync(HttpMethod.Get, $"{one}/texts/en"));
        Assert.Contains("Kurs", await room.PublicAsync("de/events/"), StringComparison.Ordinal);

        await kim.OkAsync(HttpMethod.Post, $"{one}/occurrences/2030-01-15/restore");
        Assert.Equal((409, "occurrence-unchanged"), await kim.RefusedAsync(HttpMethod.Post, $"{one}/occurrences/2030-01-15/restore"));
        await kim.OkAsync(HttpMethod.Post, $"{one}/archive");
        Assert.Equal((409, "event-archived"), await kim.RefusedAsync(HttpMethod.Post, $"{one}/archive"));
        Assert.Equal((403, "rights-missing"), await kim.RefusedAsync(HttpMethod.Delete, one));
        Assert.Equal([id], await ListAsync(kim, $"regions/kalender/events?archived=true&author={account}"));
        await kim.OkAsync(HttpMethod.Post, $"{one}/restore");
        Assert.Equal([id], await ListAsync(kim, "regions/kalender/events?archived=false&text=KURS&status=PUBLIC&language=de"));
        Assert.Equal([id], await ListAsync(kim, "regions/kalender/events?state=missing&language=en"));
        Assert.Empty(await ListAsync(kim, "regions/kalender/events?state=missing&language=de"));
    }

    [Fact]
    public async Task A_text_is_handed_in_returned_and_accepted_like_a_page_s()
    {
        var room = await Newsroom.OpenAsync(fixture, "kalender-lektorat", "de");
        var ((author, _), (editor, _)) = (await room.MemberAsync(RegionRoles.Author), await room.MemberAsync(RegionRoles.Editor));
        var text = $"regions/kalender-lektorat/events/{await author.CreateAsync("regions/kalender-lektorat/events", Course)}/texts/de";
        await author.PutAsync(text, new { status = "REVIEW", title = "Kurs" }, "*");

        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync($"{text}/return", new { comment = "Bitte kürzer." }, "\"1\"")).Status);
        Assert.Equal("Bitte kürzer.", (await author.ReadAsync(text)).Body.GetProperty("returned").GetProperty("comment").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostAsync($"{text}/accept", null, "\"1\"")).Status);
        await author.PutAsync(text, new { status = "REVIEW", title = "Kurs" }, "\"1\"");
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync($"{text}/accept", null, "\"2\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync($"{text}/confirm", null, "\"3\"")).Status);
        Assert.Contains("Kurs", await room.PublicAsync("de/events/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync($"{text}/withdraw", null, "\"3\"")).Status);
        Assert.Equal("[]", await room.PublicAsync("de/events/"));
    }

    [Fact]
    public async Task A_list_is_read_in_parts_the_newest_first()
    {
        var room = await Newsroom.OpenAsync(fixture, "kalender-liste", "de");
        var (kim, _) = await room.MemberAsync(RegionRoles.Editor);
        List<long> made = [];
        for (var count = 0; count < 5; count++)
        {
            made.Insert(0, await kim.CreateAsync("regions/kalender-liste/events", Course));
        }

        List<long> seen = [];
        for (long? after = null, page = 0; page == 0 || after is not null; page++)
        {
            var part = await kim.OkAsync(HttpMethod.Get, $"regions/kalender-liste/events?count=2{(after is null ? "" : $"&after={after}")}");
            seen.AddRange(part.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));
            after = part.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt64() : null;
        }

        Assert.Equal(made, seen);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_a_sentence()
    {
        var room = await Newsroom.OpenAsync(fixture, "kalender-unsinn", "de");
        var (kim, _) = await room.MemberAsync(RegionRoles.Editor);
        var id = await kim.CreateAsync("regions/kalender-unsinn/events", Course);
        foreach (var (status, code, method, route, body) in ((int, string, string, string, object?)[])
            [
                (400, "body-wrong", "POST", "", new { start = "2030-01-01T17:00:00Z" }),
                (400, "body-wrong", "POST", "", new { start = "soon", end = "later" }),
                (400, "body-wrong", "POST", "", new { start = "2030-01-01T17:00:00Z", end = "2030-01-01T18:00:00Z", meetingUrl = (string?)null }),
                (400, "body-wrong", "POST", "", new { start = "2030-01-01T17:00:00Z", end = "2030-01-01T18:00:00Z", recurrence = new { frequency = "WEEKLY", weekdays = (string?[])[null] } }),
                (422, "end-before-start", "POST", "", new { start = "2030-01-01T17:00:00Z", end = "2030-01-01T16:00:00Z" }),
                (422, "frequency-unknown", "POST", "", new { start = "2030-01-01T17:00:00Z", end = "2030-01-01T18:00:00Z", recurrence = new { frequency = "HOURLY" } }),
                (422, "location-unknown", "POST", "", new { start = "2030-01-01T17:00:00Z", end = "2030-01-01T18:00:00Z", location = 404 }),
                (404, "event-unknown", "GET", "/404", null),
                (404, "route-unknown", "GET", "/kurs", null),
                (428, "if-match-missing", "PUT", $"/{id}/attributes", Course),
                (400, "body-wrong", "POST", $"/{id}/occurrences/tomorrow/cancel", null),
                (404, "occurrence-unknown", "POST", $"/{id}/occurrences/2030-01-02/cancel", null),
                (400, "query-invalid", "GET", "?count=0", null),
                (400, "query-invalid", "GET", "?state=fresh", null),
                (400, "query-invalid", "GET", "?status=SENT", null),
                (400, "body-wrong", "GET", "?after=first", null),
            ])
        {
            Assert.Equal((status, code), await kim.RefusedAsync(new HttpMethod(method), $"regions/kalender-unsinn/events{route}", body));
        }

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await kim.PutAsync($"regions/kalender-unsinn/events/{id}/attributes", Course, "\"7\"")).Status);
    }

    private static async Task<long[]> ListAsync(TestClient client, string route) =>
        [.. (await client.OkAsync(HttpMethod.Get, route)).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetInt64())];
}
