using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

public sealed class StorageFailureTests(PostgresServer postgres) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_data_folder_that_a_server_holds_is_refused_to_every_command()
    {
        TownDump.Write(_folder.Path);
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--no-demo");

        foreach (var line in (string[][])[["serve", "--urls", "http://localhost:1"], ["migrate"], ["import", "cms-dump", "town.json"]])
        {
            var refused = await Command.RunAsync(_folder.Path, line);
            Assert.Equal(
                $"The data folder {Path.Combine(_folder.Path, "data")} is in use by another process (id {server.Id}).", refused.Reason());
        }

        await server.StopAsync();
    }

    [Fact]
    public async Task A_database_that_a_server_holds_is_refused_to_whoever_would_write_to_it()
    {
        var database = await postgres.CreateDatabaseAsync();
        KeyValuePair<string, string>[] environment = [new("ConnectionStrings__Platform", database)];
        TownDump.Write(_folder.Path);
        await using var server = await ServerProcess.ServeAsync(_folder.Path, environment, "--no-demo");

        foreach (var line in (string[][])[["serve"], ["import", "cms-dump", "town.json"]])
        {
            Assert.Matches(
                "^The PostgreSQL database \"test_[0-9]+\" at 127.0.0.1:[0-9]+ is in use by another process.$",
                (await Command.RunAsync(_folder.Path, environment, line)).Reason());
        }

        (await Command.RunAsync(_folder.Path, environment, "migrate")).Succeeded();
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "data")));
        await server.StopAsync();
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("import cms-dump town.json")]
    public async Task A_PostgreSQL_that_does_not_answer_is_named_without_its_password(string line)
    {
        KeyValuePair<string, string>[] environment =
            [new("ConnectionStrings__Platform", "Host=127.0.0.1;Port=1;Database=town;Username=u;Password=secret")];

        var refused = await Command.RunAsync(_folder.Path, environment, line.Split(' '));

        Assert.Equal("The PostgreSQL database \"town\" at 127.0.0.1:1 cannot be reached: Connection refused.", refused.Reason());
    }

    [Fact]
    public async Task A_server_that_loses_its_lock_on_the_database_stops()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.ServeAsync(
            _folder.Path, [new("ConnectionStrings__Platform", database)], "--no-demo");

        await postgres.ExecuteAsync(
            """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """,
            new Npgsql.NpgsqlConnectionStringBuilder(database).Database!);

        Assert.Equal(
            (1, "The connection that holds the lock on the database was lost, so the platform stopped. Start it again.\n"),
            await server.ExitedAsync());
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    public async Task A_data_folder_that_cannot_be_made_is_named(string command)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "file"), "", TestContext.Current.CancellationToken);
        var folder = Path.Combine(_folder.Path, "file", "data");

        var refused = await Command.RunAsync(_folder.Path, command, "--data", folder);

        Assert.StartsWith($"The data folder {folder} cannot be used: ", refused.Reason(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_may_not_be_written_to_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }

        var folder = Path.Combine(_folder.Path, "closed");
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        if (Environment.IsPrivilegedProcess)
        {
            folder = "/proc"; // Here even the administrator creates nothing.
        }

        var refused = await Command.RunAsync(_folder.Path, "serve", "--data", folder);

        Assert.StartsWith($"The data folder {folder} cannot be used: ", refused.Reason(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        var file = Path.Combine(_folder.Path, "journal.db");
        await File.WriteAllTextAsync(file, "Dear diary", TestContext.Current.CancellationToken);

        var refused = await Command.RunAsync(_folder.Path, "serve", "--data", _folder.Path);

        Assert.Equal($"The database {file} cannot be used: file is not a database.", refused.Reason());
    }

    public void Dispose() => _folder.Dispose();
}
