using System.Collections.Immutable;
using System.Net.Sockets;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Integreat.Platform.Storage.Schema;

/// <summary>
/// Brings a database to the newest schema: runs the numbered scripts that it has not seen, each in a transaction, under a lock.
/// A script that was released is never changed; the next one corrects it.
/// </summary>
public static class SchemaMigrator
{
    private const long LockKey = 0x496E_7465_6772_0001;

    /// <summary>The files of a data folder, which the caller has locked. Returns the scripts that ran, in order.</summary>
    /// <exception cref="StorageUnavailableException">A file is not a database, or cannot be written.</exception>
    public static ImmutableArray<string> MigrateSqlite(DataFolderLock held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return [.. MigrateFile(held.Folder.Journal, "Sqlite"), .. MigrateFile(held.Folder.Snapshots, "SqliteSnapshots")];
    }

    /// <summary>A PostgreSQL database; processes that start at the same time wait for each other. Returns the scripts that ran, in order.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or refuses.</exception>
    public static async Task<ImmutableArray<string>> MigratePostgresAsync(string connectionString, CancellationToken cancellation)
    {
        var database = PostgresDatabase.Parse(connectionString);
        try
        {
            await using var connection = new NpgsqlConnection(database.DedicatedConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = LockKey } } };
            command.CommandTimeout = 0; // Whoever holds it is migrating, and may have much to do.
            await command.ExecuteNonQueryAsync(cancellation);

            // The lock ends with its connection.
            return Run(DeployChanges.To.PostgresqlDatabase(database.DedicatedConnectionString), "Postgres");
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException)
        {
            throw database.Unavailable(exception);
        }
    }

    private static ImmutableArray<string> MigrateFile(string file, string folder)
    {
        var connectionString = DataFolder.ConnectionString(file, timeoutSeconds: 10);
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var mode = connection.CreateCommand();
            mode.CommandText = "PRAGMA journal_mode = WAL"; // Stays with the file.
            mode.ExecuteNonQuery();

            return Run(DeployChanges.To.SqliteDatabase(connectionString), folder);
        }
        catch (SqliteException exception)
        {
            var reason = raw.sqlite3_errstr(exception.SqliteErrorCode).utf8_to_string();
            throw new StorageUnavailableException($"The database {file} cannot be used: {reason}.", exception);
        }
    }

    private static ImmutableArray<string> Run(UpgradeEngineBuilder target, string folder)
    {
        var result = target
            .WithScripts(Scripts(folder))
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new StorageUnavailableException($"The schema script {result.ErrorScript?.Name ?? "of " + folder} failed.", result.Error);
    }

    private static IEnumerable<SqlScript> Scripts(string folder)
    {
        var assembly = typeof(SchemaMigrator).Assembly;
        var prefix = $"{assembly.GetName().Name}.Schema.{folder}.";
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new SqlScript(resource[prefix.Length..], reader.ReadToEnd());
        }
    }
}
