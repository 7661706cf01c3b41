using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Journal;
using Npgsql;

namespace Integreat.Platform.SystemTests.Backup;

public sealed class PostgresRestoreTests(PostgresServer server) : RestoreContract
{
    private string _media = "";

    [Fact]
    public async Task A_database_with_tables_is_not_restored_into()
    {
        Script.Needs("bash", "pg_dump", "pg_restore", "psql");
        var database = Connection(await server.CreateDatabaseAsync());
        using var folder = new TemporaryFolder();
        var backup = Path.Combine(folder.Path, "backup");
        (await Script.RunAsync("backup.sh", "postgres", "--database", database, "--to", backup)).Succeeded();

        Assert.Equal(
            "The database is not empty: a restore never overwrites anything.",
            (await Script.RunAsync("restore.sh", "postgres", "--from", backup, "--database", database)).Reason());
    }

    [Fact]
    public async Task A_database_without_a_platform_gives_no_backup()
    {
        Script.Needs("bash", "pg_dump", "pg_restore");
        var database = Connection(await server.CreateDatabaseAsync(migrated: false));
        using var folder = new TemporaryFolder();
        var backup = Path.Combine(folder.Path, "backup");

        Assert.Equal(
            "The dump holds no table \"fact\": this is not the database of a platform.",
            (await Script.RunAsync("backup.sh", "postgres", "--database", database, "--to", backup)).Reason());
        Assert.Equal(
            $"There is no finished backup in {backup}.",
            (await Script.RunAsync("restore.sh", "postgres", "--from", backup, "--database", database)).Reason());
    }

    [Fact]
    public async Task Who_was_in_the_cluster_is_not_brought_back()
    {
        Script.Needs("bash", "pg_dump", "pg_restore", "psql");
        var original = await server.CreateDatabaseAsync();
        await server.ExecuteAsync(
            """
            INSERT INTO cluster VALUES ('town', 7);
            INSERT INTO cluster_member VALUES ('town', '10.0.0.7', 11111, 1, 'one', 'one', 3, 30000, now(), now());
            """,
            new NpgsqlConnectionStringBuilder(original).Database!);
        using var folder = new TemporaryFolder();
        var backup = Path.Combine(folder.Path, "backup");
        (await Script.RunAsync("backup.sh", "postgres", "--database", Connection(original), "--to", backup)).Succeeded();

        var restored = await server.CreateDatabaseAsync(migrated: false);
        (await Script.RunAsync("restore.sh", "postgres", "--from", backup, "--database", Connection(restored))).Succeeded();

        await using var source = NpgsqlDataSource.Create(restored);
        await using var command = source.CreateCommand("SELECT (SELECT count(*) FROM cluster) + (SELECT count(*) FROM cluster_member)");
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private protected override async Task<PlatformStorage> CreateStorageAsync(string folder)
    {
        Script.Needs("bash", "pg_dump", "pg_restore", "psql", "tar");
        _media = Path.Combine(folder, "media");
        return new PostgresStorage(await server.CreateDatabaseAsync());
    }

    private protected override string MediaFolder(PlatformStorage storage) => _media;

    private protected override Task<ServerProcess> ServeAsync(PlatformStorage storage, KeyValuePair<string, string> limit) => ServerProcess.ServeAsync(
        Path.GetTempPath(), [limit, new("ConnectionStrings__Platform", storage.ConnectionString!), new("Media__Folder", _media)]);

    private protected override async Task BackUpAsync(PlatformStorage storage, string backup) => (await Script.RunAsync(
        "backup.sh", "postgres", "--database", Connection(storage.ConnectionString!), "--media", _media, "--to", backup)).Succeeded();

    private protected override async Task LoseAsync(PlatformStorage storage)
    {
        await server.ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(storage.ConnectionString).Database} WITH (FORCE)");
        Directory.Delete(_media, recursive: true);
    }

    private protected override async Task<PlatformStorage> RestoreAsync(string folder, string backup)
    {
        var restored = new PostgresStorage(await server.CreateDatabaseAsync(migrated: false));
        _media = Path.Combine(folder, "restored-media");
        (await Script.RunAsync(
            "restore.sh", "postgres", "--from", backup, "--database", Connection(restored.ConnectionString), "--media", _media)).Succeeded();
        return restored;
    }

    private protected override Task ReleasedAsync(PlatformStorage storage) => PostgresOwner.ReleasedAsync(storage.ConnectionString!);

    /// <summary>As the programs of PostgreSQL take it.</summary>
    private static string Connection(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"host={parts.Host} port={parts.Port} user={parts.Username} dbname={parts.Database}";
    }
}
