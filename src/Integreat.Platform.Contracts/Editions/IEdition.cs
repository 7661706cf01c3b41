using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.History;

namespace Integreat.Platform.Contracts.Editions;

/// <summary>
/// One region in one language, rendered and in memory. Grain key: <see cref="GrainKeys.Edition"/>; callers look the pair up in the
/// directory first, so that a wrong address never activates an edition.
/// </summary>
[Alias("edition-grain"), Version(1)]
public interface IEdition : ILeader
{
    /// <summary>
    /// What changed since the follower's cursor, in chunks. The answer includes everything that was acknowledged before this call. While
    /// <see cref="EditionDelta.More"/> is set the caller asks again from <see cref="EditionDelta.Next"/> before it shows anything.
    /// </summary>
    /// <remarks>With anything new come the edition's epochs as well.</remarks>
    [AlwaysInterleave, Alias("follow")]
    Task<EditionDelta> FollowAsync(Follow follow, CancellationToken cancellation);

    /// <summary>
    /// What changed since the cursor among <paramref name="pages"/>, for editions of other regions that mirror or link them. Answers at once
    /// to a cursor of another life; else as soon as something has changed, and with nothing after 15 seconds. Never waits for
    /// what this edition itself holds of others, so regions may mirror each other.
    /// </summary>
    [AlwaysInterleave, Alias("read-layer")]
    Task<LayerDelta> ReadLayerAsync(ImmutableArray<long> pages, Cursor since, CancellationToken cancellation);

    /// <summary>
    /// The edition as it was at a moment. What comes from elsewhere is as it is now: the platform's languages, offers and categories, pages of other
    /// regions. News of other sources are left out.
    /// </summary>
    /// <param name="region">As of that moment, with the sources for this language.</param>
    [AlwaysInterleave, Alias("render-past")]
    Task<ImmutableArray<Fragment>> RenderPastAsync(PastRegion region, DateTimeOffset moment, CancellationToken cancellation);
}

/// <param name="Lease">See <see cref="IDelta{TSelf}.Lease"/>.</param>
/// <param name="Joint">See <see cref="IDelta{TSelf}.Joint"/>.</param>
[GenerateSerializer, Immutable, Alias("edition-delta")]
public sealed record EditionDelta(
    [property: Id(0)] Cursor Next,
    [property: Id(1)] bool IsFull,
    [property: Id(2)] bool More,
    [property: Id(3)] ImmutableArray<Fragment> Items,
    [property: Id(4)] EditionEpochs? Epochs = null,
    [property: Id(5)] TimeSpan Lease = default,
    [property: Id(6)] JointSource? Joint = null) : IDelta<EditionDelta>
{
    /// <summary>An edition owns nothing: it is as good as what stands behind its leases.</summary>
    public long Term => 0;

    public EditionDelta WithLease(TimeSpan lease, JointSource? joint) => this with { Lease = lease, Joint = joint };

    public EditionDelta InTerm(long term) => this;
}

/// <summary>
/// The lives of an edition, by which a replica judges the tokens of apps: a token of the current life is answered, one of an earlier life if
/// its revision had been saved; a token below the floor is too old.
/// </summary>
[GenerateSerializer, Immutable, Alias("edition-epochs")]
public sealed record EditionEpochs(
    [property: Id(0)] string Current,
    [property: Id(1)] long Floor,
    [property: Id(2)] ImmutableArray<EarlierEpoch> Earlier)
{
    /// <summary>Of an edition that nothing is known of.</summary>
    public static EditionEpochs None { get; } = new("", 0, []);

    /// <summary>Whether what changed since that revision of that life can be told.</summary>
    public bool Honour(string epoch, long revision) =>
        revision >= Floor && (epoch == Current || Earlier.Any(life => life.Epoch == epoch && revision <= life.LastSaved));
}

/// <param name="LastSaved">The last revision of that life that was saved.</param>
[GenerateSerializer, Immutable, Alias("earlier-epoch")]
public readonly record struct EarlierEpoch([property: Id(0)] string Epoch, [property: Id(1)] long LastSaved);
