using System.Net.Sockets;
using Npgsql;

namespace Integreat.Platform.Storage;

/// <summary>
/// Proof that this process is the only one that works on a PostgreSQL database by itself (role <c>all</c>, the embedded host of an
/// import), or one of several silos, among which nobody works by itself. It lives as long as its connection: whoever holds it watches
/// <see cref="Lost"/> and stops the process.
/// </summary>
public sealed class PostgresOwnerLock : IAsyncDisposable
{
    private const long Key = 0x496E_7465_6772_0002;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private readonly NpgsqlConnection _connection;
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _watching;
    private readonly string _suffix;

    private PostgresOwnerLock(NpgsqlConnection connection, string suffix, TimeProvider clock)
    {
        (_connection, _suffix) = (connection, suffix);
        _timer = new PeriodicTimer(Period, clock);
        Lost = _lost.Token;
        _watching = WatchAsync();
    }

    /// <summary>Cancelled when the lock can no longer be relied upon. Stays silent when it is given up on purpose.</summary>
    public CancellationToken Lost { get; }

    /// <summary>For a process that works by itself.</summary>
    /// <exception cref="StorageInUseException">Another process holds the lock, alone or with others.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or refuses.</exception>
    public static Task<PostgresOwnerLock> AcquireAsync(string connectionString, TimeProvider clock, CancellationToken cancellation) =>
        TakeAsync(connectionString, "", clock, cancellation);

    /// <summary>For one of several silos: the journal's epochs protect them from each other, this lock protects them from everybody else.</summary>
    /// <exception cref="StorageInUseException">A process that works by itself holds the lock.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or refuses.</exception>
    public static Task<PostgresOwnerLock> ShareAsync(string connectionString, TimeProvider clock, CancellationToken cancellation) =>
        TakeAsync(connectionString, "_shared", clock, cancellation);

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _watching;
        await ReleaseAsync();
        await _connection.DisposeAsync();
        _lost.Dispose();
    }

    private static async Task<PostgresOwnerLock> TakeAsync(
        string connectionString, string suffix, TimeProvider clock, CancellationToken cancellation)
    {
        var database = PostgresDatabase.Parse(connectionString);
        var connection = new NpgsqlConnection(database.DedicatedConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand($"SELECT pg_try_advisory_lock{suffix}($1)", connection)
            {
                Parameters = { new() { Value = Key } },
            };
            if (await command.ExecuteScalarAsync(cancellation) is true)
            {
                return new PostgresOwnerLock(connection, suffix, clock);
            }
        }
        catch (Exception exception)
        {
            await connection.DisposeAsync();
            throw exception is NpgsqlException or SocketException ? database.Unavailable(exception) : exception;
        }

        await connection.DisposeAsync();
        throw database.InUse();
    }

    // The database would let go by itself when it notices that the connection is gone, but the next owner may come before that.
    private async Task ReleaseAsync()
    {
        if (_lost.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await using var release = new NpgsqlCommand($"SELECT pg_advisory_unlock{_suffix}($1)", _connection)
            {
                Parameters = { new() { Value = Key } },
                CommandTimeout = (int)Period.TotalSeconds,
            };
            await release.ExecuteNonQueryAsync();
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            // Then it is free when the connection is.
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync())
            {
                await using var ping = new NpgsqlCommand("SELECT 1", _connection) { CommandTimeout = (int)Period.TotalSeconds };
                await ping.ExecuteNonQueryAsync();
            }
        }
        catch (Exception)
        {
            // Whatever it is, the proof is gone.
            await _lost.CancelAsync();
        }
    }
}
