using Integreat.Platform.Storage;
using Integreat.Platform.Storage.History;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Storage.Schema;
using Integreat.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Tests.Journal;

/// <summary>The contract on a SQLite file, and what only SQLite can get wrong.</summary>
public sealed class SqliteJournalTests : JournalContract
{
    private readonly TemporaryFolder _folder = new();
    private ServiceProvider? _services;

    [Fact]
    public async Task What_was_handed_in_before_the_journal_closed_is_kept()
    {
        var epoch = await ClaimAsync("r:1");
        var running = Enumerable.Range(0, 300).Select(version => Journal.AppendAsync(Append("r:1", epoch, version, $"{version}"))).ToList();

        await ReopenAsync();

        Assert.All(await Task.WhenAll(running), result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(300, (await ReadAsync("r:1")).Length);
    }

    [Fact]
    public async Task A_closed_journal_takes_nothing_and_says_so()
    {
        var closed = Journal;
        await CloseAsync();

        await Assert.ThrowsAsync<NotStoredException>(() => closed.AppendAsync(Append("r:1", 1, 0, "late")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_fails_the_append_and_not_the_process()
    {
        await CloseAsync();
        await File.WriteAllTextAsync(JournalFile, new string('?', 5000), Cancellation);
        await ReopenAsync();

        await Assert.ThrowsAsync<NotStoredException>(() => Journal.AppendAsync(Append("r:1", 1, 0, "x")));
        await Assert.ThrowsAsync<SqliteException>(() => ReadAsync("r:1"));
    }

    [Fact]
    public void Every_commit_is_flushed_to_a_log_that_readers_need_not_wait_for()
    {
        using var connection = SqliteConnections.OpenWriter(JournalFile);
        using var command = connection.CreateCommand();

        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", command.ExecuteScalar());
        command.CommandText = "PRAGMA synchronous";
        Assert.Equal(2L, command.ExecuteScalar()); // FULL
    }

    protected override Task CreateAsync()
    {
        using var held = DataFolderLock.Acquire(_folder.Path);
        SchemaMigrator.MigrateSqlite(held);
        return Task.CompletedTask;
    }

    protected override IJournalHistory History => _services!.GetRequiredService<IJournalHistory>();

    protected override Task<IJournal> OpenAsync()
    {
        _services = new ServiceCollection().AddSqliteStorage(_folder.Path).BuildServiceProvider();
        return Task.FromResult(_services.GetRequiredService<IJournal>());
    }

    protected override async Task CloseAsync() => await _services!.DisposeAsync();

    protected override Task DropAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    protected override async Task<List<Task<AppendResult>>> TogetherAsync(Func<List<Task<AppendResult>>> start)
    {
        // While another connection holds the file the writer waits with the first append, and the others gather behind it.
        using var connection = Connect();
        await using var transaction = connection.BeginTransaction(deferred: false);
        return start();
    }

    protected override Task<long> CountBodiesAsync()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM body";
        return Task.FromResult((long)command.ExecuteScalar()!);
    }

    protected override Task ForgetSubjectsAsync()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE fact SET subject = NULL; UPDATE command SET facts = 0; " + Repairs("Sqlite", "0008-history.sql");
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    private string JournalFile => Path.Combine(_folder.Path, "journal.db");

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={JournalFile};Pooling=False");
        connection.Open();
        return connection;
    }
}
