namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// Renews in one answer the leases that a process holds of many leaders in one silo. Grain key: the name of the silo's hub
/// (<see cref="JointSource.Hub"/>); it lives there or nowhere.
/// </summary>
[Alias("lease-hub-grain"), Version(1)]
public interface ILeaseHub : IGrainWithStringKey
{
    /// <summary>
    /// "All that I hold of you jointly, and these as well: until when may I show it?" Held back like the answer of a leader; at once as soon as
    /// one of the leaders has something new.
    /// </summary>
    [AlwaysInterleave, Alias("ask")]
    Task<JointAnswer> AskAsync(JointQuestion question, CancellationToken cancellation);
}

/// <summary>Where a leader's lease can be had together with those of others.</summary>
/// <param name="Hub">Names the hub of one silo's life, never used again.</param>
/// <param name="Leader">The number under which the hub knows one life of the leader; never used again.</param>
[GenerateSerializer, Immutable, Alias("joint-source")]
public sealed record JointSource([property: Id(0)] string Hub, [property: Id(1)] long Leader);

/// <param name="Session">One unbroken series of questions and answers; never used again.</param>
/// <param name="Number">1 for the first question, then one more for each. A question that got no answer ends the session.</param>
/// <param name="Hold">How long the answer may be held back while there is nothing new.</param>
/// <param name="Join">The leases that are to be renewed with the others from now on.</param>
/// <param name="Leave">Those that are not to be renewed any more.</param>
[GenerateSerializer, Immutable, Alias("joint-question")]
public sealed record JointQuestion(
    [property: Id(0)] string Session,
    [property: Id(1)] long Number,
    [property: Id(2)] TimeSpan Hold,
    [property: Id(3)] ImmutableArray<JointEntry> Join,
    [property: Id(4)] ImmutableArray<long> Leave);

/// <param name="Slot">The asker's number for it within the session.</param>
/// <param name="Leader">See <see cref="JointSource.Leader"/>.</param>
/// <param name="Holder">Under which the asker holds a lease of the leader: <see cref="Follow.Holder"/>.</param>
[GenerateSerializer, Immutable, Alias("joint-entry")]
public readonly record struct JointEntry([property: Id(0)] long Slot, [property: Id(1)] long Leader, [property: Id(2)] string Holder);

/// <param name="Lease">
/// For how long after the question was asked everything in the session may be shown, but what is <paramref name="Out"/>; zero: not for longer
/// than was said before.
/// </param>
/// <param name="IsOver">The session is unknown or has ended: nothing in it may be shown for longer than was said before.</param>
/// <param name="Out">The slots that are in the session no more: changed, or not to be renewed. Their leaders are to be asked.</param>
[GenerateSerializer, Immutable, Alias("joint-answer")]
public sealed record JointAnswer(
    [property: Id(0)] TimeSpan Lease,
    [property: Id(1)] bool IsOver,
    [property: Id(2)] ImmutableArray<long> Out)
{
    /// <summary>The session has ended.</summary>
    public static JointAnswer Over { get; } = new(TimeSpan.Zero, IsOver: true, []);
}
