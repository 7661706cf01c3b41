using System.Collections.Immutable;
using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Schema;
using Integreat.Platform.Storage.Transfer;

namespace Integreat.Platform.Server.Hosting;

/// <summary>
/// The right to be the only process that works on a database, or one of its silos, and that database up to date. SQLite in a data folder,
/// or PostgreSQL if a connection string is configured.
/// </summary>
internal sealed class StorageLease : IAsyncDisposable
{
    private readonly string? _connectionString;
    private readonly DataFolderLock? _folder;
    private readonly PostgresOwnerLock? _owner;

    private StorageLease(string dataFolder, string? connectionString, DataFolderLock? folder, PostgresOwnerLock? owner) =>
        (DataFolder, _connectionString, _folder, _owner) = (dataFolder, connectionString, folder, owner);

    /// <summary>Cancelled when the right is lost: the process must stop.</summary>
    public CancellationToken Lost => _owner?.Lost ?? CancellationToken.None;

    /// <summary>As it was named. With PostgreSQL it need not exist: then only what is no row of a database may be put there.</summary>
    public string DataFolder { get; }

    /// <summary>Where the data lies, for people.</summary>
    public string Place => _folder?.Path ?? "PostgreSQL";

    /// <exception cref="StorageInUseException">Another process has it.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or used.</exception>
    public static async Task<StorageLease> AcquireAsync(IConfiguration configuration, string dataFolder, CancellationToken cancellation)
    {
        if (ConnectionString(configuration) is { } connectionString)
        {
            var owner = await PostgresOwnerLock.AcquireAsync(connectionString, TimeProvider.System, cancellation);
            var lease = new StorageLease(dataFolder, connectionString, null, owner);
            return await lease.OrDisposeAsync(() => SchemaMigrator.MigratePostgresAsync(connectionString, cancellation));
        }

        var folder = DataFolderLock.Acquire(dataFolder);
        return await new StorageLease(dataFolder, null, folder, null)
            .OrDisposeAsync(() => Task.FromResult(SchemaMigrator.MigrateSqlite(folder)));
    }

    /// <summary>The right of a silo of a cluster: other silos have it as well, but no process that works by itself.</summary>
    /// <exception cref="StorageInUseException">A process that works by itself has the database.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or used.</exception>
    public static async Task<StorageLease> JoinAsync(string connectionString, CancellationToken cancellation)
    {
        var member = await PostgresOwnerLock.ShareAsync(connectionString, TimeProvider.System, cancellation);
        return await new StorageLease("", connectionString, null, member)
            .OrDisposeAsync(() => SchemaMigrator.MigratePostgresAsync(connectionString, cancellation));
    }

    /// <summary>The connection string, for a role that works on nothing but PostgreSQL.</summary>
    /// <exception cref="CommandFailedException">None is set.</exception>
    public static string RequirePostgres(IConfiguration configuration, string role) => ConnectionString(configuration)
        ?? throw new CommandFailedException($"The role \"{role}\" needs PostgreSQL: set ConnectionStrings__Platform.");

    /// <summary>The right to use the tables beside the journals, on PostgreSQL also while a server runs.</summary>
    /// <exception cref="StorageInUseException">Another process has the data folder.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or used.</exception>
    public static async Task<StorageLease> ShareAsync(IConfiguration configuration, string dataFolder, CancellationToken cancellation)
    {
        if (ConnectionString(configuration) is not { } connectionString)
        {
            return await AcquireAsync(configuration, dataFolder, cancellation);
        }

        await SchemaMigrator.MigratePostgresAsync(connectionString, cancellation);
        return new StorageLease(dataFolder, connectionString, null, null);
    }

    /// <summary>Only brings the schema up to date, on PostgreSQL also while a server runs. Returns the scripts that ran.</summary>
    public static async Task<ImmutableArray<string>> MigrateAsync(
        IConfiguration configuration, string dataFolder, CancellationToken cancellation)
    {
        if (ConnectionString(configuration) is { } connectionString)
        {
            return await SchemaMigrator.MigratePostgresAsync(connectionString, cancellation);
        }

        using var folder = DataFolderLock.Acquire(dataFolder);
        return SchemaMigrator.MigrateSqlite(folder);
    }

    public void AddTo(IServiceCollection services)
    {
        if (_connectionString is not null)
        {
            services.AddPostgresStorage(_connectionString);
        }
        else
        {
            services.AddSqliteStorage(_folder!.Path);
        }
    }

    /// <summary>Writes all that is stored into an archive; returns how many rows that is.</summary>
    public Task<long> ExportAsync(Stream to, CancellationToken cancellation) => _connectionString is null
        ? DatabaseTransfer.ExportAsync(_folder!, to, cancellation)
        : DatabaseTransfer.ExportAsync(_connectionString, to, cancellation);

    /// <summary>Takes an archive over into the database, which must be new; returns how many rows that is.</summary>
    /// <exception cref="ArchiveException">It cannot be taken over, and nothing was changed.</exception>
    public Task<long> ImportAsync(Stream from, CancellationToken cancellation) => _connectionString is null
        ? DatabaseTransfer.ImportAsync(from, _folder!, cancellation)
        : DatabaseTransfer.ImportAsync(from, _connectionString, cancellation);

    public async ValueTask DisposeAsync()
    {
        _folder?.Dispose();
        if (_owner is not null)
        {
            await _owner.DisposeAsync();
        }
    }

    private static string? ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString("Platform") is { Length: > 0 } set ? set : null;

    private async Task<StorageLease> OrDisposeAsync(Func<Task> migrate)
    {
        try
        {
            await migrate();
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }
}
