namespace Integreat.Platform.Storage.Sqlite;

/// <summary>
/// One SQLite file that several stores share: one writing thread, a few reading ones, and never a caller's. A file has one writer at a
/// time, so a second writing thread could only wait for the first.
/// </summary>
internal sealed class SqliteDatabase(string file) : IDisposable
{
    public SqliteWriter Writer { get; } = new(file);

    public SqliteReaders Readers { get; } = new(file);

    /// <summary>Finishes what waits, then closes the file.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        Readers.Dispose();
    }
}
