using System.Diagnostics;
using System.Globalization;
using Integreat.Platform.Storage.Schema;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Integreat.Platform.SystemTests.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a free loopback port. Where PostgreSQL is not
/// installed the tests are skipped, except in continuous integration, where they must run.
/// It leaves it to the system when its files reach the disk (<c>fsync=off</c>): what it wrote outlives its own sudden end, which is all
/// that the tests bring about, and a disk that is busy with something else cannot hold up a checkpoint for longer than a statement may take.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Template = "migrated";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"integreat-postgres-{Guid.NewGuid():N}");
    private readonly string? _binaries = PostgresBinaries.Find();
    private int _databases;

    public int Port { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (_binaries is null)
        {
            return;
        }

        Port = Loopback.FreePort();
        await RunAsync("initdb", "-D", _folder, "-U", "integreat", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        await StartAsync();
        await ExecuteAsync($"CREATE DATABASE {Template}");
        await SchemaMigrator.MigratePostgresAsync(ConnectionString(Template), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_binaries is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await StopAsync();
            await RunProgramAsync("rm", "-rf", _folder);
        }
    }

    public Task StartAsync() =>
        RunAsync("pg_ctl", "start", "--wait", "-D", _folder, "-l", Path.Combine(_folder, "log"), "-o", $"-p {Port} -h 127.0.0.1 -k {_folder} -c max_connections=200 -c fsync=off");

    public Task StopAsync() => StopAsync("immediate");

    /// <summary>"fast" as an operator does it, "immediate" as a power failure.</summary>
    public Task StopAsync(string mode) => RunAsync("pg_ctl", "stop", "--wait", "-D", _folder, "-m", mode);

    /// <summary>A new database with the newest schema. Skips the test where there is no PostgreSQL.</summary>
    public async Task<string> CreateDatabaseAsync(bool migrated = true)
    {
        if (_binaries is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "PostgreSQL is not installed, but this is continuous integration.");
            Assert.Skip("PostgreSQL is not installed.");
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {(migrated ? Template : "template1")}");
        return ConnectionString(name);
    }

    /// <summary>Waits for as long as it takes: a database is created and dropped with a checkpoint, which waits for all others, too.</summary>
    public async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection($"{ConnectionString(database)};Pooling=false;Command Timeout=0");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Database={database};Username=integreat";

    private Task RunAsync(string program, params string[] arguments) => RunProgramAsync(Path.Combine(_binaries!, program), arguments);

    // PostgreSQL refuses to run as root; its package brings an account for it.
    private static async Task RunProgramAsync(string program, params string[] arguments)
    {
        var root = Environment.UserName == "root";
        string[] line = root ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        using var process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true })!;

        // Not read to its end: the server that pg_ctl leaves behind keeps the pipe open.
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}.");
    }
}
