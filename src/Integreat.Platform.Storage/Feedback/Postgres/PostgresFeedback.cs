using System.Collections.Immutable;
using Integreat.Platform.Storage.Postgres;
using Npgsql;

namespace Integreat.Platform.Storage.Feedback.Postgres;

/// <summary>Feedback in PostgreSQL.</summary>
internal sealed class PostgresFeedback(NpgsqlDataSource database) : IFeedbackStore
{
    public async Task AddAsync(FeedbackRecord feedback)
    {
        await using var command = database.Command(
            """
            INSERT INTO feedback (id, region, language, kind, item, subject, rating, comment, technical, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING
            """,
            [
                feedback.Id, feedback.Region, feedback.Language, feedback.Kind, feedback.Item, feedback.Subject, feedback.Rating,
                feedback.Comment, feedback.Technical, StoredTime.Utc(feedback.At),
            ]);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<ImmutableArray<StoredFeedback>> ReadAsync(long region, long? before, int count, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                """
                SELECT number, id, region, language, kind, item, subject, rating, comment, technical, at, unread, archived
                FROM feedback WHERE region = $1 AND number < $2 ORDER BY number DESC LIMIT $3
                """,
                [region, before ?? long.MaxValue, count]),
            row => new StoredFeedback(row.GetInt64(0), Parse(row), row.GetBoolean(11), row.GetBoolean(12)),
            cancellation),
    ];

    private static FeedbackRecord Parse(NpgsqlDataReader row) => new()
    {
        Id = row.GetString(1),
        Region = row.GetInt64(2),
        Language = row.GetString(3),
        Kind = row.GetString(4),
        Item = row.IsDBNull(5) ? null : row.GetInt64(5),
        Subject = row.GetString(6),
        Rating = row.IsDBNull(7) ? null : row.GetBoolean(7),
        Comment = row.GetString(8),
        Technical = row.GetBoolean(9),
        At = row.GetFieldValue<DateTimeOffset>(10),
    };
}
