using System.Net;
using System.Text;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>Another system manages some settings of a region with a token. Each test has a region of its own.</summary>
[Collection(PlatformTests.Name)]
public sealed class SettingsRoutesTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_are_read_and_a_subset_is_changed()
    {
        var (token, _) = await _platform.CreateTokenAsync("lesen");
        var town = await Town.FoundAsync(_platform, "einstellungen", "de");

        Assert.Null(JsonDifference.Find(
            """
            {
              "events_enabled": true, "locations_enabled": true, "contacts_enabled": false, "external_news_enabled": false,
              "integreat_chat_enabled": false, "push_notifications_enabled": true, "mt_budget_booked": 0, "mt_renewal_month": 0,
              "mt_budget_adjustment": 0, "mt_budget": 0, "mt_budget_used": 0, "mt_budget_remaining": 0, "api_settings_synced_at": null
            }
            """,
            await SendAsync("einstellungen", token), exact: true));

        const string changed =
            """
            {
              "events_enabled": false, "locations_enabled": true, "contacts_enabled": true, "external_news_enabled": false,
              "integreat_chat_enabled": true, "push_notifications_enabled": true, "mt_budget_booked": 5000, "mt_renewal_month": 11,
              "mt_budget_adjustment": -200, "mt_budget": 4800, "mt_budget_used": 0, "mt_budget_remaining": 4800,
              "api_settings_synced_at": "2026-07-01T10:30:00.250Z"
            }
            """;
        Assert.Null(JsonDifference.Find(
            changed,
            await SendAsync(
                "einstellungen", token,
                """
                {
                  "events_enabled": false, "contacts_enabled": true, "integreat_chat_enabled": true, "mt_budget_booked": 5000,
                  "mt_renewal_month": 11, "mt_budget_adjustment": -200
                }
                """),
            exact: true));
        Assert.Null(JsonDifference.Find(changed, await SendAsync("einstellungen", token), exact: true));
        Assert.Null(JsonDifference.Find("""{ "events": false, "contacts": true }""", await _platform.ReadAsync("/api/v3/regions/einstellungen/")));

        await town.Settings.PutToSleepAsync();
        Assert.Null(JsonDifference.Find(changed, await SendAsync("einstellungen", token), exact: true));
        Assert.Equal(PlatformFixture.Now, Assert.Single(await _platform.Tokens.ListAsync(Cancellation), each => each.Account == "lesen").Used);
    }

    [Fact]
    public async Task An_overdrawn_budget_leaves_nothing()
    {
        var (token, _) = await _platform.CreateTokenAsync("ueberzogen");
        await Town.FoundAsync(_platform, "ueberzogen", "de");

        Assert.Null(JsonDifference.Find(
            """{ "mt_budget": -5, "mt_budget_remaining": 0 }""", await SendAsync("ueberzogen", token, """{"mt_budget_adjustment": -5}""")));
    }

    [Fact]
    public async Task That_somebody_was_here_is_told_even_if_nothing_changed()
    {
        var (token, _) = await _platform.CreateTokenAsync("nichts");
        await Town.FoundAsync(_platform, "nichts-neues", "de");

        Assert.Null(JsonDifference.Find(
            """{ "api_settings_synced_at": "2026-07-01T10:30:00.250Z" }""", await SendAsync("nichts-neues", token, "{}")));
    }

    [Theory]
    [InlineData("", "\"Invalid JSON body.\"")]
    [InlineData("{\"events_enabled\": tru", "\"Invalid JSON body.\"")]
    [InlineData("[1]", "\"Expected a JSON object.\"")]
    [InlineData("null", "\"Expected a JSON object.\"")]
    [InlineData("{\"slug\": \"x\", \"name\": \"y\", \"mt_budget\": 1, \"events_enabled\": 7}", "\"Unknown or read-only fields: mt_budget, name, slug\"")]
    [InlineData("{\"events_enabled\": \"yes\"}", """{ "events_enabled": ["“yes” is neither true nor false."] }""")]
    [InlineData("{\"events_enabled\": 1, \"mt_renewal_month\": null}", """{ "events_enabled": ["“1” is neither true nor false."], "mt_renewal_month": ["“” is not an integer."] }""")]
    [InlineData("{\"mt_renewal_month\": 12}", """{ "mt_renewal_month": ["12 is not a month: January is 0, December is 11."] }""")]
    [InlineData("{\"mt_renewal_month\": -1}", """{ "mt_renewal_month": ["-1 is not a month: January is 0, December is 11."] }""")]
    [InlineData("{\"mt_budget_booked\": -1}", """{ "mt_budget_booked": ["A booked budget must not be negative."] }""")]
    [InlineData("{\"mt_budget_booked\": 1.5}", """{ "mt_budget_booked": ["“1.5” is not an integer."] }""")]
    [InlineData("{\"mt_budget_booked\": 99999999999}", """{ "mt_budget_booked": ["“99999999999” is not an integer."] }""")]
    [InlineData("{\"contacts_enabled\": true, \"mt_budget_adjustment\": \"x\"}", """{ "mt_budget_adjustment": ["“x” is not an integer."] }""")]
    public async Task What_is_wrong_is_named_by_field_and_nothing_is_stored(string body, string error)
    {
        var (token, _) = await _platform.CreateTokenAsync("falsch");
        var before = await SendAsync("goldstadt", token);

        Assert.Null(JsonDifference.Find(
            $$"""{ "error": {{error}} }""", await SendAsync("goldstadt", token, body, HttpStatusCode.BadRequest), exact: true));
        Assert.Equal(before, await SendAsync("goldstadt", token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer unknown")]
    [InlineData("Basic a2ltOmtpbQ==")]
    public async Task Without_a_valid_token_nothing_is_told_or_changed(string? authorization)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            using var content = method == HttpMethod.Post ? Json("{}") : null;
            using var response = await _platform.SendAsync(
                method, "/api/v3/goldstadt/settings/", content, authorization is null ? [] : [("Authorization", authorization)]);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        }
    }

    [Fact]
    public async Task A_token_opens_its_region_by_its_scope_until_it_ends()
    {
        var town = await Town.FoundAsync(_platform, "eigene", "de");
        var (own, number) = await _platform.CreateTokenAsync("eigen", town.Number);
        var (powerless, _) = await _platform.CreateTokenAsync("ohne-recht", scope: "regions:read");

        await SendAsync("eigene", own, authorization: "bearer  ");
        await SendAsync("goldstadt", own, status: HttpStatusCode.Forbidden);
        await SendAsync("eigene", powerless, status: HttpStatusCode.Forbidden);
        await _platform.Tokens.RevokeAsync(number, PlatformFixture.Now);
        await SendAsync("eigene", own, status: HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Any_other_method_is_wrong(string method)
    {
        var (token, _) = await _platform.CreateTokenAsync("methode");
        using var response = await _platform.SendAsync(
            new HttpMethod(method), "/api/v3/goldstadt/settings/", Json("{}"), ("Authorization", $"Bearer {token}"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("""{"error":"Invalid request."}""", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_region_that_does_not_exist_has_no_settings()
    {
        var (token, _) = await _platform.CreateTokenAsync("nirgends");

        await SendAsync("nirgends", token, status: HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_journal_says_who_it_was_and_holds_no_secret()
    {
        var (token, _) = await _platform.CreateTokenAsync("wer-war-es");
        var town = await Town.FoundAsync(_platform, "wer-war-es", "de");

        await SendAsync("wer-war-es", token, """{"events_enabled": false}""");

        var last = await _platform.Journal.LastAsync(town.Key);
        Assert.Equal(("settings-synced.1", "wer-war-es"), (last!.Name, last.By));
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<string> SendAsync(
        string region, string token, string? body = null, HttpStatusCode status = HttpStatusCode.OK, string authorization = "Bearer ")
    {
        using var response = await _platform.SendAsync(
            body is null ? HttpMethod.Get : HttpMethod.Post, $"/api/v3/{region}/settings/", body is null ? null : Json(body),
            ("Authorization", authorization + token));
        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {answer}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        return answer;
    }
}
