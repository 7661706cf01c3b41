using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>Grains may sleep between any two commands: nobody notices.</summary>
[Collection(PlatformTests.Name)]
public sealed class DeactivationTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_region_that_slept_goes_on_where_it_was()
    {
        var town = await Town.FoundAsync(_platform, "schlafend", "de", "en");
        var page = await town.AddPublicAsync("Seite", "<p>0</p>");
        for (var edit = 1; edit <= 3; edit++)
        {
            var replays = _platform.Journal.ReplaysOf(town.Key);
            await town.Pages.PutToSleepAsync();
            await town.PublishAsync(page, "de", "Seite", $"<p>{edit}</p>");

            Assert.Equal(replays + 1, _platform.Journal.ReplaysOf(town.Key));
            Assert.Contains($"<p>{edit}</p>", await _platform.ReadAsync("/api/v3/schlafend/de/pages/"), StringComparison.Ordinal);
        }

        var view = await town.Pages.ReadAsync(page, Cancellation);
        Assert.Equal(4, view!.Translations.Single().Working.Number);
    }

    [Fact]
    public async Task An_edition_that_slept_has_the_same_pages_in_another_life()
    {
        var town = await Town.FoundAsync(_platform, "ausgabe", "de");
        var page = await town.AddPublicAsync("Seite");
        var before = await town.Edition("de").FollowAsync(Follow.Once(Cursor.Start), Cancellation);
        var body = await _platform.ReadAsync("/api/v3/ausgabe/de/pages/");

        await town.Edition("de").PutToSleepAsync();
        var after = await town.Edition("de").FollowAsync(Follow.Once(before.Next), Cancellation);

        Assert.NotEqual(before.Next.Epoch, after.Next.Epoch);
        Assert.False(after.IsFull); // what it was had been saved
        Assert.Empty(after.Items);
        var all = await town.Edition("de").FollowAsync(Follow.Once(Cursor.Start), Cancellation);
        Assert.Equal([page], all.Items.Where(item => item.Kind == ItemKinds.Page).Select(item => item.Id));
        Assert.Equal(body, await _platform.ReadAsync("/api/v3/ausgabe/de/pages/"));
    }

    [Fact]
    public async Task A_directory_that_slept_knows_all_regions_and_the_new_one()
    {
        await Town.FoundAsync(_platform, "verzeichnet", "de");
        var regions = await _platform.ReadAsync("/api/v3/regions/");
        var reads = _platform.Journal.FullCardReads;

        var directory = _platform.Grains.GetGrain<IDirectory>(GrainKeys.Directory);
        await directory.PutToSleepAsync();
        await directory.RefreshAsync(Cancellation);
        Assert.Equal(regions, await _platform.ReadAsync("/api/v3/regions/"));
        Assert.Equal(reads + 1, _platform.Journal.FullCardReads);

        await directory.PutToSleepAsync();
        await Town.FoundAsync(_platform, "neu-verzeichnet", "de");
        await _platform.ReadAsync("/api/v3/neu-verzeichnet/de/pages/");
    }

    [Fact]
    public async Task A_platform_that_slept_keeps_languages_and_never_gives_a_number_twice()
    {
        var platform = _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var languages = (await platform.ReadAsync(Cancellation)).Languages;
        var numbers = new List<long>();
        for (var block = 0; block < 5; block++)
        {
            var replays = _platform.Journal.ReplaysOf(GrainKeys.Platform);
            await platform.PutToSleepAsync();
            numbers.Add((await platform.GrantNumbersAsync(CommandContext.Service($"sleep:{block}"), NumberKinds.Page, 7)).Id!.Value);

            Assert.Equal(replays + 1, _platform.Journal.ReplaysOf(GrainKeys.Platform));
        }

        Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.Second >= pair.First + 7));
        Assert.Equal(languages.AsEnumerable(), (await platform.ReadAsync(Cancellation)).Languages);
    }

    [Fact]
    public async Task A_platform_that_slept_is_followed_on()
    {
        var town = await Town.FoundAsync(_platform, "folgend", "de", "en");
        var page = await town.AddAsync();
        await town.PublishAsync(page, "de", "Leer", "");
        await town.PublishAsync(page, "en", "Filled", "<p>Filled</p>");
        await _platform.ReadAsync("/api/v3/folgend/de/pages/");
        var platform = _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var german = (await platform.ReadAsync(Cancellation)).Languages.Single(language => language.Language.Slug == "de").Language;

        await platform.PutToSleepAsync();
        var saying = await platform.SaveLanguageAsync(CommandContext.Service("say"), german with { ContentNotAvailable = "Nur anderswo." });
        await platform.WaitUntilVisibleAsync(saying.Version, Cancellation);
        var said = await _platform.ReadAsync("/api/v3/folgend/de/pages/");
        var unsaying = await platform.SaveLanguageAsync(CommandContext.Service("unsay"), german);
        await platform.WaitUntilVisibleAsync(unsaying.Version, Cancellation);
        var unsaid = await _platform.ReadAsync("/api/v3/folgend/de/pages/");

        Assert.Contains("Nur anderswo.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Nur anderswo.", unsaid, StringComparison.Ordinal);
    }
}
