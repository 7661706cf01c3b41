using System.Diagnostics.Metrics;
using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Gateway.Telemetry;

/// <summary>
/// What gateways measure. Nothing that a reader sends becomes a label, so there are as many series as there are answers to tell apart.
/// Requests by route and status are measured by ASP.NET Core.
/// </summary>
internal static class GatewayMetrics
{
    public const string Name = "Integreat.Platform.Gateway";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<long> Size = Meter.CreateHistogram(
        "integreat.gateway.edition.size",
        "By",
        "How large an edition was, each time that a gateway took over a change of it.",
        advice: new InstrumentAdvice<long>
        {
            HistogramBucketBoundaries = [10_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 50_000_000],
        });

    private static readonly Histogram<double> Age = Meter.CreateHistogram(
        "integreat.gateway.stale.age",
        "s",
        "How old the copies may have been of which answers were made while those who know better could not be reached.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2, 5, 15, 60, 300, 900, 3600, 6 * 3600, 24 * 3600] });

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "integreat.gateway.shed", "{request}", "Requests that were turned away at once, because too many waited already.");

    static GatewayMetrics() => Meter.CreateObservableCounter(
        "integreat.gateway.reads",
        () => EditionReads.Read("edition").Concat(DirectoryReads.Read("directory")),
        "{read}",
        "Reads of a gateway's copies, by how they were answered: from memory, after asking, with what is stale, or not at all.");

    public static ReadCounts EditionReads { get; } = new();

    public static ReadCounts DirectoryReads { get; } = new();

    /// <summary>The leases that a gateway's copies hold.</summary>
    public static LeaseCounters Leases { get; } = new(Meter, "integreat.gateway");

    /// <param name="kind">Of which requests too many waited: read, write, chat, or region for those of one region.</param>
    public static void Shed(string kind) => Refused.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public static void Swapped(long bytes) => Size.Record(bytes);

    public static void ServedStale(TimeSpan age) => Age.Record(age.TotalSeconds);
}
