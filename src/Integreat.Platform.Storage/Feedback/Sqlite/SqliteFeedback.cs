using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Feedback.Sqlite;

/// <summary>Feedback in the platform's SQLite file.</summary>
internal sealed class SqliteFeedback(SqliteDatabase database) : IFeedbackStore
{
    public Task AddAsync(FeedbackRecord feedback) => database.Writer.RunAsync(db => db.Run(
        """
        INSERT INTO feedback (id, region, language, kind, item, subject, rating, comment, technical, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO NOTHING
        """,
        feedback.Id, feedback.Region, feedback.Language, feedback.Kind, feedback.Item, feedback.Subject, feedback.Rating, feedback.Comment,
        feedback.Technical, StoredTime.ToMicroseconds(feedback.At)));

    public Task<ImmutableArray<StoredFeedback>> ReadAsync(long region, long? before, int count, CancellationToken cancellation) =>
        database.Readers.RunAsync(db => Read(db, region, before ?? long.MaxValue, count), cancellation);

    public Task<ImmutableArray<StoredFeedback>> ListAsync(long region, FeedbackFilter filter, int count, CancellationToken cancellation) =>
        database.Readers.RunAsync(db => List(db, region, filter, count), cancellation);

    public Task<long> CountUnreadAsync(long region, CancellationToken cancellation) => database.Readers.RunAsync(
        db =>
        {
            using var statement = new SqliteStatement(db, "SELECT count(*) FROM feedback WHERE region = ?1 AND unread AND NOT archived", 1);
            return (long)statement.Scalar(region)!;
        },
        cancellation);

    public Task MarkAsync(long region, ImmutableArray<long> numbers, bool? unread, bool? archived) => database.Writer.RunAsync(db => db.Run(
        """
        UPDATE feedback SET unread = coalesce(?3, unread), archived = coalesce(?4, archived)
        WHERE region = ?1 AND number IN (SELECT value FROM json_each(?2))
        """,
        region, Json(numbers), unread, archived));

    public Task DeleteAsync(long region, ImmutableArray<long> numbers) => database.Writer.RunAsync(db => db.Run(
        "DELETE FROM feedback WHERE region = ?1 AND number IN (SELECT value FROM json_each(?2))", region, Json(numbers)));

    private static string Json(ImmutableArray<long> numbers) =>
        $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";

    private static ImmutableArray<StoredFeedback> List(SqliteConnection connection, long region, FeedbackFilter filter, int count)
    {
        using var statement = new SqliteStatement(
            connection,
            """
            SELECT number, id, region, language, kind, item, subject, rating, comment, technical, at, unread, archived
            FROM feedback
            WHERE region = ?1 AND number < ?2 AND (?4 IS NULL OR unread = ?4) AND (?5 IS NULL OR archived = ?5)
              AND (?6 IS NULL OR coalesce(rating, 2) = ?6) AND (?7 IS NULL OR kind = ?7) AND (?8 IS NULL OR language = ?8)
              AND (?9 IS NULL OR technical = ?9)
            ORDER BY number DESC LIMIT ?3
            """,
            9);
        using var row = statement.Query(
            region, filter.Before ?? long.MaxValue, count, filter.Unread, filter.Archived, filter.Rating, filter.Kind, filter.Language, filter.Technical);
        return ParseAll(row);
    }

    private static ImmutableArray<StoredFeedback> Read(SqliteConnection connection, long region, long before, int count)
    {
        using var statement = new SqliteStatement(
            connection,
            """
            SELECT number, id, region, language, kind, item, subject, rating, comment, technical, at, unread, archived
            FROM feedback WHERE region = ?1 AND number < ?2 ORDER BY number DESC LIMIT ?3
            """,
            3);
        using var row = statement.Query(region, before, count);
        return ParseAll(row);
    }

    private static ImmutableArray<StoredFeedback> ParseAll(SqliteDataReader row)
    {
        var feedback = ImmutableArray.CreateBuilder<StoredFeedback>();
        while (row.Read())
        {
            feedback.Add(new StoredFeedback(row.GetInt64(0), Parse(row), row.GetBoolean(11), row.GetBoolean(12)));
        }

        return feedback.DrainToImmutable();
    }

    private static FeedbackRecord Parse(SqliteDataReader row) => new()
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
        At = StoredTime.FromMicroseconds(row.GetInt64(10)),
    };
}
