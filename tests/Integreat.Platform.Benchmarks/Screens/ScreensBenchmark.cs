using System.Diagnostics;
using System.Globalization;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Report;
using Microsoft.Playwright;

namespace Integreat.Platform.Benchmarks.Screens;

/// <summary>How soon an editor can work with a region of 1,000 pages, and what an open screen takes of the gateway's memory.</summary>
internal static class ScreensBenchmark
{
    private const int Times = 20;
    private const int Editors = 30;

    private static readonly RegionSize Size = RegionSize.Usual with { Pages = 1000 };
    private static readonly GeneratedRegion Region = new(1, Size);

    // The least of all screens: static HTML, without a circuit. Then what editors work with.
    private static readonly Screen SignIn = new("sign-in (static HTML)", "/admin/sign-in", "#sign-in button[type=submit]");
    private static readonly Screen Tree = new("page tree", $"/admin/{Region.Slug}/pages", ".tree-row[data-page]");
    private static readonly Screen Editor = new("page editor", $"/admin/{Region.Slug}/pages/500/de", "[contenteditable=true]");

    public static async Task RunAsync(BenchmarkRun run)
    {
        run.Say("screens: region");
        LendAssets();
        await using var platform = await RunningPlatform.StartAsync(run.Scratch, regions: 1, Size, _ => { }, run.Cancellation);
        await using var browser = await EditorBrowser.OpenAsync(platform, run.Cancellation);
        run.Report.Section(
            "Screens",
            $"""
            The screens of editors for a region of {Size.Contents}, in Debian's Chromium on the same machine. "First byte" is that of the page's
            HTML, asked for {Times} times, one after the other, after as many that do not count. "Can be worked with" is from the beginning of the navigation
            until the first row of the tree, or the text in the editor, stands there: in a browser that has seen the screens before
            ({Times} times), and in one that has not ({Times} new ones).
            """);
        run.Report.Table(
            ["Screen", "First byte p50 ms", "longest ms", "Can be worked with p50 ms", "to sign-in", "longest ms", "a new browser p50 ms", "longest ms"],
            await MeasureAsync(run, platform, browser));
        run.Report.Section(
            "Screens that are open",
            $"""
            What {Editors} open screens add to the managed heap of the gateway, which is collected before each look; silo and gateway are in
            one process, and what the region itself takes is there before. The first open screen is counted out: with it comes what all share.
            """);
        run.Report.Table(
            ["Screen", "MB each"],
            [[Tree.Name, await WeighAsync(run, browser, Tree)], [Editor.Name, await WeighAsync(run, browser, Editor)]]);
    }

    // The list of static files is looked for under this program's name, which has none: those of the server are meant.
    private static void LendAssets()
    {
        foreach (var part in (string[])["endpoints", "runtime"])
        {
            var target = Path.Combine(AppContext.BaseDirectory, $"Integreat.Platform.Benchmarks.staticwebassets.{part}.json");
            File.Copy(Path.Combine(AppContext.BaseDirectory, $"Integreat.Platform.Server.staticwebassets.{part}.json"), target, overwrite: true);
        }
    }

    private static async Task<List<string[]>> MeasureAsync(BenchmarkRun run, RunningPlatform platform, EditorBrowser browser)
    {
        var rows = new List<string[]>();
        TimeSpan? least = null;
        foreach (var screen in (Screen[])[SignIn, Tree, Editor])
        {
            run.Say($"screens: {screen.Name}");
            var bytes = await FirstBytesAsync(platform, browser, screen, run.Cancellation);
            var known = await KnownAsync(browser, screen);
            var unknown = await UnknownAsync(browser, screen);
            least ??= Middle(known);
            rows.Add(
            [
                screen.Name, Figures.Milliseconds(Middle(bytes)), Figures.Milliseconds(bytes[^1]), Figures.Milliseconds(Middle(known)),
                Figures.Ratio(Middle(known) / least.Value), Figures.Milliseconds(known[^1]), Figures.Milliseconds(Middle(unknown)), Figures.Milliseconds(unknown[^1]),
            ]);
        }

        return rows;
    }

    private static async Task<List<TimeSpan>> FirstBytesAsync(
        RunningPlatform platform, EditorBrowser browser, Screen screen, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        if (screen != SignIn)
        {
            client.DefaultRequestHeaders.Add("Cookie", browser.CookieHeader);
        }

        var took = new List<TimeSpan>();
        for (var time = 0; time < 2 * Times; time++)
        {
            var begin = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(
                new Uri(platform.Address, screen.Path), HttpCompletionOption.ResponseHeadersRead, cancellation);
            await using var body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancellation);
            await body.ReadExactlyAsync(new byte[1], cancellation);
            took.Add(Stopwatch.GetElapsedTime(begin));
        }

        return [.. took[Times..].Order()];
    }

    private static async Task<List<TimeSpan>> KnownAsync(EditorBrowser browser, Screen screen)
    {
        await using var context = await NewAsync(browser, screen);
        await TimeAsync(context, screen);
        return await RepeatAsync(() => TimeAsync(context, screen));
    }

    private static Task<List<TimeSpan>> UnknownAsync(EditorBrowser browser, Screen screen) => RepeatAsync(async () =>
    {
        await using var context = await NewAsync(browser, screen);
        return await TimeAsync(context, screen);
    });

    private static async Task<List<TimeSpan>> RepeatAsync(Func<Task<TimeSpan>> measure)
    {
        var took = new List<TimeSpan>();
        for (var time = 0; time < Times; time++)
        {
            took.Add(await measure());
        }

        return [.. took.Order()];
    }

    // Whoever is signed in is led away from sign-in.
    private static async Task<IBrowserContext> NewAsync(EditorBrowser browser, Screen screen)
    {
        var context = await browser.NewAsync();
        if (screen == SignIn)
        {
            await context.ClearCookiesAsync();
        }

        return context;
    }

    private static async Task<TimeSpan> TimeAsync(IBrowserContext context, Screen screen)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(screen.Path);
        await page.Locator(screen.Ready).First.WaitForAsync();
        var took = await page.EvaluateAsync<double>("() => performance.now()");
        await page.CloseAsync();
        return TimeSpan.FromMilliseconds(took);
    }

    private static async Task<string> WeighAsync(BenchmarkRun run, EditorBrowser browser, Screen screen)
    {
        run.Say($"screens: memory of {screen.Name}");
        await using var context = await browser.NewAsync();
        await OpenAsync(context, screen);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var editor = 0; editor < Editors; editor++)
        {
            await OpenAsync(context, screen);
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        return ((after - before) / 1e6 / Editors).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static async Task OpenAsync(IBrowserContext context, Screen screen)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(screen.Path);
        await page.Locator(screen.Ready).First.WaitForAsync();
    }

    /// <param name="Ready">What stands there when somebody can begin.</param>
    private sealed record Screen(string Name, string Path, string Ready);

    private static TimeSpan Middle(List<TimeSpan> sorted) => sorted[sorted.Count / 2];
}
