using System.Collections.Immutable;
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
