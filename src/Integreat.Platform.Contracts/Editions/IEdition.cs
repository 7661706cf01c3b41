namespace Integreat.Platform.Contracts.Editions;

/// <summary>
/// One region in one language, rendered and in memory. Grain key: <see cref="GrainKeys.Edition"/>; callers look the pair up in the
/// directory first, so that a wrong address never activates an edition.
/// </summary>
[Alias("edition-grain"), Version(1)]
public interface IEdition : IGrainWithStringKey
{
    /// <summary>
    /// What changed since the cursor, in chunks. The answer includes everything that was acknowledged before this call. While
    /// <see cref="EditionDelta.More"/> is set the caller asks again from <see cref="EditionDelta.Next"/> before it shows anything.
    /// </summary>
    [AlwaysInterleave, Alias("read-changes")]
    Task<EditionDelta> ReadChangesAsync(Cursor since, CancellationToken cancellation);
}

[GenerateSerializer, Immutable, Alias("edition-delta")]
public sealed record EditionDelta(
    [property: Id(0)] Cursor Next,
    [property: Id(1)] bool IsFull,
    [property: Id(2)] bool More,
    [property: Id(3)] ImmutableArray<Fragment> Items);
