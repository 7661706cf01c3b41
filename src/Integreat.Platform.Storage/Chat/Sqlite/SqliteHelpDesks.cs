using System.Collections.Immutable;
using Integreat.Platform.Storage.Sqlite;

namespace Integreat.Platform.Storage.Chat.Sqlite;

/// <summary>The secrets of help desks in the platform's SQLite file.</summary>
internal sealed class SqliteHelpDesks(SqliteDatabase database) : IHelpDeskStore
{
    private const string Insert = "INSERT INTO help_desk (region, access_token, webhook_hash) VALUES (?1, ?2, ?3)";

    public Task PutAsync(StoredHelpDesk desk) => database.Writer.RunAsync(db => db.Run(
        $"{Insert} ON CONFLICT (region) DO UPDATE SET access_token = ?2, webhook_hash = ?3", desk.Region, desk.AccessToken, desk.WebhookHash));

    public Task<bool> AddAsync(StoredHelpDesk desk) => database.Writer.RunAsync(
        db => db.Run($"{Insert} ON CONFLICT (region) DO NOTHING", desk.Region, desk.AccessToken, desk.WebhookHash) > 0);

    public Task<StoredHelpDesk?> FindAsync(long region, CancellationToken cancellation) => database.Readers.RunAsync(
        connection =>
        {
            using var statement = new SqliteStatement(connection, "SELECT access_token, webhook_hash FROM help_desk WHERE region = ?1", 1);
            using var row = statement.Query(region);
            return row.Read() ? new StoredHelpDesk(region, row.GetString(0), row.GetString(1)) : null;
        },
        cancellation);

    public Task<ImmutableArray<long>> FindByWebhookAsync(string webhookHash, CancellationToken cancellation) => database.Readers.RunAsync(
        connection =>
        {
            using var statement = new SqliteStatement(
                connection, "SELECT region FROM help_desk WHERE webhook_hash = ?1 AND webhook_hash <> '' ORDER BY region", 1);
            using var row = statement.Query(webhookHash);
            var regions = ImmutableArray.CreateBuilder<long>();
            while (row.Read())
            {
                regions.Add(row.GetInt64(0));
            }

            return regions.DrainToImmutable();
        },
        cancellation);
}
