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
            Stored,
            cancellation),
    ];

    public async Task<ImmutableArray<StoredFeedback>> ListAsync(long region, FeedbackFilter filter, int count, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                """
                SELECT number, id, region, language, kind, item, subject, rating, comment, technical, at, unread, archived
                FROM feedback
                WHERE region = $1 AND number < $2 AND ($4::boolean IS NULL OR unread = $4) AND ($5::boolean IS NULL OR archived = $5)
                  AND ($6::integer IS NULL OR coalesce(rating::integer, 2) = $6) AND ($7::text IS NULL OR kind = $7)
                  AND ($8::text IS NULL OR language = $8) AND ($9::boolean IS NULL OR technical = $9)
                ORDER BY number DESC LIMIT $3
                """,
                [
                    region, filter.Before ?? long.MaxValue, count, filter.Unread, filter.Archived, filter.Rating, filter.Kind, filter.Language,
                    filter.Technical,
                ]),
            Stored,
            cancellation),
    ];

    public async Task<long> CountUnreadAsync(long region, CancellationToken cancellation)
    {
        await using var command = database.Command("SELECT count(*) FROM feedback WHERE region = $1 AND unread AND NOT archived", [region]);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task MarkAsync(long region, ImmutableArray<long> numbers, bool? unread, bool? archived)
    {
        await using var command = database.Command(
            """
            UPDATE feedback SET unread = coalesce($3::boolean, unread), archived = coalesce($4::boolean, archived)
            WHERE region = $1 AND number = ANY($2)
            """,
            [region, numbers.ToArray(), unread, archived]);
        await command.ExecuteNonQueryAsync();
    }

    public async Task DeleteAsync(long region, ImmutableArray<long> numbers)
    {
        await using var command = database.Command("DELETE FROM feedback WHERE region = $1 AND number = ANY($2)", [region, numbers.ToArray()]);
        await command.ExecuteNonQueryAsync();
    }

    private static StoredFeedback Stored(NpgsqlDataReader row) => new(row.GetInt64(0), Parse(row), row.GetBoolean(11), row.GetBoolean(12));

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
