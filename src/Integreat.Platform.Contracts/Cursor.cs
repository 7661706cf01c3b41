namespace Integreat.Platform.Contracts;

/// <summary>
/// How far a follower has read a leader's changes. An epoch is one life of the leader; a cursor of another epoch makes the leader begin anew.
/// Opaque to followers: they hand back what they were given.
/// </summary>
[GenerateSerializer, Immutable, Alias("cursor")]
public readonly record struct Cursor(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long Revision)
{
    /// <summary>The cursor of a follower that holds nothing.</summary>
    public static Cursor Start { get; } = new("", 0);
}

/// <summary>Bounds of what travels in one message.</summary>
public static class WireLimits
{
    /// <summary>No message to a follower carries more than about this many bytes of content.</summary>
    public const int ChunkBytes = 512 * 1024;
}
