using System.Diagnostics;
using System.Diagnostics.Metrics;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Storage.Telemetry;

/// <summary>What the journal measures, whatever its database.</summary>
internal static class StorageMetrics
{
    public const string Name = "Integreat.Platform.Storage";

    public const string Sqlite = "sqlite";
    public const string Postgres = "postgresql";

    /// <summary>Names a database as OpenTelemetry does.</summary>
    public const string SystemLabel = "db.system.name";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Append = Meter.CreateHistogram(
        "integreat.storage.journal.append.duration",
        "s",
        "How long an append to the journal took, from the call to the commit.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        });

    /// <summary>Carries an append out, measures it, and shows it in the trace of whoever asked for it.</summary>
    public static async Task<AppendResult> MeasureAsync(string system, Func<Task<AppendResult>> append)
    {
        using var activity = StorageActivities.Start("journal append", system);
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await append();
            outcome = Outcome(result);
            return result;
        }
        finally
        {
            activity?.SetTag("outcome", outcome);
            Append.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new(SystemLabel, system), new("outcome", outcome));
        }
    }

    private static string Outcome(AppendResult result) => result switch
    {
        AppendResult.Appended => "appended",
        AppendResult.VersionConflict => "version-conflict",
        AppendResult.OwnerChanged => "owner-changed",
        AppendResult.NameTaken => "name-taken",
        AppendResult.CommandKnown => "command-known",
        _ => throw new UnreachableException(),
    };
}
