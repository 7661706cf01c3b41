using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>A region is made of another one by one command, on a running platform.</summary>
[Collection(PlatformTests.Name)]
public sealed class CloneTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_pages_and_contacts_in_texts_are_those_of_the_new_region()
    {
        var template = await Town.FoundAsync(_platform, "muster", "de");
        var place = (await template.DoAsync(context => Region<IRegionLocations>(template.Key).AddAsync(context, Place))).Id!.Value;
        var contact = (await template.DoAsync(context => Region<IRegionContacts>(template.Key).AddAsync(
            context, new ContactData { Location = place, Card = new ContactCard { Name = "Frau Amt" } }))).Id!.Value;
        var target = await template.AddPublicAsync("Ziel");
        var page = await template.AddPublicAsync("Quelle", $"""
            <p><a href="https://integreat.app/muster/de/ziel/">a</a> <a href="/muster/de/">b</a> <a href="https://integreat.app/musterstadt/de/">c</a></p>
            <p>[page {target}] [page_link {target}]hier[/page_link] [page 404] [contact {contact}] muster</p>
            <p>[location {place} "Amt"]</p>
            """);
        var plain = await template.AddPublicAsync("Ohne", "<p>Text</p>");

        var (region, outcome) = await CloneAsync(template, "neu");

        var copies = await PagesAsync(region, outcome);
        var (newTarget, source) = (copies[target], copies[page]);
        var content = (await Region<Integreat.Platform.Contracts.Pages.IRegionPages>(region).ReadAsync(source, Cancellation))!.Translations.Single().Public!.Content;
        Assert.Contains("https://integreat.app/neu/de/ziel/", content, StringComparison.Ordinal);
        Assert.Contains("href=\"/neu/de/\"", content, StringComparison.Ordinal);
        Assert.Contains("https://integreat.app/musterstadt/de/", content, StringComparison.Ordinal);
        Assert.Contains($"[page {newTarget}] [page_link {newTarget}]hier[/page_link] [page 404] [contact ", content, StringComparison.Ordinal);
        Assert.Contains("] muster", content, StringComparison.Ordinal);
        Assert.DoesNotContain($"[contact {contact}]", content, StringComparison.Ordinal);
        Assert.Matches("\\[location [0-9]+ \"Amt\"\\]", content);
        Assert.DoesNotContain($"[location {place} ", content, StringComparison.Ordinal);

        using var shown = await _platform.ReadJsonAsync("/api/v3/neu/de/pages/");
        var html = shown.RootElement.EnumerateArray().Single(item => item.GetProperty("title").GetString() == "Quelle").GetProperty("content").GetString()!;
        Assert.Contains("Frau Amt", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://integreat.app/neu/de/ziel/\">Ziel</a>", html, StringComparison.Ordinal);
        Assert.True(copies[plain] > plain);
    }

    [Fact]
    public async Task A_clone_is_one_append_that_can_be_asked_for_again()
    {
        var template = await Town.FoundAsync(_platform, "vorlage", "de");
        await template.AddPublicAsync("Seite");
        var (region, first) = await CloneAsync(template, "einmal");
        await template.AddPublicAsync("Später");

        var again = await SendAsync(template, region, CommandContext.Service("clone:einmal"), "einmal");
        Assert.Equal(first, again);
        Assert.Equal("command-reused", (await SendAsync(template, region, CommandContext.Service("clone:einmal"), "anders")).RefusalCode);
        Assert.Equal("region-exists", (await SendAsync(template, region, CommandContext.Service("clone:zweimal"), "einmal")).RefusalCode);
        Assert.Equal(first.Version, await _platform.Journal.LastVersionAsync(region));
    }

    [Fact]
    public async Task A_clone_that_cannot_be_stored_leaves_nothing()
    {
        var template = await Town.FoundAsync(_platform, "belegt", "de");
        await template.AddPublicAsync("Seite");
        var region = GrainKeys.Region(await Town.GrantNumberAsync(_platform, "clone:belegt"));

        Assert.Equal("slug-taken", (await SendAsync(template, region, CommandContext.Service("clone:belegt"), "belegt")).RefusalCode);

        Assert.Equal(0, await _platform.Journal.LastVersionAsync(region));
        Assert.Null(await Region<IRegionSettings>(region).ReadAsync(Cancellation));
    }

    [Fact]
    public async Task Who_may_not_make_regions_reads_no_template_and_uses_up_no_numbers()
    {
        var template = await Town.FoundAsync(_platform, "fremd", "de");
        var kim = new CommandContext("clone", "kim", Credentials.Session, []);
        await template.DoAsync(context => Region<IRegionMembers>(template.Key).GrantAsync(context, "kim", RegionRoles.Manager, null));

        Assert.Equal("rights-missing", (await Region<IRegionOnboarding>(template.Key).WriteTemplateAsync(kim.Caller, Cancellation)).RefusalCode);
        Assert.Equal(
            "region-unknown",
            (await Region<IRegionOnboarding>(template.Key).WriteTemplateAsync(new Caller("lee", Credentials.Session, []), Cancellation)).RefusalCode);
        var parts = (await Region<IRegionOnboarding>(template.Key).WriteTemplateAsync(CommandContext.Service("x").Caller, Cancellation)).Value!;
        var before = await Town.GrantNumberAsync(_platform, "fremd:1");
        var region = GrainKeys.Region(before + 1000);
        var refused = await new Integreat.Platform.Gateway.RegionCommands(Region<IRegionSources>(region)).SendAsync(
            () => Region<IRegionOnboarding>(region).CloneAsync(kim, Town.SettingsOf("fremd-2"), parts, ["de"], null), Cancellation);
        Assert.Equal("region-unknown", refused.RefusalCode);
        Assert.Equal(before + 1, await Town.GrantNumberAsync(_platform, "fremd:2"));
    }

    private static LocationData Place => new() { Address = "Markt 1", PostalCode = "67655", City = "Muster", Country = "Deutschland", Category = 1 };

    private T Region<T>(string key)
        where T : IGrainWithStringKey => _platform.Grains.GetGrain<T>(key);

    private async Task<(string Region, Outcome Outcome)> CloneAsync(Town template, string slug)
    {
        var region = GrainKeys.Region(await Town.GrantNumberAsync(_platform, $"clone:{slug}"));
        var outcome = await SendAsync(template, region, CommandContext.Service($"clone:{slug}"), slug);
        Assert.True(outcome.RefusalCode is null, outcome.Detail);
        await Region<IRegionSources>(region).WaitUntilVisibleAsync(outcome.Version, Cancellation);
        return (region, outcome);
    }

    private async Task<Outcome> SendAsync(Town template, string region, CommandContext context, string slug)
    {
        var parts = await Region<IRegionOnboarding>(template.Key).WriteTemplateAsync(context.Caller, Cancellation);
        return await new Integreat.Platform.Gateway.RegionCommands(Region<IRegionSources>(region)).SendAsync(
            () => Region<IRegionOnboarding>(region).CloneAsync(context, Town.SettingsOf(slug), parts.Value!, ["de"], null), Cancellation);
    }

    /// <summary>The new numbers of the template's pages.</summary>
    private async Task<Dictionary<long, long>> PagesAsync(string region, Outcome outcome)
    {
        var copies = new Dictionary<long, long>();
        await foreach (var entry in _platform.Journal.ReadAsync(region, after: 0, Cancellation))
        {
            if (entry.Name == "page-copied.1")
            {
                var fact = JsonSerializer.Deserialize<JsonElement>(entry.Payload.Span);
                copies.Add(fact.GetProperty("origin").GetProperty("page").GetInt64(), fact.GetProperty("page").GetInt64());
            }
        }

        Assert.NotEqual(0, outcome.Version);
        return copies;
    }
}
