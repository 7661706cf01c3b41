using System.Text.Json;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Http;
using Integreat.Platform.Benchmarks.Report;

namespace Integreat.Platform.Benchmarks.Sync;

/// <summary>What an app is sent that follows an edition, beside what it would have to fetch without; and how fast that goes.</summary>
internal static class SyncBenchmark
{
    private static readonly string[] Titles =
    [
        "The app accepts", "Sync after one edit", "sent as", "`pages/`", "sync of this %", "everything by sync", "sync of this %",
    ];

    public static async Task RunAsync(BenchmarkRun run)
    {
        run.Say("sync: one edit");
        var language = CorpusLanguage.All[0];
        await using var answers = await ComparedAnswers.StartAsync(run, RegionSize.Usual);
        var everything = new Scenario("", $"/api/sync/v1/mustertal/{language.Slug}", null, false);
        var before = await TokenAsync(answers, everything);
        var editor = new PageEditor(
            answers.Platform.Grains, new GeneratedRegion(1, RegionSize.Usual), RegionSize.Usual.Pages - 1, language);
        await editor.OpenAsync(run.Cancellation);
        await editor.SaveAsync(run.Cancellation);
        var since = everything with { Target = $"{everything.Target}?since={before}" };
        var pages = new Scenario("", $"/api/v3/mustertal/{language.Slug}/pages/", null, false);
        var sizes = new List<string[]>();
        foreach (var coding in (string?[])[null, "gzip", "br"])
        {
            sizes.Add(await CompareAsync(answers, coding, since, pages, everything, run.Cancellation));
        }

        var nothing = everything with { Target = $"{everything.Target}?since={await TokenAsync(answers, everything)}" };
        var rows = await answers.MeasureAsync("sync", [nothing with { Name = "sync, nothing new" }, since with { Name = "sync, one page" }]);
        run.Report.Section(
            "Sync",
            $"""
            An app holds a region of {RegionSize.Usual.Contents} in {language.EnglishName}; the text of one page
            is replaced; the app asks with its token. In bytes, beside the list of all pages and beside everything that sync has, as both are
            sent to an app that accepts the same. The aim is less than 1 %.
            """);
        run.Report.Table(Titles, sizes);
        run.Report.Text("The same requests beside the baseline, as under HTTP: with the newest token, and with the one from before the edit.");
        run.Report.Table(Comparison.Titles, rows);
    }

    private static async Task<string[]> CompareAsync(
        ComparedAnswers answers, string? coding, Scenario since, Scenario pages, Scenario everything, CancellationToken cancellation)
    {
        var changed = await CapturedAnswer.FetchAsync(
            answers.Client, since with { Coding = coding }, since.Target, heldTag: null, cancellation);
        var list = await answers.FetchCodedAsync(pages with { Coding = coding });
        var all = await answers.FetchCodedAsync(everything with { Coding = coding });
        return
        [
            coding ?? "nothing else",
            Figures.Whole(changed.Body.Length),
            changed.Header("Content-Encoding") ?? "–",
            Figures.Whole(list.Body.Length),
            Figures.Ratio(100.0 * changed.Body.Length / list.Body.Length),
            Figures.Whole(all.Body.Length),
            Figures.Ratio(100.0 * changed.Body.Length / all.Body.Length),
        ];
    }

    private static async Task<string> TokenAsync(ComparedAnswers answers, Scenario everything)
    {
        using var json = JsonDocument.Parse((await answers.FetchCodedAsync(everything)).Body);
        return json.RootElement.GetProperty("token").GetString()!;
    }
}
