using System.Collections.Immutable;

namespace Integreat.Platform.Storage.Feedback;

/// <summary>What readers say about regions and what is in them. A table of its own: comments are personal, and no content.</summary>
public interface IFeedbackStore
{
    /// <summary>
    /// Keeps a feedback, as unread. Returns when it is on disk; an id that is known already changes nothing. Not cancellable. After an
    /// exception it is unknown whether it is kept: the same one may be handed in again.
    /// </summary>
    Task AddAsync(FeedbackRecord feedback);

    /// <summary>A region's feedback, newest first, at most <paramref name="count"/>.</summary>
    /// <param name="before">Only what has a smaller number; null begins with the newest.</param>
    Task<ImmutableArray<StoredFeedback>> ReadAsync(long region, long? before, int count, CancellationToken cancellation);

    /// <summary>The same of what fits a filter.</summary>
    Task<ImmutableArray<StoredFeedback>> ListAsync(long region, FeedbackFilter filter, int count, CancellationToken cancellation);

    /// <summary>How much of a region's feedback nobody has read, without what is archived.</summary>
    Task<long> CountUnreadAsync(long region, CancellationToken cancellation);

    /// <summary>Says of some of a region's feedback whether it is unread, and whether it is archived. Not cancellable.</summary>
    /// <param name="unread">Null: as it is; the same for <paramref name="archived"/>.</param>
    Task MarkAsync(long region, ImmutableArray<long> numbers, bool? unread, bool? archived);

    /// <summary>Deletes some of a region's feedback for good. Not cancellable.</summary>
    Task DeleteAsync(long region, ImmutableArray<long> numbers);
}

/// <summary>Which feedback is wanted. What is left out does not matter; all of the rest must hold.</summary>
public sealed record FeedbackFilter
{
    /// <summary>Only what has a smaller number.</summary>
    public long? Before { get; init; }
    public bool? Unread { get; init; }
    public bool? Archived { get; init; }

    /// <summary>Bad, good, or not said: 0, 1, 2.</summary>
    public int? Rating { get; init; }
    public string? Kind { get; init; }
    public string? Language { get; init; }
    public bool? Technical { get; init; }
}

/// <summary>A feedback as it is handed in.</summary>
public sealed record FeedbackRecord
{
    /// <summary>Chosen by whoever took it from the reader.</summary>
    public required string Id { get; init; }
    public required long Region { get; init; }
    public required string Language { get; init; }

    /// <summary>What kind of thing it is about.</summary>
    public required string Kind { get; init; }

    /// <summary>The number of the thing, where it has one.</summary>
    public long? Item { get; init; }

    /// <summary>The name of the thing, where it has no number, or the words searched for.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Good, bad, or not said.</summary>
    public bool? Rating { get; init; }
    public string Comment { get; init; } = "";

    /// <summary>About the platform and not about the content.</summary>
    public bool Technical { get; init; }

    /// <summary>In microseconds.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <param name="Number">Grows with every feedback.</param>
public sealed record StoredFeedback(long Number, FeedbackRecord Feedback, bool Unread, bool Archived);
