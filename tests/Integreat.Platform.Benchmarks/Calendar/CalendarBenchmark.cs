using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Http;

namespace Integreat.Platform.Benchmarks.Calendar;

/// <summary>What a large calendar costs: when it is rendered, when the day changes, and when it is read.</summary>
internal static class CalendarBenchmark
{
    public static async Task RunAsync(BenchmarkRun run)
    {
        await using var answers = await ComparedAnswers.StartAsync(run, RegionSize.LargeCalendar);
        var served = await answers.MeasureAsync("calendar", Scenario.Calendar);
        run.Say("calendar: rendering");
        var rendering = await RenderingSteps.MeasureAsync(answers.Platform, CorpusLanguage.All[0].Slug, run);
        run.Say("calendar: midnights");
        var midnights = new Midnights(answers.Platform, answers.Client);
        await midnights.PassAsync(run.Cancellation);

        run.Report.Section(
            "Calendar",
            $"""
            A region of {RegionSize.LargeCalendar.Contents}. An edition expands what repeats when it renders, that is after an
            edit and when the day changes, never for a reader. On one thread, as many times as go into
            {run.Duration.TotalSeconds / 2:0.#} s. "CPU" is the time that the whole process worked, which other programs do not add to.
            """);
        run.Report.Table(RenderingSteps.Titles, rendering);
        run.Report.Text(
            $"""
            {Midnights.Count} midnights, by a clock that is put forward: `events/` through HTTP, one request after the other, uncompressed. The first
            one finds the day changed and waits for the edition to render and for the gateway to take over what is different. What is allocated
            includes this client.
            """);
        run.Report.Table(TimedReads.Titles, midnights.Rows);
        run.Report.Text("What readers get on all other occasions, beside the baseline, as under HTTP:");
        run.Report.Table(Comparison.Titles, served);
    }
}
