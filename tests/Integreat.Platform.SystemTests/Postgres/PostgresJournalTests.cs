using Integreat.Platform.Storage;
using Integreat.Platform.Storage.History;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Journal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integreat.Platform.SystemTests.Postgres;

/// <summary>The contract on PostgreSQL, and what only PostgreSQL can get wrong.</summary>
public sealed class PostgresJournalTests(PostgresServer server) : JournalContract
{
    private string _database = "";
    private ServiceProvider? _services;

    [Fact]
    public async Task An_append_whose_connection_is_lost_before_the_commit_has_left_nothing()
    {
        await ClaimAsync("r:1");
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:1", 1, 0, "1") with { Claims = [new Claim("slug", "a")] });
        var append = Append("r:2", 1, 0, "1") with { Claims = [new Claim("slug", "a")], Card = Utf8("{}") };

        // Somebody holds the name's row, so the append waits with its facts written; then its connection is cut.
        await using var other = new NpgsqlConnection(_database);
        await other.OpenAsync(Cancellation);
        await using var transaction = await other.BeginTransactionAsync(Cancellation);
        await using var hold = new NpgsqlCommand("SELECT FROM claim FOR UPDATE", other, transaction);
        await hold.ExecuteNonQueryAsync(Cancellation);
        var running = Journal.AppendAsync(append);
        await using var cut = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'", other, transaction);
        while (await cut.ExecuteScalarAsync(Cancellation) is null)
        {
            await using var refresh = new NpgsqlCommand("SELECT pg_stat_clear_snapshot()", other, transaction);
            await refresh.ExecuteNonQueryAsync(Cancellation);
        }

        await Assert.ThrowsAsync<NotStoredException>(() => running);

        await transaction.RollbackAsync(Cancellation);
        await AssertEmptyAsync(append);
        Assert.IsType<AppendResult.NameTaken>(await Journal.AppendAsync(append));
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_the_outcome_open()
    {
        await ClaimAsync("r:1");
        await server.ExecuteAsync(
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not today'; END $$;
            CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON fact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse();
            """,
            new NpgsqlConnectionStringBuilder(_database).Database!);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Journal.AppendAsync(Append("r:1", 1, 0, "1")));

        Assert.IsNotType<NotStoredException>(exception);
        Assert.Contains("not today", exception.Message, StringComparison.Ordinal);
    }

    protected override async Task CreateAsync() => _database = await server.CreateDatabaseAsync();

    protected override IJournalHistory History => _services!.GetRequiredService<IJournalHistory>();

    protected override Task<IJournal> OpenAsync()
    {
        _services = new ServiceCollection().AddPostgresStorage(_database).BuildServiceProvider();
        return Task.FromResult(_services.GetRequiredService<IJournal>());
    }

    protected override async Task CloseAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    protected override Task DropAsync() => Task.CompletedTask;

    protected override Task ForgetSubjectsAsync() => server.ExecuteAsync(
        "UPDATE fact SET subject = NULL; UPDATE command SET facts = 0; " + Repairs("Postgres", "0010-history.sql"),
        new NpgsqlConnectionStringBuilder(_database).Database!);

    protected override async Task<long> CountBodiesAsync()
    {
        await using var connection = new NpgsqlConnection($"{_database};Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM body", connection);
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
