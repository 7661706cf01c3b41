using System.Globalization;
using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>
/// What was acknowledged is in the very next answer, and what an edition has built up edit by edit is what a new one would render.
/// </summary>
[Collection(PlatformTests.Name)]
public sealed class VisibilityTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task Every_edit_is_in_the_next_answer()
    {
        var town = await Town.FoundAsync(_platform, "sichtbar", "de", "en");
        var model = new TownModel(town, seed: 1, "de", "en");
        for (var edit = 0; edit < 200; edit++)
        {
            var language = await model.EditAsync();

            Assert.Equal(model.Titles(language), await ReadTitlesAsync(town, language));
        }

        Assert.NotEmpty(model.Titles("de"));
    }

    [Fact]
    public async Task Nobody_ever_reads_less_than_was_acknowledged_before()
    {
        var town = await Town.FoundAsync(_platform, "gleichzeitig", "de");
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(page => town.AddPublicAsync($"Seite {page}", "<p>0</p>")));
        var acknowledged = new int[pages.Length];

        var editors = Task.WhenAll(pages.Select((_, index) => EditAsync(index)));
        var reads = await Task.WhenAll(Enumerable.Range(0, 3).Select(ReadAsync));
        await editors;

        Assert.All(reads, count => Assert.InRange(count, 1, int.MaxValue));
        Assert.Equal(Enumerable.Repeat(30, pages.Length), acknowledged);

        async Task EditAsync(int index)
        {
            for (var edit = 1; edit <= 30; edit++)
            {
                await town.PublishAsync(pages[index], "de", $"Seite {index}", $"<p>{edit}</p>");
                Volatile.Write(ref acknowledged[index], edit);
            }
        }

        async Task<int> ReadAsync(int reader)
        {
            var count = 0;
            do
            {
                var index = (reader + count++) % pages.Length;
                var least = Volatile.Read(ref acknowledged[index]);
                using var page = await _platform.ReadJsonAsync($"/api/v3/gleichzeitig/de/page/?id={pages[index]}");
                var seen = int.Parse(page.RootElement.GetProperty("excerpt").GetString()!, CultureInfo.InvariantCulture);
                Assert.InRange(seen, least, 30);
            }
            while (!editors.IsCompleted);

            return count;
        }
    }

    [Fact]
    public async Task A_new_activation_renders_what_the_running_one_has_built_up()
    {
        var town = await Town.FoundAsync(_platform, "aufgebaut", "de", "en", "ar");
        var model = new TownModel(town, seed: 2, "de", "en", "ar");
        for (var edit = 0; edit < 60; edit++)
        {
            await model.EditAsync();
            await ReadAllAsync(town); // editions hear of each edit by itself
        }

        await ChangeReferencesAsync(town);

        await AssertNewOnesRenderTheSameAsync(town);
    }

    /// <summary>What stands in the fragments of other items: mirrored content, languages that are shown or not, the region's settings.</summary>
    private static async Task ChangeReferencesAsync(Town town)
    {
        var source = await town.AddPublicAsync("Quelle", "<p>Quelle</p>");
        var mirror = await town.AddPublicAsync("Spiegel", "");
        var empty = await town.AddPublicAsync("Leer", "");
        await town.PublishAsync(empty, "en", "Filled", "<p>Filled</p>");
        var mirroring = new PageAttributesData { MirroredPage = source, EmbeddedOffers = [2, 3] };
        var settings = Town.SettingsOf("aufgebaut-neu") with { PostalCode = "11111", TimeZone = "Asia/Tokyo" };
        Func<Task>[] changes =
        [
            () => town.DoAsync(context => town.Pages.ChangeAsync(context, mirror, mirroring)),
            () => town.PublishAsync(source, "de", "Quelle", "<p>Neue Quelle</p>"),
            () => town.DoAsync(context => town.Languages.HideAsync(context, "en")),
            () => town.DoAsync(context => town.Languages.ShowAsync(context, "en")),
            () => town.DoAsync(context => town.Settings.ChangeAsync(context, settings, basedOn: 1)),
            () => town.PublishAsync(empty, "en", "Filled", ""),
            () => town.DoAsync(context => town.Pages.ArchiveAsync(context, source)),
        ];
        foreach (var change in changes)
        {
            var before = await ReadAllAsync(town);
            await change();

            Assert.NotEqual(before, await ReadAllAsync(town));
        }
    }

    private static async Task AssertNewOnesRenderTheSameAsync(Town town)
    {
        var builtUp = await ReadAllAsync(town);
        foreach (var language in (string[])["de", "en", "ar"])
        {
            await town.Edition(language).PutToSleepAsync();
        }

        Assert.Equal(builtUp, await ReadAllAsync(town));
        await town.Pages.PutToSleepAsync();
        Assert.Equal(builtUp, await ReadAllAsync(town));
    }

    private static async Task<List<string>> ReadAllAsync(Town town)
    {
        var all = new List<string>();
        foreach (var language in (string[])["de", "en", "ar"])
        {
            var fragments = await town.ReadPagesAsync(language);
            all.AddRange(fragments.OrderBy(fragment => fragment.Id).Select(fragment => $"{language} {Print(fragment)}"));
        }

        return all;
    }

    private static string Print(Fragment page) => string.Join(
        ' ', page.Kind, page.Id, page.Visibility, page.Page, page.Translation, page.Title, page.Path,
        string.Join(',', page.Slugs), page.LastUpdated,
        Encoding.UTF8.GetString(page.Envelope.Span), Encoding.UTF8.GetString(page.Content.Span), Convert.ToHexString(page.Hash.Span));

    private async Task<IEnumerable<string>> ReadTitlesAsync(Town town, string language)
    {
        using var pages = await _platform.ReadJsonAsync($"/api/v3/{town.Slug}/{language}/pages/");
        return [.. pages.RootElement.EnumerateArray().Select(page => page.GetProperty("title").GetString()!)];
    }
}
