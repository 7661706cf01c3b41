using System.Net;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Tests.Hosting;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Grains;

/// <summary>What is deleted is gone for everybody: editors, readers of every route, and apps that synchronise.</summary>
[Collection(PlatformTests.Name)]
public sealed class DeletionTests(PlatformFixture fixture)
{
    private static readonly EventData Fair = new() { Start = Utc("2026-08-01 10:00"), End = Utc("2026-08-01 12:00") };
    private static readonly TranslationData Text = new() { BasedOn = 0, Status = "PUBLIC", Title = "Titel", Content = "<p>Text</p>" };

    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deleted_page_is_gone_from_every_answer_and_stays_gone()
    {
        var town = await Town.FoundAsync(_platform, "geloescht", "de");
        var (stays, parent) = (await town.AddPublicAsync("Bleibt"), await town.AddPublicAsync("Oben"));
        var child = await town.AddPublicAsync("Unten", "<p>Unten</p>", parent);
        Assert.Equal(["Bleibt", "Oben", "Unten"], await TitlesAsync(town, "pages"));
        var token = await TokenAsync("geloescht");

        Assert.Equal("page-not-archived", await RefusalAsync(town, context => town.Pages.DeleteAsync(context, parent)));
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, parent));
        Assert.Equal("still-used", await RefusalAsync(town, context => town.Pages.DeleteAsync(context, parent)));
        await town.DoAsync(context => town.Pages.DeleteAsync(context, child));
        await town.DoAsync(context => town.Pages.DeleteAsync(context, parent));

        await AssertGoneAsync();
        using var delta = await _platform.ReadJsonAsync($"/api/sync/v1/geloescht/de?since={token}");
        Assert.Equal(
            new[] { $"page/{parent}", $"page/{child}" }.Order(StringComparer.Ordinal),
            delta.RootElement.GetProperty("removed").EnumerateArray().Select(key => key.GetString()!).Order(StringComparer.Ordinal));

        Assert.Equal(town.Key, Assert.Single(await _platform.Journal.FindClaimsAsync([RegionClaims.OfPage(child)], Cancellation)).Value);

        await town.Pages.PutToSleepAsync(); // with a snapshot
        await town.Edition("de").PutToSleepAsync();
        await AssertGoneAsync();
        Assert.True(await town.AddAsync() > child);
        Assert.Equal("unten", (await AddWithTitleAsync(town, "Unten")).Working.Slug);

        async Task AssertGoneAsync()
        {
            Assert.Equal(["Bleibt"], await TitlesAsync(town, "pages"));
            Assert.Equal([stays], (await town.ReadPagesAsync("de")).Where(IsThere).Select(page => page.Id));
            await _platform.ReadAsync($"/api/v3/geloescht/de/page/?id={child}", HttpStatusCode.NotFound);
            await _platform.ReadAsync("/api/v3/geloescht/de/page/?url=/geloescht/de/oben/unten/", HttpStatusCode.NotFound);
            Assert.Null(await town.Pages.ReadAsync(child, Cancellation));
            Assert.Equal("page-unknown", await RefusalAsync(town, context => town.Pages.RestoreAsync(context, parent)));
        }
    }

    [Fact]
    public async Task A_page_of_another_region_that_mirrored_it_goes_on_without_it()
    {
        var (source, town) = (await Town.FoundAsync(_platform, "urbild-weg", "de"), await Town.FoundAsync(_platform, "abbild-bleibt", "de"));
        var shown = await source.AddPublicAsync("Quelle", "<p>dort</p>");
        var page = await town.AddPublicAsync("Spiegel", "<p>hier</p>");
        await MirrorTests.MirrorAsync(town, page, shown);
        await MirrorTests.UntilAsync("<p>dort</p><p>hier</p>", town, page);

        await source.DoAsync(context => source.Pages.ArchiveAsync(context, shown));
        await source.DoAsync(context => source.Pages.DeleteAsync(context, shown));
        await MirrorTests.UntilAsync("<p>hier</p>", town, page);

        await source.Edition("de").PutToSleepAsync();
        await town.Edition("de").PutToSleepAsync();
        Assert.Equal("<p>hier</p>", await MirrorTests.ContentAsync(town, page));
    }

    [Fact]
    public async Task A_deletion_that_is_sent_again_is_no_second_one()
    {
        var town = await Town.FoundAsync(_platform, "zweimal-geloescht", "de");
        var page = await town.AddPublicAsync("Weg");
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, page));
        var context = town.NewContext();

        var first = await town.Pages.DeleteAsync(context, page);

        Assert.Null(first.RefusalCode);
        Assert.Equal(first, await town.Pages.DeleteAsync(context, page));
        Assert.Equal("page-unknown", await RefusalAsync(town, other => town.Pages.DeleteAsync(other, page)));
    }

    [Fact]
    public async Task Events_locations_contacts_and_news_that_are_deleted_are_gone_from_every_answer()
    {
        var town = await Town.FoundAsync(_platform, "weg", "de");
        var (locations, contacts) = (Of<IRegionLocations>(town), Of<IRegionContacts>(town));
        var fair = await town.AddEventAsync(Fair, "Markt");
        var hall = await AddAsync(town, context => locations.AddAsync(
            context, new LocationData { Address = "Platz 1", PostalCode = "67655", City = "Stadt", Category = 1 }));
        await town.DoAsync(context => locations.SaveTranslationAsync(context, hall, "de", Text));
        var porter = await AddAsync(town, context => contacts.AddAsync(
            context, new ContactData { Location = hall, Card = new ContactCard { Email = "post@example.org" } }));
        var news = await AddNewsAsync(town);
        Assert.Equal(["Markt"], await TitlesAsync(town, "events"));
        Assert.Equal(["Titel"], await TitlesAsync(town, "locations"));
        Assert.Equal(["Titel"], await TitlesAsync(town, "fcm"));
        var token = await TokenAsync("weg");

        await town.DoAsync(context => town.Events.ArchiveAsync(context, fair));
        await town.DoAsync(context => town.Events.DeleteAsync(context, fair));
        await town.DoAsync(context => contacts.ArchiveAsync(context, porter));
        await town.DoAsync(context => locations.ArchiveAsync(context, hall));
        Assert.Equal("still-used", await RefusalAsync(town, context => locations.DeleteAsync(context, hall)));
        await town.DoAsync(context => contacts.DeleteAsync(context, porter));
        await town.DoAsync(context => locations.DeleteAsync(context, hall));
        await town.DoAsync(context => Of<IRegionNews>(town).ArchiveAsync(context, news));
        await town.DoAsync(context => Of<IRegionNews>(town).DeleteAsync(context, news));

        foreach (var isAwake in (bool[])[true, false])
        {
            Assert.Equal([], await TitlesAsync(town, "events"));
            Assert.Equal([], await TitlesAsync(town, "locations"));
            Assert.Equal([], await TitlesAsync(town, "fcm"));
            Assert.Null(await town.Events.ReadAsync(fair, Cancellation));
            Assert.Null(await locations.ReadAsync(hall, Cancellation));
            Assert.Null(await contacts.ReadAsync(porter, Cancellation));
            Assert.Null(await Of<IRegionNews>(town).ReadAsync(news, Cancellation));
            Assert.DoesNotContain(await town.ReadEventsAsync("de"), IsThere);
            if (isAwake)
            {
                await town.Pages.PutToSleepAsync(); // with a snapshot
                await town.Edition("de").PutToSleepAsync();
            }
        }

        using var delta = await _platform.ReadJsonAsync($"/api/sync/v1/weg/de?since={token}");
        Assert.Contains($"event/{fair}", delta.RootElement.GetProperty("removed").EnumerateArray().Select(key => key.GetString()));
    }

    [Fact]
    public async Task An_imprint_that_is_deleted_was_never_there()
    {
        var town = await Town.FoundAsync(_platform, "ohne-impressum", "de", "en");
        var before = await AnswersAsync();
        await town.DoAsync(context => Of<IRegionImprint>(town).SaveAsync(context, "de", Text));
        Assert.NotEqual(before, await AnswersAsync());

        Assert.Equal("stale-version", await RefusalAsync(town, context => Of<IRegionImprint>(town).DeleteAsync(context, "de", basedOn: 0)));
        await town.DoAsync(context => Of<IRegionImprint>(town).DeleteAsync(context, "de", basedOn: 1));

        Assert.Equal(before, await AnswersAsync());
        Assert.Empty(await Of<IRegionImprint>(town).ReadAsync(Cancellation));

        async Task<string> AnswersAsync()
        {
            var answers = "";
            foreach (var language in (string[])["de", "en"])
            {
                using var response = await _platform.GetAsync($"/api/v3/ohne-impressum/{language}/imprint/");
                answers += $"{response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}\n";
            }

            return answers;
        }
    }

    [Fact]
    public async Task Organisations_and_files_are_deleted_when_nothing_shows_them_any_more()
    {
        var town = await Town.FoundAsync(_platform, "aufgeraeumt", "de");
        var page = await town.AddPublicAsync("Seite");
        var logo = await AddAsync(town, context => Of<IRegionMedia>(town).AddAsync(
            context, new MediaData("logo.png", "", "image/png", "logo.png", "", 1, false, Utc("2026-01-01 10:00"))));
        var guild = await AddAsync(town, context => Of<IRegionOrganizations>(town).AddAsync(context, new OrganizationData("Gilde", "", "", logo)));
        await town.DoAsync(context => town.Pages.ChangeAsync(context, page, new PageAttributesData { Organization = guild, Icon = logo }));
        Assert.Contains("Gilde", await _platform.ReadAsync("/api/v3/aufgeraeumt/de/pages/"), StringComparison.Ordinal);

        Assert.Equal("still-used", await RefusalAsync(town, context => Of<IRegionMedia>(town).DeleteAsync(context, logo)));
        Assert.Equal("still-used", await RefusalAsync(town, context => Of<IRegionOrganizations>(town).DeleteAsync(context, guild)));
        await town.DoAsync(context => town.Pages.ChangeAsync(context, page, new PageAttributesData()));
        await town.DoAsync(context => Of<IRegionOrganizations>(town).DeleteAsync(context, guild));
        await town.DoAsync(context => Of<IRegionMedia>(town).DeleteAsync(context, logo));

        Assert.Equal(["Seite"], await TitlesAsync(town, "pages"));
        Assert.Equal("organization-unknown", await RefusalAsync(
            town, context => town.Pages.ChangeAsync(context, page, new PageAttributesData { Organization = guild })));
        Assert.Equal("media-unknown", await RefusalAsync(
            town, context => town.Pages.ChangeAsync(context, page, new PageAttributesData { Icon = logo })));
    }

    [Fact]
    public async Task A_manager_does_not_delete_pages_and_is_told_who_does()
    {
        var town = await Town.FoundAsync(_platform, "darf-nicht", "de");
        var page = await town.AddPublicAsync("Seite");
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, page));
        await town.DoAsync(context => Of<IRegionMembers>(town).GrantAsync(context, "darf-nicht-kim", RegionRoles.Manager, null));

        var outcome = await town.SendAsync(context => town.Pages.DeleteAsync(
            context with { Account = "darf-nicht-kim", Credential = Credentials.Session }, page));

        Assert.Equal("rights-missing", outcome.RefusalCode);
        Assert.Contains("Service team", outcome.Detail, StringComparison.Ordinal);
    }

    private T Of<T>(Town town)
        where T : IGrainWithStringKey => _platform.Grains.GetGrain<T>(town.Key);

    // Who asks is told what is gone, so as not to show what was there before.
    private static bool IsThere(Fragment item) => item.Visibility is not Visibility.Removed;

    private static async Task<long> AddAsync(Town town, Func<CommandContext, Task<Outcome>> add) => (await town.DoAsync(add)).Id!.Value;

    private async Task<long> AddNewsAsync(Town town)
    {
        var desk = Of<IRegionNews>(town);
        var news = await AddAsync(town, context => desk.AddAsync(context, new NewsData()));
        await town.DoAsync(context => desk.SaveTextAsync(context, news, "de", new NewsTextData(0, "Titel", "Text")));
        await town.DoAsync(context => desk.SendAsync(context, news));
        return news;
    }

    private static async Task<TranslationView> AddWithTitleAsync(Town town, string title)
    {
        var page = await town.AddPublicAsync(title);
        return (await town.Pages.ReadAsync(page, Cancellation))!.Translations.Single();
    }

    private static async Task<string?> RefusalAsync(Town town, Func<CommandContext, Task<Outcome>> command) =>
        (await town.SendAsync(command)).RefusalCode;

    private async Task<IReadOnlyList<string>> TitlesAsync(Town town, string route)
    {
        using var json = await _platform.ReadJsonAsync($"/api/v3/{town.Slug}/de/{route}/");
        return [.. json.RootElement.EnumerateArray().Select(item => item.GetProperty("title").GetString()!)];
    }

    private async Task<string> TokenAsync(string region)
    {
        using var json = await _platform.ReadJsonAsync($"/api/sync/v1/{region}/de");
        return json.RootElement.GetProperty("token").GetString()!;
    }
}
