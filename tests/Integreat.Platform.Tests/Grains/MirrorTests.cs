using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>Pages that show or link pages of other regions.</summary>
[Collection(PlatformTests.Name)]
public sealed class MirrorTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_shows_the_text_of_another_regions_page_from_the_first_answer_on_and_follows_it()
    {
        var source = await Town.FoundAsync(_platform, "vorbild", "de", "en");
        var town = await Town.FoundAsync(_platform, "abbild", "de", "en");
        var shown = await source.AddPublicAsync("Quelle", "<p>eins</p>");
        var page = await town.AddPublicAsync("Spiegel", "<p>hier</p>");
        await MirrorAsync(town, page, shown);

        Assert.Equal("<p>eins</p><p>hier</p>", await ContentAsync(town, page));

        await source.PublishAsync(shown, "de", "Quelle", "<p>zwei</p>");
        await UntilAsync("<p>zwei</p><p>hier</p>", town, page);

        await source.DoAsync(context => source.Pages.ArchiveAsync(context, shown));
        await UntilAsync("<p>hier</p>", town, page);
    }

    [Fact]
    public async Task A_page_links_another_regions_page_under_its_name_of_today()
    {
        var source = await Town.FoundAsync(_platform, "verlinkt", "de");
        var town = await Town.FoundAsync(_platform, "verlinkend", "de");
        var linked = await source.AddPublicAsync("Früher", "x");
        var page = await town.AddPublicAsync("Hinweis", $"[page {linked}]");

        Assert.Equal("<a href=\"https://integreat.app/verlinkt/de/früher/\">Früher</a>", await ContentAsync(town, page));

        await source.PublishAsync(linked, "de", "Später", "x");
        await UntilAsync("<a href=\"https://integreat.app/verlinkt/de/später/\">Später</a>", town, page);
    }

    [Fact]
    public async Task Regions_that_mirror_each_other_show_each_others_own_texts_and_wait_for_nobody()
    {
        var one = await Town.FoundAsync(_platform, "spiegel-eins", "de");
        var other = await Town.FoundAsync(_platform, "spiegel-zwei", "de");
        var here = await one.AddPublicAsync("Eins", "<p>eins</p>");
        var there = await other.AddPublicAsync("Zwei", "<p>zwei</p>");
        await MirrorAsync(one, here, there);
        await MirrorAsync(other, there, here);

        var both = await Task.WhenAll(ContentAsync(one, here), ContentAsync(other, there));

        Assert.Equal(["<p>zwei</p><p>eins</p>", "<p>eins</p><p>zwei</p>"], both);
    }

    [Fact]
    public async Task A_mirror_survives_that_the_other_edition_goes_to_sleep_and_comes_back()
    {
        var source = await Town.FoundAsync(_platform, "mirror-sleeping", "de");
        var town = await Town.FoundAsync(_platform, "mirror-awake", "de");
        var shown = await source.AddPublicAsync("Quelle", "<p>eins</p>");
        var page = await town.AddPublicAsync("Spiegel", "");
        await MirrorAsync(town, page, shown);
        await UntilAsync("<p>eins</p>", town, page);

        await source.Edition("de").PutToSleepAsync();
        await source.PublishAsync(shown, "de", "Quelle", "<p>zwei</p>");

        await UntilAsync("<p>zwei</p>", town, page);
    }

    [Fact]
    public async Task Whose_page_is_shown_is_told_to_whoever_may_see_the_page_that_shows_it()
    {
        var source = await Town.FoundAsync(_platform, "herkunft", "de");
        var town = await Town.FoundAsync(_platform, "herkunft-spiegel", "de");
        var (shown, page, plain) = (await source.AddPublicAsync("Quelle"), await town.AddPublicAsync("Spiegel"), await town.AddPublicAsync("Ohne"));
        await MirrorAsync(town, page, shown);

        Assert.Equal(new MirroredPageView(shown, source.Number), (await town.Pages.ReadMirroredAsync(Caller.Platform, page, Cancellation)).Value);
        Assert.Equal(new Answer<MirroredPageView>(null), await town.Pages.ReadMirroredAsync(Caller.Platform, plain, Cancellation));
        Assert.Equal("region-unknown", (await town.Pages.ReadMirroredAsync(new Caller("herkunft-fremd", Credentials.Session, []), page, Cancellation)).RefusalCode);
        Assert.Equal("page-unknown", (await town.Pages.ReadMirroredAsync(Caller.Platform, shown, Cancellation)).RefusalCode);
    }

    internal static Task MirrorAsync(Town town, long page, long mirrored) => town.DoAsync(context =>
        town.Pages.ChangeAsync(context, page, new PageAttributesData { MirroredPage = mirrored }));

    internal static async Task UntilAsync(string content, Town town, long page)
    {
        while (await ContentAsync(town, page) != content)
        {
            await Task.Delay(20, Cancellation);
        }
    }

    internal static async Task<string> ContentAsync(Town town, long page)
    {
        var fragment = (await town.ReadPagesAsync("de")).Single(fragment => fragment is { Kind: ItemKinds.Page } && fragment.Id == page);
        using var json = JsonDocument.Parse((byte[])[.. fragment.Envelope.Span, .. fragment.Content.Span]);
        return json.RootElement.GetProperty("content").GetString()!;
    }
}
