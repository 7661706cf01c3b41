using System.Runtime.CompilerServices;
using Integreat.Platform.Storage.Telemetry;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Sqlite;

/// <summary>Reading threads, each with a connection of its own: under WAL they neither wait for the writer nor hold it up.</summary>
internal sealed class SqliteReaders : IDisposable
{
    private const int Count = 4;

    private readonly DriverThread _threads;
    private readonly ThreadLocal<SqliteConnection> _connections;

    public SqliteReaders(string file)
    {
        _connections = new ThreadLocal<SqliteConnection>(() => SqliteConnections.OpenReader(file));
        _threads = new DriverThread("database reader", Count, Close);
    }

    /// <summary>How many reads wait for a thread.</summary>
    public int Waiting => _threads.Waiting;

    public Task<T> RunAsync<T>(
        Func<SqliteConnection, T> read, CancellationToken cancellation, [CallerMemberName] string operation = "") =>
        StorageActivities.Follow(_threads.RunAsync(() => read(_connections.Value!), cancellation), operation);

    public void Dispose()
    {
        _threads.Dispose();
        _connections.Dispose();
    }

    private void Close()
    {
        if (_connections.IsValueCreated)
        {
            _connections.Value!.Dispose();
        }
    }
}
