using System.Net;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

[Collection(PlatformTests.Name)]
public sealed class RenamedRegionTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_regions_earlier_address_leads_to_todays_and_nobody_else_gets_it()
    {
        var town = await Town.FoundAsync(_platform, "gestern", "de");
        var page = await town.AddPublicAsync("Seite");
        await _platform.ReadAsync("/api/v3/gestern/de/pages/");

        await town.DoAsync(context => town.Settings.ChangeAsync(context, Town.SettingsOf("heute"), basedOn: 1));
        await town.VisibleAsync();
        using var moved = await _platform.GetAsync("/api/v3/gestern/de/page/?url=/gestern/de/seite/&x=1");
        using var movedOld = await _platform.GetAsync("/gestern/de/wp-json/extensions/v3/pages/");

        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal("/api/v3/heute/de/page/?url=/gestern/de/seite/&x=1", moved.Headers.Location?.OriginalString);
        Assert.Equal("/heute/de/wp-json/extensions/v3/pages/", movedOld.Headers.Location?.OriginalString);
        var renamed = await _platform.ReadAsync($"/api/v3/heute/de/page/?id={page}");
        Assert.Contains("\"path\":\"/heute/de/seite/\"", renamed, StringComparison.Ordinal);

        var holders = await _platform.Journal.FindClaimsAsync([new("region-slug", "gestern"), new("region-slug", "heute")], Cancellation);
        Assert.Equal([town.Key, town.Key], holders.Values);
        Assert.Equal("slug-taken", await RefusalOfNewTownAsync("gestern"));
        Assert.Equal("slug-taken", await RefusalOfNewTownAsync("heute"));
    }

    [Fact]
    public async Task A_region_may_return_to_an_earlier_address()
    {
        var town = await Town.FoundAsync(_platform, "hin", "de");
        await town.DoAsync(context => town.Settings.ChangeAsync(context, Town.SettingsOf("her"), basedOn: 1));
        await town.DoAsync(context => town.Settings.ChangeAsync(context, Town.SettingsOf("hin"), basedOn: 2));
        await town.VisibleAsync();

        using var moved = await _platform.GetAsync("/api/v3/her/de/pages/");

        Assert.Equal("/api/v3/hin/de/pages/", moved.Headers.Location?.OriginalString);
        await _platform.ReadAsync("/api/v3/hin/de/pages/");
    }

    [Fact]
    public async Task Settings_are_changed_only_by_who_knows_the_newest()
    {
        var town = await Town.FoundAsync(_platform, "einstellung", "de");
        var settings = Town.SettingsOf("einstellung");
        await town.DoAsync(context => town.Settings.ChangeAsync(context, settings with { Name = "Eins" }, basedOn: 1));

        var late = await town.SendAsync(context => town.Settings.ChangeAsync(context, settings with { Name = "Zwei" }, basedOn: 1));
        await town.VisibleAsync();

        Assert.Equal("stale-version", late.RefusalCode);
        Assert.Null(JsonDifference.Find("""{ "name_without_prefix": "Eins" }""", await _platform.ReadAsync("/api/v3/regions/einstellung/")));
    }

    private async Task<string?> RefusalOfNewTownAsync(string slug)
    {
        var number = await Town.GrantNumberAsync(_platform, $"again-{slug}");
        var settings = _platform.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(number));
        var outcome = await settings.CreateAsync(CommandContext.Service($"again:{slug}"), Town.SettingsOf(slug));
        return outcome.RefusalCode;
    }
}
