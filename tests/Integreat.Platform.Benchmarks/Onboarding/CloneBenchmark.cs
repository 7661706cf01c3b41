using System.Diagnostics;
using System.Globalization;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway;

namespace Integreat.Platform.Benchmarks.Onboarding;

/// <summary>A region of 500 pages in 10 languages, made of another one: by one command, and page by page.</summary>
internal static class CloneBenchmark
{
    private const int Clones = 5;
    private const int Linking = 50;

    private static readonly GeneratedRegion Template = new(1, RegionSize.Template);

    public static async Task RunAsync(BenchmarkRun run)
    {
        run.Say("clone: template");
        await using var platform = await RunningPlatform.StartAsync(run.Scratch, regions: 1, RegionSize.Template, _ => { }, run.Cancellation);
        var editor = new PageByPage(platform.Grains, Template);
        await editor.LinkAsync(Linking, run.Cancellation);
        var rows = new List<string[]>();
        for (var number = 1; number <= Clones; number++)
        {
            run.Say($"clone: {number}");
            rows.Add(await CloneAsync(platform.Grains, number, run.Cancellation));
        }

        run.Say("clone: page by page");
        var (begin, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (commands, facts) = await editor.RepeatAsync(await CreateNumberAsync(platform.Grains, "by-page"), run.Cancellation);
        rows.Add(["page by page", Figures.Seconds(Stopwatch.GetElapsedTime(begin)), "", Figures.Seconds(Environment.CpuUsage.TotalTime - used), Whole(facts), Whole(commands)]);
        run.Report.Section(
            "Clone",
            $"""
            A region of {RegionSize.Template.Pages} pages in {RegionSize.Template.Languages.Length} languages (texts of 4 KB), made of another one, on
            SQLite, in seconds. {Linking} of the texts link to the template and name its pages. "Visible" is until every reader gets it; "Processor"
            is what the process used of the processors. Page by page: the same texts through the commands of editors, one after the other, without HTTP.
            """);
        run.Report.Table(["", "Stored", "Visible", "Processor", "Facts", "Commands"], rows);
    }

    private static async Task<string[]> CloneAsync(IGrainFactory grains, int number, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"klon-{number}");
        var service = CommandContext.Service(name);
        var key = GrainKeys.Region(await CreateNumberAsync(grains, name));
        var (region, sources) = (grains.GetGrain<IRegionOnboarding>(key), grains.GetGrain<IRegionSources>(key));
        var template = grains.GetGrain<IRegionOnboarding>(GrainKeys.Region(Template.Number));
        var (begin, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var written = await template.WriteTemplateAsync(service.Caller, cancellation);
        var outcome = await new RegionCommands(sources).SendAsync(
            () => region.CloneAsync(
                service, new RegionSettingsData { Name = name, Slug = name }, written.Value!, [.. Template.Size.Languages.Select(each => each.Slug)], null),
            cancellation);
        var stored = Stopwatch.GetElapsedTime(begin);
        if (outcome.RefusalCode is not null)
        {
            throw new InvalidOperationException($"The region could not be cloned: {outcome.Detail}");
        }

        await sources.WaitUntilVisibleAsync(outcome.Version, cancellation);
        return [$"one command, run {number}", Figures.Seconds(stored), Figures.Seconds(Stopwatch.GetElapsedTime(begin)), Figures.Seconds(Environment.CpuUsage.TotalTime - used), Whole(outcome.Version), "1"];
    }

    private static async Task<long> CreateNumberAsync(IGrainFactory grains, string name) =>
        (await grains.GetGrain<IPlatform>(GrainKeys.Platform).GrantNumbersAsync(CommandContext.Service($"region:{name}"), NumberKinds.Region, 1)).Id!.Value;

    private static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
