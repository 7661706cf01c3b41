namespace Integreat.Platform.Contracts.Presence;

/// <summary>
/// Who is writing which text of a region right now, at all gateways. Nothing of it is stored: it is told again and again, and what is not is forgotten.
/// No command looks at it, so no edit waits for it. Grain key: <see cref="GrainKeys.Region"/>.
/// </summary>
[Alias("region-presence-grain"), Version(1)]
public interface IRegionPresence : IGrainWithStringKey
{
    /// <summary>Says who is writing at a gateway, in place of what it said before, and tells who is at all the others.</summary>
    /// <param name="gateway">A name that no other one has.</param>
    [AlwaysInterleave, Alias("exchange")]
    Task<ImmutableArray<PresenceView>> ExchangeAsync(string gateway, ImmutableArray<PresenceView> here, CancellationToken cancellation);
}

/// <summary>Somebody who is writing a text.</summary>
/// <param name="Thing">As history names it, such as "page/17".</param>
[GenerateSerializer, Immutable, Alias("presence-view")]
public sealed record PresenceView(
    [property: Id(0)] string Account, [property: Id(1)] string Thing, [property: Id(2)] string Language);
