using Integreat.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Chat.Sqlite;

/// <summary>Devices that chat, in the platform's SQLite file.</summary>
internal sealed class SqliteChats(SqliteDatabase database) : IChatStore
{
    private const string Insert =
        """
        INSERT INTO chat (region, device, language, desk, ticket, started, consent, tester, mark, digest, sent, used)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """;

    public Task<StoredChat?> FindAsync(long region, string device, string desk, CancellationToken cancellation) => database.Readers.RunAsync(
        connection =>
        {
            using var statement = new SqliteStatement(
                connection,
                """
                SELECT region, device, language, desk, ticket, started, consent, tester, mark, digest, sent, used
                FROM chat WHERE region = ?1 AND device = ?2 AND desk = ?3
                """,
                3);
            using var row = statement.Query(region, device, desk);
            return row.Read() ? Parse(row) : null;
        },
        cancellation);

    public Task PutAsync(StoredChat chat) => database.Writer.RunAsync(db => db.Run(
        $"""
        {Insert}
        ON CONFLICT (region, device, desk) DO UPDATE SET language = ?3, ticket = ?5, started = ?6, consent = ?7, tester = ?8,
          mark = ?9, digest = ?10, sent = ?11, used = ?12
        """,
        Values(chat)));

    public Task<bool> AddAsync(StoredChat chat) =>
        database.Writer.RunAsync(db => db.Run($"{Insert} ON CONFLICT (region, device, desk) DO NOTHING", Values(chat)) > 0);

    public Task UseAsync(long region, string device, string desk, DateTimeOffset at) => database.Writer.RunAsync(db => db.Run(
        "UPDATE chat SET used = ?4 WHERE region = ?1 AND device = ?2 AND desk = ?3", region, device, desk, StoredTime.ToMicroseconds(at)));

    public Task<bool> UseTicketAsync(long region, long ticket, DateTimeOffset at) => database.Writer.RunAsync(db => db.Run(
        "UPDATE chat SET used = ?3 WHERE region = ?1 AND ticket = ?2", region, ticket, StoredTime.ToMicroseconds(at)) > 0);

    public Task<int> ForgetAsync(DateTimeOffset unusedSince) => database.Writer.RunAsync(db => db.Run(
        "DELETE FROM chat WHERE used < ?1", StoredTime.ToMicroseconds(unusedSince)));

    private static object?[] Values(StoredChat chat) =>
    [
        chat.Region, chat.Device, chat.Language, chat.Desk, chat.Ticket, Micros(chat.Started), chat.Consent, chat.Tester,
        chat.OnItsWay?.Mark, chat.OnItsWay?.Digest, Micros(chat.OnItsWay?.Sent), StoredTime.ToMicroseconds(chat.Used),
    ];

    private static long? Micros(DateTimeOffset? at) => at is { } moment ? StoredTime.ToMicroseconds(moment) : null;

    private static StoredChat Parse(SqliteDataReader row) => new()
    {
        Region = row.GetInt64(0),
        Device = row.GetString(1),
        Language = row.GetString(2),
        Desk = row.GetString(3),
        Ticket = row.IsDBNull(4) ? null : row.GetInt64(4),
        Started = row.IsDBNull(5) ? null : StoredTime.FromMicroseconds(row.GetInt64(5)),
        Consent = row.IsDBNull(6) ? null : row.GetBoolean(6),
        Tester = row.IsDBNull(7) ? null : row.GetBoolean(7),
        OnItsWay = row.IsDBNull(8)
            ? null
            : new MessageOnItsWay(row.GetString(8), row.GetString(9), StoredTime.FromMicroseconds(row.GetInt64(10))),
        Used = StoredTime.FromMicroseconds(row.GetInt64(11)),
    };
}
