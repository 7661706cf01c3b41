using Integreat.Platform.Storage.Postgres;
using Npgsql;

namespace Integreat.Platform.Storage.Chat.Postgres;

/// <summary>Devices that chat, in PostgreSQL.</summary>
internal sealed class PostgresChats(NpgsqlDataSource database) : IChatStore
{
    private const string Insert =
        """
        INSERT INTO chat (region, device, language, desk, ticket, started, consent, tester, mark, digest, sent, used)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    public async Task<StoredChat?> FindAsync(long region, string device, string desk, CancellationToken cancellation)
    {
        var found = await PostgresCommands.ReadAllAsync(
            database.Command(
                """
                SELECT region, device, language, desk, ticket, started, consent, tester, mark, digest, sent, used
                FROM chat WHERE region = $1 AND device = $2 AND desk = $3
                """,
                [region, device, desk]),
            Parse,
            cancellation);
        return found.SingleOrDefault();
    }

    public Task PutAsync(StoredChat chat) => RunAsync(
        $"""
        {Insert}
        ON CONFLICT (region, device, desk) DO UPDATE SET language = $3, ticket = $5, started = $6, consent = $7, tester = $8,
          mark = $9, digest = $10, sent = $11, used = $12
        """,
        Values(chat));

    public async Task<bool> AddAsync(StoredChat chat) =>
        await RunAsync($"{Insert} ON CONFLICT (region, device, desk) DO NOTHING", Values(chat)) > 0;

    public Task UseAsync(long region, string device, string desk, DateTimeOffset at) =>
        RunAsync("UPDATE chat SET used = $4 WHERE region = $1 AND device = $2 AND desk = $3", [region, device, desk, StoredTime.Utc(at)]);

    public async Task<bool> UseTicketAsync(long region, long ticket, DateTimeOffset at) =>
        await RunAsync("UPDATE chat SET used = $3 WHERE region = $1 AND ticket = $2", [region, ticket, StoredTime.Utc(at)]) > 0;

    public Task<int> ForgetAsync(DateTimeOffset unusedSince) => RunAsync("DELETE FROM chat WHERE used < $1", [StoredTime.Utc(unusedSince)]);

    private async Task<int> RunAsync(string sql, object?[] values)
    {
        await using var command = database.Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    private static object?[] Values(StoredChat chat) =>
    [
        chat.Region, chat.Device, chat.Language, chat.Desk, chat.Ticket, Utc(chat.Started), chat.Consent, chat.Tester,
        chat.OnItsWay?.Mark, chat.OnItsWay?.Digest, Utc(chat.OnItsWay?.Sent), StoredTime.Utc(chat.Used),
    ];

    private static DateTime? Utc(DateTimeOffset? at) => at is { } moment ? StoredTime.Utc(moment) : null;

    private static StoredChat Parse(NpgsqlDataReader row) => new()
    {
        Region = row.GetInt64(0),
        Device = row.GetString(1),
        Language = row.GetString(2),
        Desk = row.GetString(3),
        Ticket = row.IsDBNull(4) ? null : row.GetInt64(4),
        Started = row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5),
        Consent = row.IsDBNull(6) ? null : row.GetBoolean(6),
        Tester = row.IsDBNull(7) ? null : row.GetBoolean(7),
        OnItsWay = row.IsDBNull(8)
            ? null
            : new MessageOnItsWay(row.GetString(8), row.GetString(9), row.GetFieldValue<DateTimeOffset>(10)),
        Used = row.GetFieldValue<DateTimeOffset>(11),
    };
}
