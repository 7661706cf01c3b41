using System.Diagnostics.Metrics;
using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Grains.Telemetry;

/// <summary>What grains measure. Labels are kinds of grains and never keys, so there are few series however many regions there are.</summary>
internal static class GrainMetrics
{
    public const string Name = "Integreat.Platform.Grains";

    private static readonly Meter Meter = new(Name);

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 6, 15, 60],
    };

    private static readonly Histogram<double> Activation = Meter.CreateHistogram(
        "integreat.grains.activation.duration", "s", "From when a grain was called up until it could be asked.", advice: Seconds);

    private static readonly Histogram<double> Replay = Meter.CreateHistogram(
        "integreat.grains.replay.duration", "s", "How long it took to become a stream's owner and to replay its facts.", advice: Seconds);

    private static readonly Counter<long> ReplayedFacts = Meter.CreateCounter<long>(
        "integreat.grains.replay.facts", "{fact}", "Facts that were replayed because no snapshot held them.");

    private static readonly Histogram<double> Render = Meter.CreateHistogram(
        "integreat.grains.render.duration", "s", "How long it took to render an edition.", advice: Seconds);

    private static readonly Histogram<double> Visibility = Meter.CreateHistogram(
        "integreat.grains.visibility.delay", "s", "From when facts were stored until no reader could get anything older.", advice: Seconds);

    private static readonly Counter<long> Outgoing = Meter.CreateCounter<long>(
        "integreat.grains.outgoing.requests", "{request}", "Requests to servers of others, by what became of them.");

    /// <summary>The leases that grains hold of each other.</summary>
    public static LeaseCounters Leases { get; } = new(Meter, "integreat.grains");

    /// <summary>Help desks that this silo leaves alone because they do not answer.</summary>
    public static UpDownCounter<int> DesksResting { get; } = Meter.CreateUpDownCounter<int>(
        "integreat.grains.desks.resting", "{desk}", "Help desks that are left alone for a while because they do not answer.");

    /// <summary>Whether anybody wants to know how soon facts are visible: that has to be waited for.</summary>
    public static bool WantsVisibility => Visibility.Enabled;

    public static void Activated(GrainKind kind, TimeSpan duration) => Activation.Record(duration.TotalSeconds, Label(kind));

    public static void Replayed(GrainKind kind, TimeSpan duration, long facts)
    {
        Replay.Record(duration.TotalSeconds, Label(kind));
        ReplayedFacts.Add(Math.Max(0, facts), Label(kind));
    }

    public static void Rendered(TimeSpan duration) => Render.Record(duration.TotalSeconds);

    /// <param name="service">Whom was asked: help-desk or news.</param>
    /// <param name="result">answered, failed, or resting for what was not sent because the server did not answer lately.</param>
    public static void Asked(string service, string result) => Outgoing.Add(1, new("service", service), new("result", result));

    public static void BecameVisible(GrainKind kind, TimeSpan delay) => Visibility.Record(delay.TotalSeconds, Label(kind));

    private static KeyValuePair<string, object?> Label(GrainKind kind) => new("grain", kind switch
    {
        GrainKind.Region => "region",
        GrainKind.Platform => "platform",
        GrainKind.Edition => "edition",
        GrainKind.Directory => "directory",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No series is of this kind."),
    });
}

/// <summary>The kinds of grains that are told apart.</summary>
internal enum GrainKind
{
    Region,
    Platform,
    Edition,
    Directory,
}
