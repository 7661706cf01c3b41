namespace Integreat.Platform.Contracts.Deletion;

/// <summary>What still points to something, before it is archived or deleted.</summary>
[Alias("region-uses-grain"), Version(1)]
public interface IRegionUses : IGrainWithStringKey
{
    /// <summary>
    /// What refers to a page, an event, a location or a contact: by its place or its attributes, or in a text that links to one of its addresses or
    /// shows its card, in the newest or the public version. It reads all texts of the region. Refuses: region-unknown, rights-missing, kind-unknown,
    /// and that the thing is unknown.
    /// </summary>
    /// <param name="kind">"page", "event", "location" or "contact".</param>
    [AlwaysInterleave, Alias("read-uses")]
    Task<Answer<UsesView>> ReadUsesAsync(Caller caller, string kind, long id, CancellationToken cancellation);
}

/// <param name="Uses">First what refers to it, then texts that link to it.</param>
[GenerateSerializer, Immutable, Alias("uses-view")]
public sealed record UsesView([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<UseView> Uses);

/// <param name="Kind">"page", "event", "location", "contact", "news" or "imprint".</param>
/// <param name="Id">Its number; null for the imprint.</param>
/// <param name="Language">Of the text that links to it; null where it is no text that refers to it.</param>
[GenerateSerializer, Immutable, Alias("use-view")]
public sealed record UseView(
    [property: Id(0)] string Kind,
    [property: Id(1)] long? Id,
    [property: Id(2)] string? Language);
