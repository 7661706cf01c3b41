namespace Integreat.Platform.Contracts.Feedback;

/// <summary>Which feedback of a region is wanted. What is left out does not matter; all of the rest must hold.</summary>
[GenerateSerializer, Immutable, Alias("feedback-list-query")]
public sealed record FeedbackListQuery
{
    /// <summary>The most in one answer, and in one command.</summary>
    public const int Most = 200;

    /// <summary>Only feedback with smaller numbers, which is older; null: from the newest.</summary>
    [Id(0)] public long? Before { get; init; }

    /// <summary>How many at most, 1 to <see cref="Most"/>.</summary>
    [Id(1)] public int Count { get; init; } = Most;
    [Id(2)] public bool? Unread { get; init; }
    [Id(3)] public bool? Archived { get; init; }

    /// <summary>One of <see cref="FeedbackRatings"/>.</summary>
    [Id(4)] public string? Rating { get; init; }

    /// <summary>One of <see cref="FeedbackKinds"/>.</summary>
    [Id(5)] public string? Kind { get; init; }
    [Id(6)] public string? Language { get; init; }
    [Id(7)] public bool? Technical { get; init; }
}

/// <summary>What readers say with one touch.</summary>
public static class FeedbackRatings
{
    public const string Bad = "bad";
    public const string Good = "good";

    /// <summary>Nothing.</summary>
    public const string None = "none";

    public static ImmutableArray<string> All { get; } = [Bad, Good, None];
}

/// <param name="Unread">How much in the region nobody has read, whatever was asked for; archived feedback does not count.</param>
/// <param name="Next">The value of "before" for what follows; null at the end.</param>
[GenerateSerializer, Immutable, Alias("feedback-list")]
public sealed record FeedbackListView(
    [property: Id(0)] ImmutableArray<FeedbackView> Feedback,
    [property: Id(1)] long Unread,
    [property: Id(2)] long? Next);
