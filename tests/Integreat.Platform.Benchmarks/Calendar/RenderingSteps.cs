using System.Collections.Immutable;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Grains;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Shortcodes;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Benchmarks.Calendar;

/// <summary>Renders an edition as its grain does, and takes the steps apart.</summary>
internal sealed class RenderingSteps
{
    // So often that the compiler has done what it does about code that runs often.
    private const int WarmUp = 100;

    private readonly EditionSources _sources;
    private readonly PublicAddresses _addresses;
    private readonly string _language;
    private readonly Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> _loadBodies;

    private RenderingSteps(RunningPlatform platform, EditionSources sources, string language)
    {
        (_sources, _language) = (sources, language);
        _addresses = platform.Services.GetRequiredService<IOptions<PublicAddresses>>().Value;
        var journal = platform.Services.GetRequiredService<IJournal>();
        _loadBodies = hashes => journal.ReadBodiesAsync(hashes, CancellationToken.None);
    }

    public static string[] Titles { get; } = ["Step", "Times", "Median ms", "CPU ms", "MB allocated"];

    public static async Task<List<string[]>> MeasureAsync(RunningPlatform platform, string language, BenchmarkRun run)
    {
        var sources = await EditionSourcesReader.ReadAsync(platform, region: 1, language, run.Cancellation);
        var compressor = platform.Services.GetRequiredService<Compressor>();
        return await new RenderingSteps(platform, sources, language).RunAsync(compressor, run.Duration / 2);
    }

    private async Task<List<string[]>> RunAsync(Compressor compressor, TimeSpan duration)
    {
        var renderer = new EditionRenderer(_language, _addresses);
        var today = await renderer.RenderAsync(_sources, CorpusClock.Begin, _loadBodies);
        for (var time = 0; time < WarmUp; time++)
        {
            await renderer.RenderAsync(_sources, CorpusClock.Begin, _loadBodies);
        }

        var tomorrow = await renderer.RenderAsync(_sources, CorpusClock.Begin.AddDays(1), _loadBodies);
        var context = new RenderContext(_sources, _language, _addresses, CorpusClock.Begin);
        var contents = new ContentStore();
        var shortcodes = new ShortcodeRenderer(context);
        List<PlannedFragment> planned =
        [
            .. new PageRenderer(context).Plan(), .. new EventRenderer(context).Plan(), .. new LocationRenderer(context).Plan(),
        ];
        var manifest = new EditionManifest("benchmark", saved: null);
        var held = EditionSnapshot.Empty(compressor).Apply([.. manifest.Advance(today.Fragments, CorpusClock.Begin)], manifest.Epochs);
        var revision = manifest.Revision;
        ImmutableArray<Fragment> changed =
        [
            .. manifest.Advance(tomorrow.Fragments, CorpusClock.Begin.AddDays(1)).Where(item => item.Revision > revision),
        ];
        return
        [
            await RepeatedStep.MeasureAsync(
                "the whole edition, its texts known",
                async () => await renderer.RenderAsync(_sources, CorpusClock.Begin, _loadBodies),
                duration),
            RepeatedStep.Measure("of it: the events", () => new EventRenderer(context).Plan().ToList(), duration),
            RepeatedStep.Measure("of that: which dates of events are near", () => _sources.Events.Values.Select(Look).ToList(), duration),
            RepeatedStep.Measure("of it: the pages", () => new PageRenderer(context).Plan().ToList(), duration),
            RepeatedStep.Measure("of it: the locations", () => new LocationRenderer(context).Plan().ToList(), duration),
            await RepeatedStep.MeasureAsync(
                "of it: the texts put in, and hashes over all", () => contents.FinishAsync(planned, shortcodes, _loadBodies), duration),
            RepeatedStep.Measure("comparing the edition with what it was", () => manifest.Advance(tomorrow.Fragments, CorpusClock.Begin), duration),
            RepeatedStep.Measure(
                $"a gateway takes over the {changed.Length} items that are different after midnight",
                () => held.Apply(changed, manifest.Epochs),
                duration),
            RepeatedStep.Measure(
                "a gateway lists the events anew",
                () => held.Apply([], manifest.Epochs).Events(combineRecurring: false),
                duration),
        ];

        EventOutlook Look(Grains.Sources.EventSource source) =>
            EventOutlook.At(new EventSchedule(source.Details, source.Changes, context.Zone), CorpusClock.Begin);
    }
}
