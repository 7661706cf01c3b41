using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Hosting;

namespace Integreat.Platform.Benchmarks.Memory;

/// <summary>What regions and editions take of the heap, and what gateways take for their copies.</summary>
internal static class MemoryBenchmark
{
    private const int Regions = 3;

    // One more than is measured: whatever is made once is made for this one.
    private const int WarmUp = Regions + 1;

    public static async Task RunAsync(BenchmarkRun run)
    {
        run.Say("memory");
        await using var platform = await RunningPlatform.StartAsync(run.Scratch, WarmUp, RegionSize.Usual, _ => { }, run.Cancellation);
        using var readers = new EditionReaders(platform, run.Cancellation);
        var copies = new RemoteCopies(platform, readers);
        await new MemorySteps(platform, readers, copies, run.Cancellation).RunAsync([WarmUp]);
        var rows = await new MemorySteps(platform, readers, copies, run.Cancellation).RunAsync([.. Enumerable.Range(1, Regions)]);
        GC.KeepAlive(copies);

        run.Report.Section(
            "Memory",
            $"""
            {Regions} regions of {RegionSize.Usual.Contents}, woken one step after the other;
            the heap is collected before each look at it. A gateway in the same process shares the bytes of
            its editions with their grains, one in another process has them to itself.
            """);
        run.Report.Table(["What", "MB each"], rows);
    }
}
