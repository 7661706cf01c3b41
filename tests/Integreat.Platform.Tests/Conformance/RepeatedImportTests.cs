using System.Text.Json.Nodes;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>Imports on top of what is there: edits made here, broken files, regions that belong to somebody else.</summary>
[Collection(PlatformTests.Name)]
public sealed class RepeatedImportTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unchanged_record_leaves_a_later_edit_alone()
    {
        await ImportAsync(TownOf(1101, "unveraendert"));
        await EditAsync(1101, "<p>Von hier</p>");

        var report = await ImportAsync(TownOf(1101, "unveraendert"));

        Assert.Equal(ImportResult.Complete, report.Result);
        Assert.Empty(Assert.Single(report.Regions).Taken);
        Assert.Empty(report.Regions[0].Notes);
        Assert.Contains("<p>Von hier</p>", await PagesAsync("unveraendert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_record_overwrites_a_later_edit_and_says_so()
    {
        await ImportAsync(TownOf(1102, "geaendert"));
        await EditAsync(1102, "<p>Von hier</p>");

        var report = await ImportAsync(TownOf(1102, "geaendert", "<p>Von dort</p>"));

        Assert.Equal(ImportResult.Complete, report.Result);
        var part = Assert.Single(report.Regions);
        Assert.Equal([new("cms.pagetranslation", 1)], part.Taken);
        Assert.Contains(part.Notes, note => note is { Code: "edit-overwritten", Model: "cms.pagetranslation", Key: 1102 });
        Assert.Contains(part.Notes, note => note is { Code: "record-changed", Model: "cms.pagetranslation", Key: 1102 });
        Assert.Contains("<p>Von dort</p>", await PagesAsync("geaendert"), StringComparison.Ordinal);
        Assert.Empty((await ImportAsync(TownOf(1102, "geaendert", "<p>Von dort</p>"))).Regions[0].Taken);
    }

    [Fact]
    public async Task A_missing_record_removes_nothing()
    {
        await ImportAsync(TownOf(1103, "vollstaendig"));
        var pages = await PagesAsync("vollstaendig");

        var rest = TownOf(1103, "vollstaendig")
            .Where(record => record["model"]!.GetValue<string>() is not ("cms.page" or "cms.pagetranslation"));
        var report = await ImportAsync([.. rest]);

        Assert.Equal(ImportResult.Complete, report.Result);
        Assert.Equal(pages, await PagesAsync("vollstaendig"));
    }

    [Theory]
    [InlineData(1104, "not JSON")]
    [InlineData(1105, "a reference that leads nowhere")]
    public async Task A_broken_file_changes_nothing_at_all(long key, string fault)
    {
        await ImportAsync(TownOf(key, $"heil-{key}"));
        var before = await StateAsync(key);

        // The first region of the file is changed and whole; what is broken is in the last one.
        var (changed, last) = (TownOf(key, $"heil-{key}", "<p>Neu</p>"), TownOf(key + 5_000, $"kaputt-{key}"));
        using var dump = fault == "not JSON"
            ? new SmallDump().With(changed).WithText("[{\"model\":")
            : new SmallDump().With([.. changed, .. last, Text(key + 6_000, page: 9_999, language: 1, version: 1)]);
        await Assert.ThrowsAsync<DumpException>(() => _platform.ImportAsync(dump.Files));

        Assert.Equal(before, await StateAsync(key));
        Assert.Null(await _platform.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(key + 5_000)).ReadAsync(Cancellation));
    }

    [Theory]
    [InlineData(1106, "goldstadt", "slug-taken")] // an address of another region
    [InlineData(1, "anderswo", "number-taken")] // a number of another region
    public async Task A_region_that_belongs_to_somebody_else_is_refused_with_all_that_comes_with_it(long key, string slug, string code)
    {
        await ImportAsync(TownOf(1107, "mitgekommen"));
        var before = await StateAsync(1107);

        var foreign = TownOf(key, slug).Skip(GoldenTown.Languages().Length);
        var report = await ImportAsync([.. TownOf(1107, "mitgekommen", "<p>Neu</p>"), .. foreign]);

        Assert.Equal(ImportResult.Refused, report.Result);
        Assert.Equal(code, Assert.Single(report.Refusals).Code);
        Assert.Equal(before, await StateAsync(1107));
    }

    /// <summary>A region with one page in German; all numbers are the region's.</summary>
    private static JsonObject[] TownOf(long key, string slug, string content = "<p>Von dort</p><p>Zuerst</p>") =>
    [
        .. GoldenTown.Languages(), Region(key, slug), Node(key, key, 1, null, 1), Page(key, key, null, 1, 1), Text(key, key, 1, 1, content),
    ];

    private async Task<ImportReport> ImportAsync(JsonObject[] records)
    {
        using var dump = new SmallDump().With(records);
        return await _platform.ImportAsync(dump.Files);
    }

    private async Task EditAsync(long key, string content)
    {
        var region = GrainKeys.Region(key);
        await _platform.Grains.GetGrain<IRegionSources>(region).PrepareAsync(Cancellation);
        var text = new TranslationData { BasedOn = 1, Status = "PUBLIC", Title = "Titel", Content = content };
        var outcome = await _platform.Grains.GetGrain<IRegionPages>(region)
            .SaveTranslationAsync(CommandContext.Service($"edit:{key}"), key, "de", text);
        Assert.Null(outcome.RefusalCode);
    }

    private Task<string> PagesAsync(string slug) => _platform.ReadAsync($"/api/v3/{slug}/de/pages/");

    /// <summary>The last versions of the platform's and of the region's stream, and what readers get.</summary>
    private async Task<string> StateAsync(long key)
    {
        var settings = await _platform.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(key)).ReadAsync(Cancellation);
        var platform = await _platform.Journal.LastVersionAsync(GrainKeys.Platform);
        var region = await _platform.Journal.LastVersionAsync(GrainKeys.Region(key));
        return $"{platform} {region} {await _platform.ReadAsync("/api/v3/regions/")} {await PagesAsync(settings!.Settings.Slug)}";
    }
}
