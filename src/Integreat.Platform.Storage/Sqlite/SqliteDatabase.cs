using System.Diagnostics.Metrics;
using Integreat.Platform.Storage.Telemetry;

namespace Integreat.Platform.Storage.Sqlite;

/// <summary>
/// One SQLite file that several stores share: one writing thread, a few reading ones, and never a caller's. A file has one writer at a
/// time, so a second writing thread could only wait for the first.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    // Ends with the database, and with it the look at its queues.
    private readonly Meter _meter = new(StorageMetrics.Name);

    public SqliteDatabase(string file)
    {
        (Writer, Readers) = (new SqliteWriter(file), new SqliteReaders(file));
        _meter.CreateObservableGauge(
            "integreat.storage.queue.length",
            () => (Measurement<int>[])[Length(Writer.Waiting, "writer"), Length(Readers.Waiting, "reader")],
            "{operation}",
            "What waits for the threads of the embedded database.");
    }

    public SqliteWriter Writer { get; }

    public SqliteReaders Readers { get; }

    /// <summary>Finishes what waits, then closes the file.</summary>
    public void Dispose()
    {
        _meter.Dispose();
        Writer.Dispose();
        Readers.Dispose();
    }

    private static Measurement<int> Length(int waiting, string queue) => new(waiting, new KeyValuePair<string, object?>("queue", queue));
}
