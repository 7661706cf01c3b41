using System.Diagnostics.CodeAnalysis;

namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// A follower's question: "I hold <paramref name="Since"/>; what has changed, and until when may I show it?" The answer comes at once if
/// there is something new, else when <paramref name="Hold"/> is over; so the answer is the push, and the question is the renewal.
/// </summary>
/// <param name="Holder">The life of the follower that asks for a lease (an activation, a gateway's copy), never used again; empty: no lease is wanted.</param>
/// <param name="Since">Up to where the follower has heard.</param>
/// <param name="Shown">The revision, in the life of <paramref name="Since"/>, below which none of the follower's own readers is any more.</param>
/// <param name="Hold">How long the leader may hold back an answer without news.</param>
[GenerateSerializer, Immutable, Alias("follow")]
public readonly record struct Follow(
    [property: Id(0)] string Holder,
    [property: Id(1)] Cursor Since,
    [property: Id(2)] long Shown,
    [property: Id(3)] TimeSpan Hold)
{
    /// <summary>Only asks what has changed: answered at once, and nobody waits for who asked.</summary>
    public static Follow Once(Cursor since) => new("", since, 0, TimeSpan.Zero);
}

/// <summary>A leader's answer.</summary>
public interface IDelta<out TSelf>
{
    /// <summary>Ask with this next.</summary>
    [SuppressMessage("Naming", "CA1716", Justification = "Nobody implements it in Visual Basic, and the records have called it so from the beginning.")]
    Cursor Next { get; }

    /// <summary>The cursor was of another life: forget everything, this is the beginning.</summary>
    bool IsFull { get; }

    /// <summary>There is more at <see cref="Next"/>; ask again before using what came.</summary>
    bool More { get; }

    /// <summary>
    /// For how long after the question was asked what is held now may be shown; zero without a lease. Counted by the follower from the moment
    /// before it asked, and by the leader from the moment of the answer, so a follower always stops first.
    /// </summary>
    TimeSpan Lease { get; }

    /// <summary>
    /// Which owner of the leader's stream says so, if it has one: a follower that has heard of a newer owner believes no older one. 0 for leaders
    /// that own nothing.
    /// </summary>
    long Term { get; }

    /// <summary>Where the lease can be had together with those of others; null: only from the leader.</summary>
    JointSource? Joint => null;

    /// <summary>The same with this lease.</summary>
    TSelf WithLease(TimeSpan lease, JointSource? joint);

    /// <summary>The same, said by this owner.</summary>
    TSelf InTerm(long term);
}

/// <summary>What a grain that others follow is told by them.</summary>
[Alias("leader-grain"), Version(1)]
public interface ILeader : IGrainWithStringKey
{
    /// <summary>None of the holder's readers is below this revision any more. Saves the leader waiting for the next question, nothing else.</summary>
    [AlwaysInterleave, Alias("confirm")]
    Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation);

    /// <summary>The holder has given up its lease.</summary>
    [AlwaysInterleave, Alias("leave")]
    Task LeaveAsync(string holder, CancellationToken cancellation);
}
