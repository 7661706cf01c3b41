using System.Globalization;
using System.Text.Json.Nodes;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Tests.Hosting;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Grains;

/// <summary>What an editor confirms is as new to readers as the confirmation, and the same otherwise.</summary>
public sealed class ConfirmationTests : IAsyncLifetime
{
    private static readonly TranslationData Text = new() { BasedOn = 0, Status = "PUBLIC", Title = "Titel", Content = "<p>Text</p>" };

    private readonly MovableClock _clock = new(Moment("2025-07-01T10:00Z"));
    private PlatformHost? _platform;
    private Town? _town;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private PlatformHost Platform => _platform!;

    private Town Town => _town!;

    public async ValueTask InitializeAsync()
    {
        _platform = await PlatformHost.StartAsync(new SqliteStorage(), _clock);
        var catalog = Platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        foreach (var code in (string[])["de", "en"])
        {
            var language = new LanguageData { Slug = code, Bcp47Tag = code, NativeName = code, EnglishName = code };
            await catalog.SaveLanguageAsync(CommandContext.Service(code), language);
        }

        _town = await Town.FoundAsync(Platform, "bestaetigt", "de", "en");
    }

    public ValueTask DisposeAsync() => _platform?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_page_that_is_still_correct_has_a_new_date_for_readers()
    {
        var page = await Town.AddPublicAsync("Hilfe", "<p>Hilfe</p>");

        await ConfirmAsync("pages", context => Town.Pages.ConfirmTranslationAsync(context, page, "de", 1));
    }

    [Fact]
    public async Task An_event_that_is_still_correct_has_a_new_date_for_readers()
    {
        var details = new EventData { Start = Moment("2025-09-01T10:00Z"), End = Moment("2025-09-01T12:00Z") };
        var course = await Town.AddEventAsync(details, "Kurs");

        await ConfirmAsync("events", context => Town.Events.ConfirmTranslationAsync(context, course, "de", 1));
    }

    [Fact]
    public async Task A_location_that_is_still_correct_has_a_new_date_for_readers()
    {
        var category = await Platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).SaveCategoryAsync(
            CommandContext.Service("category"), null, new CategoryData { Names = [new("de", "Amt")], Icon = "office", Color = "#A258FF" });
        var locations = Platform.Grains.GetGrain<IRegionLocations>(Town.Key);
        var hall = (await Town.DoAsync(context => locations.AddAsync(context, new LocationData
        {
            Address = "Platz 1",
            PostalCode = "67655",
            City = "Stadt",
            Category = category.Id!.Value,
        }))).Id!.Value;
        await Town.DoAsync(context => locations.SaveTranslationAsync(context, hall, "de", Text));

        await ConfirmAsync("locations", context => locations.ConfirmTranslationAsync(context, hall, "de", 1));
    }

    [Fact]
    public async Task An_imprint_that_is_still_correct_has_a_new_date_for_readers()
    {
        var imprint = Platform.Grains.GetGrain<IRegionImprint>(Town.Key);
        await Town.DoAsync(context => imprint.SaveAsync(context, "de", Text));

        await ConfirmAsync("imprint", context => imprint.ConfirmAsync(context, "de", 1));
    }

    [Fact]
    public async Task A_translation_that_is_still_correct_is_up_to_date_again()
    {
        var page = await Town.AddPublicAsync("Hilfe");
        await Town.PublishAsync(page, "en", "Help", "");
        await Town.PublishAsync(page, "de", "Hilfe", "<p>neu</p>");
        Assert.Equal(("outdated", 1, 2), await EnglishAsync());

        await Town.DoAsync(context => Town.Pages.ConfirmTranslationAsync(context, page, "en", 1));
        await Town.Pages.PutToSleepAsync(); // with a snapshot
        Assert.Equal(("up-to-date", 2, 2), await EnglishAsync());

        _clock.MoveTo(_clock.GetUtcNow().AddHours(1));
        await Town.DoAsync(context => Town.Pages.ConfirmTranslationAsync(context, page, "de", 2));
        Assert.Equal(("up-to-date", 2, 2), await EnglishAsync());

        async Task<(string, int?, int?)> EnglishAsync()
        {
            var answer = await Town.Pages.ListAsync(CommandContext.Service("list").Caller, new PageListQuery(), Cancellation);
            var english = answer.Value!.Pages.Single().Texts[1];
            return (english.State, english.Translates, english.Source);
        }
    }

    private async Task ConfirmAsync(string route, Func<CommandContext, Task<Outcome>> confirm)
    {
        var (before, first) = await ReadAsync(route);
        Assert.Equal(_clock.GetUtcNow(), first);
        _clock.MoveTo(_clock.GetUtcNow().AddHours(5));

        await Town.DoAsync(confirm);

        var (after, second) = await ReadAsync(route);
        Assert.Equal(_clock.GetUtcNow(), second);
        Assert.Equal(before, after);
    }

    /// <summary>The one item of a route without its dates, and when it was last updated.</summary>
    private async Task<(string Item, DateTimeOffset LastUpdated)> ReadAsync(string route)
    {
        var json = JsonNode.Parse(await Platform.ReadAsync($"/api/v3/bestaetigt/de/{route}/"))!;
        var item = json is JsonArray list ? Assert.Single(list)!.AsObject() : json.AsObject();
        var date = DateTimeOffset.Parse(item["last_updated"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        Assert.True(item.Remove("last_updated") && item.Remove("modified_gmt"));
        item.Remove("published_at"); // of locations, and the same date
        return (item.ToJsonString(), date);
    }
}
