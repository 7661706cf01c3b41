using System.Collections.Immutable;
using Integreat.Platform.Storage.Postgres;
using Npgsql;

namespace Integreat.Platform.Storage.Chat.Postgres;

/// <summary>The secrets of help desks in PostgreSQL.</summary>
internal sealed class PostgresHelpDesks(NpgsqlDataSource database) : IHelpDeskStore
{
    private const string Insert = "INSERT INTO help_desk (region, access_token, webhook_hash) VALUES ($1, $2, $3)";

    public Task PutAsync(StoredHelpDesk desk) => WriteAsync(
        $"{Insert} ON CONFLICT (region) DO UPDATE SET access_token = $2, webhook_hash = $3", desk);

    public async Task<bool> AddAsync(StoredHelpDesk desk) => await WriteAsync($"{Insert} ON CONFLICT (region) DO NOTHING", desk) > 0;

    public async Task<StoredHelpDesk?> FindAsync(long region, CancellationToken cancellation)
    {
        var found = await PostgresCommands.ReadAllAsync(
            database.Command("SELECT access_token, webhook_hash FROM help_desk WHERE region = $1", [region]),
            row => new StoredHelpDesk(region, row.GetString(0), row.GetString(1)),
            cancellation);
        return found.SingleOrDefault();
    }

    public async Task<ImmutableArray<long>> FindByWebhookAsync(string webhookHash, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                "SELECT region FROM help_desk WHERE webhook_hash = $1 AND webhook_hash <> '' ORDER BY region", [webhookHash]),
            row => row.GetInt64(0),
            cancellation),
    ];

    private async Task<int> WriteAsync(string sql, StoredHelpDesk desk)
    {
        await using var command = database.Command(sql, [desk.Region, desk.AccessToken, desk.WebhookHash]);
        return await command.ExecuteNonQueryAsync();
    }
}
