using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.History;

namespace Integreat.Platform.Contracts.Directory;

/// <summary>All regions with their names, addresses and languages. One grain, key <see cref="GrainKeys.Directory"/>; gateways hold a replica.</summary>
[Alias("directory-grain"), Version(1)]
public interface IDirectory : ILeader
{
    /// <summary>What changed since the cursor, in chunks, like <see cref="Editions.IEdition.FollowAsync"/>.</summary>
    [AlwaysInterleave, Alias("follow")]
    Task<DirectoryDelta> FollowAsync(Follow follow, CancellationToken cancellation);

    /// <summary>Reads the cards that regions have written; returns when every reader gets what was committed before this call.</summary>
    [AlwaysInterleave, Alias("refresh")]
    Task RefreshAsync(CancellationToken cancellation);

    /// <summary>How a region would be listed that has this card.</summary>
    /// <param name="card">Of <see cref="PastRegion"/>.</param>
    [AlwaysInterleave, Alias("render-past")]
    Task<DirectoryEntry> RenderPastAsync(ReadOnlyMemory<byte> card, CancellationToken cancellation);
}

/// <param name="Languages">All languages of the platform by slug, whether a region has them or not; complete in every answer.</param>
/// <param name="Lease">See <see cref="IDelta{TSelf}.Lease"/>.</param>
/// <param name="Term">See <see cref="IDelta{TSelf}.Term"/>.</param>
[GenerateSerializer, Immutable, Alias("directory-delta")]
public sealed record DirectoryDelta(
    [property: Id(0)] Cursor Next,
    [property: Id(1)] bool IsFull,
    [property: Id(2)] bool More,
    [property: Id(3)] ImmutableArray<DirectoryEntry> Entries,
    [property: Id(4)] ImmutableArray<PublicLanguage> Languages,
    [property: Id(5)] TimeSpan Lease = default,
    [property: Id(6)] long Term = 0) : IDelta<DirectoryDelta>
{
    public DirectoryDelta WithLease(TimeSpan lease, JointSource? joint) => this with { Lease = lease };

    public DirectoryDelta InTerm(long term) => this with { Term = term };
}

/// <summary>What readers may see of a language of the platform.</summary>
/// <param name="WebAppTitle">Of the web app in this language, as its description; empty where nobody has written one.</param>
[GenerateSerializer, Immutable, Alias("public-language")]
public sealed record PublicLanguage(
    [property: Id(0)] string Slug,
    [property: Id(1)] string Bcp47Tag,
    [property: Id(2)] string WebAppTitle = "",
    [property: Id(3)] string WebAppDescription = "");

/// <summary>A region as the directory lists it, with the finished JSON (UTF-8) of the API's region object and of its lists of languages and offers.</summary>
[GenerateSerializer, Immutable, Alias("directory-entry")]
public sealed record DirectoryEntry
{
    [Id(0)] public required long Region { get; init; }

    /// <summary>The address today; <see cref="EarlierSlugs"/> keep redirecting.</summary>
    [Id(1)] public required string Slug { get; init; }
    [Id(2)] public ImmutableArray<string> EarlierSlugs { get; init; } = [];

    /// <summary>ACTIVE, HIDDEN or ARCHIVED.</summary>
    [Id(3)] public required string Status { get; init; }

    /// <summary>Without prefix; lists are ordered by it.</summary>
    [Id(4)] public required string Name { get; init; }
    [Id(5)] public string FullName { get; init; } = "";
    [Id(6)] public ImmutableArray<DirectoryLanguage> Languages { get; init; } = [];
    [Id(7)] public ReadOnlyMemory<byte> Json { get; init; }
    [Id(8)] public ReadOnlyMemory<byte> LanguagesJson { get; init; }

    /// <summary>16 bytes over all JSON texts.</summary>
    [Id(9)] public ReadOnlyMemory<byte> Hash { get; init; }
    [Id(10)] public ReadOnlyMemory<byte> OffersJson { get; init; }

    /// <summary>The slugs of the region's offers, in the order of <see cref="OffersJson"/>.</summary>
    [Id(11)] public ImmutableArray<string> Offers { get; init; } = [];

    /// <summary>Events and locations without a text in a language are shown in the default one.</summary>
    [Id(12)] public bool FallsBack { get; init; }
}

/// <summary>A language of a region, in tree order. Inactive ones are not served; invisible ones are served but not listed.</summary>
[GenerateSerializer, Immutable, Alias("directory-language")]
public sealed record DirectoryLanguage(
    [property: Id(0)] string Slug,
    [property: Id(1)] string NativeName,
    [property: Id(2)] bool RightToLeft,
    [property: Id(3)] bool Active,
    [property: Id(4)] bool Visible);
