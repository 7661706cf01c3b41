using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Contracts;

/// <summary>One thing that editions are made of, as its owner (a region or the platform) tells it to one language's edition.</summary>
/// <param name="Kind">One of <see cref="SourceKinds"/>.</param>
/// <param name="Id">Unique within kind and owner.</param>
/// <param name="Revision">The owner's revision at which it last changed.</param>
/// <param name="Json">This language's projection (UTF-8); empty when the item is gone.</param>
[GenerateSerializer, Immutable, Alias("source-item")]
public sealed record SourceItem(
    [property: Id(0)] string Kind,
    [property: Id(1)] long Id,
    [property: Id(2)] long Revision,
    [property: Id(3)] ReadOnlyMemory<byte> Json);

/// <summary>What changed at an owner since a cursor.</summary>
/// <param name="IsFull">The follower's cursor was of another life: forget everything, this is the beginning.</param>
/// <param name="More">There is more at <paramref name="Next"/>; ask again before using what came.</param>
/// <param name="Lease">See <see cref="IDelta{TSelf}.Lease"/>.</param>
/// <param name="Term">See <see cref="IDelta{TSelf}.Term"/>.</param>
/// <param name="Joint">See <see cref="IDelta{TSelf}.Joint"/>.</param>
[GenerateSerializer, Immutable, Alias("source-delta")]
public sealed record SourceDelta(
    [property: Id(0)] Cursor Next,
    [property: Id(1)] bool IsFull,
    [property: Id(2)] bool More,
    [property: Id(3)] ImmutableArray<SourceItem> Items,
    [property: Id(4)] TimeSpan Lease = default,
    [property: Id(5)] long Term = 0,
    [property: Id(6)] JointSource? Joint = null) : IDelta<SourceDelta>
{
    public SourceDelta WithLease(TimeSpan lease, JointSource? joint) => this with { Lease = lease, Joint = joint };

    public SourceDelta InTerm(long term) => this with { Term = term };
}

public static class SourceKinds
{
    public const string Settings = "settings";
    public const string RegionLanguage = "region-language";
    public const string Page = "page";
    public const string Imprint = "imprint";
    public const string Event = "event";
    public const string Location = "location";
    public const string Contact = "contact";
    public const string Category = "category";
    public const string Organization = "organization";
    public const string Media = "media";
    public const string Language = "language";
    public const string Offer = "offer";
    public const string News = "news";

    /// <summary>The platform's team; never told to editions.</summary>
    public const string Staff = "staff";
}
