using Integreat.Platform.Storage;
using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Processes;

public sealed class PostgresKillTests(PostgresServer server) : KillContract
{
    private string _database = "";

    private protected override async Task<PlatformStorage> CreateStorageAsync() =>
        new PostgresStorage(_database = await server.CreateDatabaseAsync());

    private protected override Task ReleasedAsync() => PostgresOwner.ReleasedAsync(_database);
}

/// <summary>Who owns a PostgreSQL database.</summary>
internal static class PostgresOwner
{
    /// <summary>Returns when nobody does: the server notices the death of a client in its own time.</summary>
    public static async Task ReleasedAsync(string database)
    {
        using var deadline = new CancellationTokenSource(Executable.Deadline);
        while (!await IsFreeAsync(database, deadline.Token))
        {
            deadline.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<bool> IsFreeAsync(string database, CancellationToken cancellation)
    {
        try
        {
            await using var owner = await PostgresOwnerLock.AcquireAsync(database, TimeProvider.System, cancellation);
            return true;
        }
        catch (StorageInUseException)
        {
            return false;
        }
    }
}
