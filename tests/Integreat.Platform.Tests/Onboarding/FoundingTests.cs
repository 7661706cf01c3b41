using System.Net;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Register;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Admin;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>The service team founds a region: from the register, a template and somebody's address.</summary>
[Collection(AccountsTests.Name)]
public sealed class FoundingTests(AccountsFixture fixture)
{
    private const string Table = """
        ags;name;kind;postal_code;latitude;longitude;south;west;north;east
        09189112;Bad Grönland;Stadt;83700;47.6;11.7;47.5;11.6;47.7;11.8
        09189;Bad Grönland;Landkreis;;;;;;;
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_region_is_there_hidden_with_its_register_s_data_a_manager_and_the_template_s_pages()
    {
        var (client, template) = await BeginAsync("gruendung");
        var founded = await FoundAsync(client, new { ags = "09189112", template = template.Town.Slug, languages = new[] { "de" }, manager = "chef@gruendung.example" });

        var slug = founded.GetProperty("region").GetString()!;
        Assert.StartsWith("bad-groenland", slug, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, founded.GetProperty("unsent").ValueKind);
        var key = GrainKeys.Region(founded.GetProperty("id").GetInt64());
        var settings = (await fixture.Platform.Grains.GetGrain<IRegionSettings>(key).ReadAsync(Cancellation))!.Settings;
        Assert.Equal(
            ("Bad Grönland", "HIDDEN", "CITY", "83700", 47.6, new BoundingBoxData(47.5, 11.6, 47.7, 11.8)),
            (settings.Name, settings.Status, settings.AdministrativeDivision, settings.PostalCode, settings.Latitude, settings.BoundingBox!));

        var members = await client.OkAsync(HttpMethod.Get, $"regions/{slug}/members");
        var manager = Assert.Single(members.GetProperty("members").EnumerateArray());
        Assert.Equal(
            ("chef@gruendung.example", "manager", true),
            (manager.GetProperty("email").GetString(), manager.GetProperty("role").GetString(), manager.GetProperty("invited").GetBoolean()));
        using var pages = await fixture.Platform.ReadJsonAsync($"/api/v3/{slug}/de/pages/");
        Assert.Equal("Seite", Assert.Single(pages.RootElement.EnumerateArray()).GetProperty("title").GetString());
        using var regions = await fixture.Platform.ReadJsonAsync("/api/v3/regions/");
        Assert.False(regions.RootElement.EnumerateArray().Single(region => region.GetProperty("path").GetString() == slug).GetProperty("live").GetBoolean());
    }

    [Fact]
    public async Task The_same_command_again_founds_nothing_and_a_taken_address_is_gone_round()
    {
        var (client, template) = await BeginAsync("zweimal");
        var body = new { ags = "09189", template = template.Town.Slug, languages = new[] { "de" } };
        var first = await FoundAsync(client, body, "founding");
        var again = await FoundAsync(client, body, "founding");
        var other = await FoundAsync(client, body, "another");

        Assert.Equal(first.GetProperty("id").GetInt64(), again.GetProperty("id").GetInt64());
        Assert.Equal(first.GetProperty("version").GetInt64(), again.GetProperty("version").GetInt64());
        Assert.Equal((JsonValueKind.String, JsonValueKind.Null), (first.GetProperty("preview").ValueKind, again.GetProperty("preview").ValueKind));
        Assert.NotEqual(first.GetProperty("region").GetString(), other.GetProperty("region").GetString());
        Assert.StartsWith("bad-groenland", other.GetProperty("region").GetString()!.Replace("landkreis-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((409, "command-reused"), await client.RefusedAsync(
            HttpMethod.Post, "regions", new { ags = "09189112", template = template.Town.Slug, languages = new[] { "de" } }, ("Idempotency-Key", "founding"), ("Sec-Fetch-Site", "same-origin")));
    }

    [Fact]
    public async Task The_preview_link_leads_to_the_region_until_there_is_a_new_one()
    {
        var (client, template) = await BeginAsync("vorschau");
        var founded = await FoundAsync(client, new { ags = "09189112", template = template.Town.Slug, languages = new[] { "de" } });
        var (slug, link) = (founded.GetProperty("region").GetString()!, new Uri(founded.GetProperty("preview").GetString()!).AbsolutePath);

        using (var opened = await fixture.Platform.GetAsync(link))
        {
            Assert.Equal((HttpStatusCode.Redirect, $"https://integreat.app/{slug}"), (opened.StatusCode, opened.Headers.Location!.ToString()));
            Assert.Equal("no-referrer", opened.Headers.GetValues("Referrer-Policy").Single());
        }

        var renewed = await client.OkAsync(HttpMethod.Post, $"regions/{slug}/preview");
        foreach (var (path, status) in ((string, HttpStatusCode)[])
            [
                (link, HttpStatusCode.NotFound),
                (link.Replace(slug, "gibt-es-nicht", StringComparison.Ordinal), HttpStatusCode.NotFound),
                (new Uri(renewed.GetProperty("preview").GetString()!).AbsolutePath, HttpStatusCode.Redirect),
            ])
        {
            using var opened = await fixture.Platform.GetAsync(path);
            Assert.Equal(status, opened.StatusCode);
        }

        var raw = Encoding.Latin1.GetString(await ReadDatabaseAsync());
        Assert.DoesNotContain(link.Split('/')[^1], raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000", "de", "ags-unknown", 404)]
    [InlineData("09189112", "en", "default-language-missing", 422)]
    [InlineData("09189112", "de,xx", "language-not-on-platform", 422)]
    public async Task What_cannot_be_founded_is_refused(string ags, string languages, string code, int status)
    {
        var (client, template) = await BeginAsync("abgelehnt");
        Assert.Equal((status, code), await client.RefusedAsync(
            HttpMethod.Post, "regions", new { ags, template = template.Town.Slug, languages = languages.Split(',') }, ("Sec-Fetch-Site", "same-origin")));
    }

    [Fact]
    public async Task A_template_that_is_not_there_and_an_address_that_is_none_are_refused()
    {
        var (client, template) = await BeginAsync("falsch");
        Assert.Equal((422, "template-unknown"), await client.RefusedAsync(
            HttpMethod.Post, "regions", new { ags = "09189112", template = "gibt-es-nicht", languages = new[] { "de" } }, ("Sec-Fetch-Site", "same-origin")));
        Assert.Equal((422, "email-wrong"), await client.RefusedAsync(
            HttpMethod.Post, "regions", new { ags = "09189112", template = template.Town.Slug, languages = new[] { "de" }, manager = "nobody" }, ("Sec-Fetch-Site", "same-origin")));
    }

    [Fact]
    public async Task A_page_tells_of_which_page_it_was_made()
    {
        var (client, template) = await BeginAsync("herkunft");
        var founded = await FoundAsync(client, new { ags = "09189112", template = template.Town.Slug, languages = new[] { "de" } });
        var list = await client.OkAsync(HttpMethod.Get, $"regions/{founded.GetProperty("region").GetString()}/pages");
        var page = await fixture.Platform.Grains.GetGrain<IRegionPages>(GrainKeys.Region(founded.GetProperty("id").GetInt64())).ReadAsync(
            list.GetProperty("pages")[0].GetProperty("id").GetInt64(), Cancellation);
        Assert.Equal(template.Town.Number, page!.Origin!.Region);
    }

    private async Task<(TestClient Client, Newsroom Template)> BeginAsync(string slug)
    {
        await new RegisterImport(fixture.Platform.Grains).RunAsync(RegisterFile.Read(Encoding.UTF8.GetBytes(Table)), Cancellation);
        var template = await Newsroom.OpenAsync(fixture, $"{slug}-{Guid.NewGuid():n}", "de");
        await template.Town.AddPublicAsync("Seite");
        var (client, _) = await template.StaffAsync("service-team");
        return (client, template);
    }

    private static async Task<JsonElement> FoundAsync(TestClient client, object body, string? key = null)
    {
        using var response = await client.SendAsync(
            HttpMethod.Post, "regions", body, ("Sec-Fetch-Site", "same-origin"), ("Idempotency-Key", key ?? $"{Guid.NewGuid():n}"));
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<byte[]> ReadDatabaseAsync()
    {
        await using var file = new FileStream(fixture.Database, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, Cancellation);
        return copy.ToArray();
    }
}
