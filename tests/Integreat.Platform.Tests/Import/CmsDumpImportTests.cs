using System.Text.Json.Nodes;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Import;

public sealed class CmsDumpImportTests : IDisposable
{
    private readonly SmallDump _dump = new();
    private readonly ImportCluster _cluster = new();

    public void Dispose() => _dump.Dispose();

    [Fact]
    public async Task Everybody_is_asked_before_anything_is_taken_and_the_platform_is_first()
    {
        var report = await Import(TwoTowns());

        Assert.Equal(ImportResult.Complete, report.Result);
        Assert.Equal(
            ["p:platform dry", "r:1 dry", "r:2 dry", "p:platform take", "r:1 take", "r:1 visible 2", "r:2 take", "r:2 visible 3"],
            _cluster.Log);
    }

    [Fact]
    public async Task One_refusal_changes_nothing_and_all_refusals_are_told()
    {
        _cluster.Refusals["p:platform dry"] = "slug-invalid";
        _cluster.Refusals["r:2 dry"] = "slug-taken";

        var report = await Import(TwoTowns());

        Assert.Equal(ImportResult.Refused, report.Result);
        Assert.Equal(["slug-invalid", "slug-taken"], report.Refusals.Select(refusal => refusal.Code));
        Assert.DoesNotContain(_cluster.Log, call => call.EndsWith("take", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_file_reaches_no_grain()
    {
        await Assert.ThrowsAsync<DumpException>(() => Import([.. TwoTowns(), Page(3, 9, null, 1, 1)]));

        Assert.Empty(_cluster.Log);
        Assert.Empty(_cluster.Chunks);
    }

    [Theory]
    [InlineData("r:1 dry")]
    [InlineData("r:1 take")]
    public async Task An_unprepared_region_prepares_and_gets_the_same_command_once_more(string call)
    {
        _cluster.Refusals[call] = Outcome.Unprepared;

        var report = await Import(TwoTowns());

        Assert.Equal(ImportResult.Complete, report.Result);
        var at = _cluster.Log.IndexOf(call);
        Assert.Equal([call, "r:1 prepare", call], _cluster.Log[at..(at + 3)]);
        Assert.Equal(3, _cluster.CommandIds.Distinct().Count());
    }

    [Fact]
    public async Task A_region_that_was_changed_meanwhile_is_told_and_the_others_are_taken()
    {
        _cluster.Refusals["r:1 take"] = "slug-taken";

        var report = await Import(TwoTowns());

        Assert.Equal(ImportResult.Partial, report.Result);
        Assert.Equal("slug-taken", report.Refusals.Single().Code);
        Assert.Contains("r:2 visible 2", _cluster.Log);
    }

    [Fact]
    public async Task The_same_files_again_are_the_same_commands_and_bring_nothing()
    {
        await Import(TwoTowns());
        string[] commands = [.. _cluster.CommandIds];
        _cluster.CommandIds.Clear();
        _cluster.Chunks.Clear();

        var report = await ImportAgain();

        Assert.Equal(commands, _cluster.CommandIds);
        Assert.Equal(3, commands.Distinct().Count());
        Assert.Empty(_cluster.Chunks);
        Assert.All(report.Regions, region => Assert.Equal(0, region.Taken.Sum(model => model.Value)));
    }

    [Fact]
    public async Task An_interrupted_import_is_completed_by_running_it_again()
    {
        _cluster.Refusals["r:2 take"] = "slug-taken";
        await Import(TwoTowns());
        _cluster.Log.Clear();

        var report = await ImportAgain();

        Assert.Equal(ImportResult.Complete, report.Result);
        Assert.Equal(["r:2 take", "r:2 visible 3"], _cluster.Log[^2..]);
    }

    [Fact]
    public async Task Offers_get_the_numbers_that_the_platform_keeps()
    {
        _cluster.PlatformNotes =
        [
            new("number-kept", "cms.offertemplate", 5, "", StoredId: 1_000_000),
            new("number-kept", "cms.language", 6, "", StoredId: 2_000_000),
        ];

        await Import([
            Offer(5, "five"), Offer(6, "six"), Region(1).Set("offers", new JsonArray(6, 5)),
            Page(1, 1, null, 1, 1).Set("embedded_offers", new JsonArray(5))]);

        Assert.Equal([6L, 1_000_000], _cluster.Manifests["r:1"].Settings.Offers);
        Assert.Equal([1_000_000L], _cluster.Manifests["r:1"].Pages.Single().Attributes.EmbeddedOffers);
    }

    [Fact]
    public async Task Bodies_travel_in_bounded_chunks_each_once_and_a_large_one_alone()
    {
        var texts = Enumerable.Range(2, 6).Select(key => Text(key, 1, 1, key, new string((char)('a' + key), 200_000)));

        await Import([.. TwoTowns(), Text(1, 1, 1, 1, new string('x', 600_000)), .. texts, Text(8, 1, 1, 8, new string('c', 200_000))]);

        Assert.Equal(600_000, Assert.Single(_cluster.Chunks, size => size > WireLimits.ChunkBytes));
        Assert.Equal(600_000 + (6 * 200_000), _cluster.Chunks.Where(size => size >= 200_000).Sum());
    }

    [Fact]
    public async Task A_large_manifest_is_cut_and_arrives_whole()
    {
        await Import([Region(1), .. Enumerable.Range(1, 4_000).Select(key => Page(key, 1, null, key, 1))]);

        Assert.Equal(4_000, _cluster.Manifests["r:1"].Pages.Length);
        Assert.All(_cluster.Chunks, size => Assert.True(size <= WireLimits.ChunkBytes));
        Assert.True(_cluster.Chunks.Count > 1);
    }

    [Fact]
    public async Task The_report_says_per_region_what_was_taken_and_skipped_and_why()
    {
        var report = await Import([
            Region(1), Page(1, 1, null, 1, 1), Page(2, 1, null, 2, 1), Record("auth.group", 1, []),
            Record("cms.novelty", 1, new() { ["region"] = 1 }), Record("cms.novelty", 2, new() { ["region"] = 9 })]);
        using var text = new StringWriter { NewLine = "\n" };

        ImportReportText.Write(report, text);

        Assert.Equal(
            """
            The import is complete.

            Platform
              skipped, not understood yet: 1 cms.novelty
              skipped, not needed: 1 auth.group

            Town (town, region 1)
              taken: 1 record of settings, 2 pages
              skipped, not understood yet: 1 cms.novelty

            """,
            text.ToString(), ignoreLineEndingDifferences: true);
    }

    private static JsonObject[] TwoTowns() =>
    [
        Language(1, "de"), Region(1), Node(1, 1, 1, null, 1), Page(1, 1, null, 1, 1), Region(2, "other"), Page(2, 2, null, 2, 1),
    ];

    private Task<ImportReport> Import(JsonObject[] records)
    {
        _dump.With(records);
        return ImportAgain();
    }

    private async Task<ImportReport> ImportAgain()
    {
        var dump = await CmsDump.ReadAsync(_dump.Files, _dump.Patches, null, TestContext.Current.CancellationToken);
        return await _cluster.Import.RunAsync(dump, null, TestContext.Current.CancellationToken);
    }
}
