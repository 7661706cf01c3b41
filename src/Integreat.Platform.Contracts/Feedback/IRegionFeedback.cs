namespace Integreat.Platform.Contracts.Feedback;

/// <summary>What readers say about a region and what is in it. Grain key: <see cref="GrainKeys.Feedback"/>.</summary>
[Alias("region-feedback-grain"), Version(1)]
public interface IRegionFeedback : IGrainWithStringKey
{
    /// <summary>
    /// Keeps a feedback; returns when it is stored for good. The same one again (by its id) is kept once, so that a caller who got no answer
    /// may ask again.
    /// </summary>
    [AlwaysInterleave, Alias("submit")]
    Task SubmitAsync(FeedbackData feedback);

    /// <summary>The region's feedback, newest first.</summary>
    /// <param name="before">The smallest number of the slice before this one; null for the first slice.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    [AlwaysInterleave, Alias("read")]
    Task<FeedbackSlice> ReadAsync(long? before, int count, CancellationToken cancellation);

    /// <summary>The feedback for who may see it, newest first. Refuses: region-unknown, rights-missing, query-invalid.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<FeedbackListView>> ListAsync(Caller caller, FeedbackListQuery query, CancellationToken cancellation);

    /// <summary>
    /// Says whether feedback is unread, and whether it is archived. What is not there any more is left out. Refuses: region-unknown, rights-missing,
    /// feedback-invalid.
    /// </summary>
    /// <param name="unread">Null: as it is; the same for <paramref name="archived"/>.</param>
    [AlwaysInterleave, Alias("mark")]
    Task<Outcome> MarkAsync(CommandContext context, ImmutableArray<long> feedback, bool? unread, bool? archived);

    /// <summary>Deletes feedback for good. Refuses: region-unknown, rights-missing, feedback-invalid.</summary>
    [AlwaysInterleave, Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, ImmutableArray<long> feedback);

    /// <summary>
    /// Returns as soon as something has changed since a mark that was returned before, or without news after some seconds. It tells nothing but that,
    /// so anybody may ask.
    /// </summary>
    /// <param name="since">0: returns at once.</param>
    /// <returns>The mark of how things stand now.</returns>
    [AlwaysInterleave, Alias("follow")]
    Task<long> FollowAsync(long since, CancellationToken cancellation);
}

/// <summary>A feedback as a reader hands it in.</summary>
[GenerateSerializer, Immutable, Alias("feedback-data")]
public sealed record FeedbackData
{
    /// <summary>Chosen by whoever takes it from the reader, unique on the platform.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>One of <see cref="FeedbackKinds"/>.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>The language in which the reader reads.</summary>
    [Id(2)] public required string Language { get; init; }

    /// <summary>The number of the page, event or location that it is about.</summary>
    [Id(3)] public long? Item { get; init; }

    /// <summary>The slug of the offer that it is about, or the words that were searched for.</summary>
    [Id(4)] public string Subject { get; init; } = "";

    /// <summary>Good, bad, or not said.</summary>
    [Id(5)] public bool? Rating { get; init; }
    [Id(6)] public string Comment { get; init; } = "";

    /// <summary>About the platform and not about the content.</summary>
    [Id(7)] public bool Technical { get; init; }
}

/// <summary>What a feedback can be about. Stored with each.</summary>
public static class FeedbackKinds
{
    public const string Region = "region";
    public const string Page = "page";
    public const string Location = "location";
    public const string Event = "event";
    public const string Events = "events";
    public const string Map = "map";
    public const string Imprint = "imprint";
    public const string Search = "search";
    public const string Offers = "offers";
    public const string Offer = "offer";
}

/// <param name="More">There is older feedback.</param>
[GenerateSerializer, Immutable, Alias("feedback-slice")]
public sealed record FeedbackSlice(
    [property: Id(0)] ImmutableArray<FeedbackView> Feedback,
    [property: Id(1)] bool More);

[GenerateSerializer, Immutable, Alias("feedback-view")]
public sealed record FeedbackView(
    [property: Id(0)] long Number,
    [property: Id(1)] FeedbackData Feedback,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] bool Unread,
    [property: Id(4)] bool Archived);
