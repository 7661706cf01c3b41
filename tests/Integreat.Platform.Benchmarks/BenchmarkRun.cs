using System.Collections.Immutable;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Report;

namespace Integreat.Platform.Benchmarks;

/// <summary>What every benchmark needs.</summary>
internal sealed record BenchmarkRun
{
    public required ScratchFolder Scratch { get; init; }
    public required MarkdownReport Report { get; init; }
    public required TextWriter Progress { get; init; }

    /// <summary>How long each figure is measured, where time is the measure.</summary>
    public required TimeSpan Duration { get; init; }
    public required int Connections { get; init; }

    /// <summary>What the title of an HTTP answer must contain for it to be measured.</summary>
    public required string Only { get; init; }

    /// <summary>With how many regions growth is measured, one platform after the other.</summary>
    public required ImmutableArray<int> Regions { get; init; }

    /// <summary>A database that may be filled with rubbish; null to leave PostgreSQL out.</summary>
    public required string? Postgres { get; init; }
    public required CancellationToken Cancellation { get; init; }

    public void Say(string what) => Progress.WriteLine($"... {what}");
}
