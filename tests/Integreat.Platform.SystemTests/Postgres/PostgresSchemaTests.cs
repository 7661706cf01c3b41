using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Schema;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresSchemaTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Processes_that_start_together_run_each_script_once()
    {
        var database = await server.CreateDatabaseAsync(migrated: false);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SchemaMigrator.MigratePostgresAsync(database, Cancellation)));

        Assert.Equal(
            [
                "0001-journal.sql", "0002-grain-storage.sql", "0003-feedback.sql", "0004-due.sql", "0005-tokens.sql", "0006-chat.sql",
                "0007-leases.sql", "0008-membership.sql", "0009-accounts.sql", "0010-history.sql", "0011-register.sql",
                "0012-erasure.sql", "0013-personal-tokens.sql",
            ],
            runs.SelectMany(run => run));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=town;Username=u;Password=secret", "The PostgreSQL database \"town\" at 127.0.0.1:1 cannot be reached: Connection refused.")]
    [InlineData("Host=nowhere.invalid;Database=town;Username=u;Password=secret", "The PostgreSQL database \"town\" at nowhere.invalid:5432 cannot be reached: ")]
    [InlineData("Database=town;Password=secret", "The connection string for PostgreSQL names no host.")]
    [InlineData("secret", "The connection string for PostgreSQL cannot be read.")]
    [InlineData("Host=x;Port=secret", "The connection string for PostgreSQL cannot be read.")]
    public async Task A_database_that_cannot_be_used_is_named_in_one_sentence_without_its_password(string connectionString, string sentence)
    {
        var migration = await Assert.ThrowsAsync<StorageUnavailableException>(() => SchemaMigrator.MigratePostgresAsync(connectionString, Cancellation));
        var ownership = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => PostgresOwnerLock.AcquireAsync(connectionString, TimeProvider.System, Cancellation));

        Assert.StartsWith(sentence, migration.Message, StringComparison.Ordinal);
        Assert.StartsWith(sentence, ownership.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", migration.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', migration.Message);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_refuses_in_its_own_words()
    {
        var database = (await server.CreateDatabaseAsync()).Replace("Database=test", "Database=missing", StringComparison.Ordinal);

        var refusal = await Assert.ThrowsAsync<StorageUnavailableException>(() => SchemaMigrator.MigratePostgresAsync(database, Cancellation));

        Assert.Contains("refused: database \"missing", refusal.Message, StringComparison.Ordinal);
    }
}
