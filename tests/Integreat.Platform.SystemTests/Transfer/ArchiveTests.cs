using System.IO.Compression;
using System.Text;
using Integreat.Platform.Storage.Schema;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;
using Microsoft.Data.Sqlite;
using Npgsql;
using Outcomes = System.Collections.Concurrent.ConcurrentDictionary<string, Integreat.Platform.Contracts.Outcome>;

namespace Integreat.Platform.SystemTests.Transfer;

/// <summary>Everything moves from one database to another of the other kind, and back.</summary>
public sealed class ArchiveTests(PostgresServer postgres) : IDisposable
{
    private const string Feedback = "/api/v3/kaiserslautern/de/feedback/categories/";

    private static readonly string[] Routes =
    [
        "/api/v3/regions/", "/api/v3/kaiserslautern/languages/", "/api/v3/kaiserslautern/de/pages/", "/api/v3/kaiserslautern/ar/pages/",
        "/api/v3/kaiserslautern/de/events/", "/api/v3/kaiserslautern/en/locations/", "/api/v3/kaiserslautern/de/news", "/api/v3/kaiserslautern/de/imprint/",
    ];

    private static readonly Lazy<Task<byte[]>> Demo = new(ExportDemoAsync);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_platform_that_moves_to_PostgreSQL_answers_alike_remembers_its_commands_and_moves_back_byte_for_byte()
    {
        Outcomes first = new();
        Dictionary<string, string> answers;
        BusyTown town;
        await using (var server = await ServerProcess.ServeAsync(_folder.Path))
        {
            await CommentAsync(server);
            await using var client = await ClusterClient.ConnectAsync(server.ClusterPort);
            town = await BusyTown.FoundAsync(client);
            await town.SendAllAsync(client, first);
            answers = await ReadAsync(server);
            await server.StopAsync();
        }

        (await RunAsync([], "export", "there.gz")).Succeeded();
        KeyValuePair<string, string>[] elsewhere = [new("ConnectionStrings__Platform", await postgres.CreateDatabaseAsync(migrated: false))];
        var imported = await RunAsync(elsewhere, "import", "archive", "there.gz");
        imported.Succeeded();
        Assert.EndsWith(" rows of there.gz into PostgreSQL and verified them.\n", imported.Output, StringComparison.Ordinal);
        (await RunAsync(elsewhere, "export", "back.gz")).Succeeded();
        Assert.Equal(Unpacked("there.gz"), Unpacked("back.gz"));
        (await RunAsync([], "import", "archive", "back.gz", "--data", "again")).Succeeded();
        (await RunAsync([], "export", "again.gz", "--data", "again")).Succeeded();
        Assert.Equal(Unpacked("there.gz"), Unpacked("again.gz"));

        Outcomes second = new();
        await using (var server = await ServerProcess.ServeAsync(_folder.Path, elsewhere))
        {
            Assert.Equal(answers, await ReadAsync(server));
            await CommentAsync(server); // the next number is free
            await using var client = await ClusterClient.ConnectAsync(server.ClusterPort);
            await town.SendAllAsync(client, second);
            await server.StopAsync();
        }

        Assert.Equal(first.OrderBy(each => each.Key), second.OrderBy(each => each.Key));
    }

    [Fact]
    public async Task An_archive_goes_into_a_new_database_only()
    {
        (await RunAsync([], "migrate")).Succeeded();
        (await RunAsync([], "export", "empty.gz")).Succeeded();
        await using (var server = await ServerProcess.ServeAsync(_folder.Path))
        {
            await server.StopAsync();
        }

        Assert.Equal(
            "There is something in the database already. Import into a new one.", (await RunAsync([], "import", "archive", "empty.gz")).Reason());
        Assert.Equal("empty.gz is there already. Name another file.", (await RunAsync([], "export", "empty.gz")).Reason());
    }

    [Theory]
    [InlineData("\"kaiserslautern\"", "\"kaisersluatern\"", "What was written is not what the archive says it holds: it is damaged. Export it again.")]
    [InlineData("{\"rows\"", "{\"rowz\"", "The archive is damaged in line ")]
    [InlineData("\"format\":2", "\"format\":1", "The archive was written by another version of the platform. Import it with that version, then upgrade.")]
    [InlineData("{\"archive\"", "{\"other\"", "This is no archive of the platform.")]
    [InlineData("\n{\"table\":\"owner\"", "\n[1]\n{\"table\":\"owner\"", "The archive is damaged in line ")]
    public async Task A_damaged_archive_changes_nothing(string text, string damage, string reason)
    {
        var lines = await DemoArchiveAsync();
        Assert.Contains(text, lines, StringComparison.Ordinal);
        Pack("damaged.gz", lines[..lines.IndexOf(text, StringComparison.Ordinal)] + damage + lines[(lines.IndexOf(text, StringComparison.Ordinal) + text.Length)..]);

        Assert.StartsWith(reason, (await RunAsync([], "import", "archive", "damaged.gz", "--data", "new")).Reason(), StringComparison.Ordinal);

        Pack("whole.gz", lines);
        (await RunAsync([], "import", "archive", "whole.gz", "--data", "new")).Succeeded();
    }

    [Fact]
    public async Task An_archive_that_was_cut_off_changes_nothing()
    {
        await DemoArchiveAsync();
        var bytes = await File.ReadAllBytesAsync(At("demo.gz"), Cancellation);
        await File.WriteAllBytesAsync(At("half.gz"), bytes[..(bytes.Length / 2)], Cancellation);
        await File.WriteAllTextAsync(At("none.gz"), "no archive", Cancellation);

        Assert.Matches("^The archive (is damaged|ends too early)", (await RunAsync([], "import", "archive", "half.gz", "--data", "new")).Reason());
        Assert.Equal("This is no archive of the platform.", (await RunAsync([], "import", "archive", "none.gz", "--data", "new")).Reason());
        (await RunAsync([], "import", "archive", "demo.gz", "--data", "new")).Succeeded();
    }

    [Fact]
    public async Task No_table_and_no_column_is_left_behind()
    {
        using (var folder = Storage.DataFolderLock.Acquire(At("data")))
        {
            SchemaMigrator.MigrateSqlite(folder);
        }

        (await RunAsync([], "export", "all.gz")).Succeeded();
        var exported = Encoding.UTF8.GetString(Unpacked("all.gz")).Split('\n').Where(line => line.StartsWith("{\"table\"", StringComparison.Ordinal)).Order().ToList();

        // Who is in a cluster, how Orleans asks, what snapshots hold and which scripts ran belongs to the database it is in.
        string[] local = ["account_session", "card_counter", "cluster", "cluster_member", "data_protection_key", "grain_state", "orleansquery", "OrleansQuery", "schemaversions", "SchemaVersions", "sqlite_sequence"];
        Assert.Equal(exported, Described(await SqliteColumnsAsync(), local));
        Assert.Equal(exported, Described(await PostgresColumnsAsync(), local));
    }

    private static IEnumerable<string> Described(IEnumerable<(string Table, string Column)> columns, string[] local) => columns
        .Where(column => !local.Contains(column.Table))
        .GroupBy(column => column.Table, column => $"\"{column.Column}\"")
        .Select(table => $$"""{"table":"{{table.Key}}","last":0,"columns":[{{string.Join(',', table)}}]}""")
        .Order();

    private async Task<List<(string, string)>> SqliteColumnsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={At("data/journal.db")};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid";
        return await ReadAsync(command);
    }

    private async Task<List<(string, string)>> PostgresColumnsAsync()
    {
        await using var connection = new NpgsqlConnection(await postgres.CreateDatabaseAsync());
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position";
        return await ReadAsync(command);
    }

    private static async Task<List<(string, string)>> ReadAsync(System.Data.Common.DbCommand command)
    {
        List<(string, string)> columns = [];
        await using var row = await command.ExecuteReaderAsync(Cancellation);
        while (await row.ReadAsync(Cancellation))
        {
            columns.Add((row.GetString(0), row.GetString(1)));
        }

        return columns;
    }

    private async Task<string> DemoArchiveAsync()
    {
        await File.WriteAllBytesAsync(At("demo.gz"), await Demo.Value, Cancellation);
        return Encoding.UTF8.GetString(Unpacked("demo.gz"));
    }

    private static async Task<byte[]> ExportDemoAsync()
    {
        using var folder = new TemporaryFolder();
        await using (var server = await ServerProcess.ServeAsync(folder.Path))
        {
            await server.StopAsync();
        }

        (await Command.RunAsync(folder.Path, "export", "demo.gz")).Succeeded();
        return await File.ReadAllBytesAsync(Path.Combine(folder.Path, "demo.gz"));
    }

    private static async Task<Dictionary<string, string>> ReadAsync(ServerProcess server)
    {
        Dictionary<string, string> answers = [];
        foreach (var route in Routes)
        {
            answers.Add(route, await server.ReadAsync(route));
        }

        return answers;
    }

    private static async Task CommentAsync(ServerProcess server)
    {
        using var form = new FormUrlEncodedContent([new("comment", "Gut")]);
        using var response = await server.Client.PostAsync(new Uri(Feedback, UriKind.Relative), form, Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.Created, response.StatusCode);
    }

    private Task<Command> RunAsync(KeyValuePair<string, string>[] environment, params string[] arguments) =>
        Command.RunAsync(_folder.Path, environment, arguments);

    private string At(string file) => Path.Combine(_folder.Path, file);

    private byte[] Unpacked(string file)
    {
        using var gzip = new GZipStream(File.OpenRead(At(file)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void Pack(string file, string lines)
    {
        using var gzip = new GZipStream(File.Create(At(file)), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(lines));
    }
}
