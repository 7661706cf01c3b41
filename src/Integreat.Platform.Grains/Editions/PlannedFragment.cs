using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Grains.Editions;

/// <summary>An item whose header is finished and whose content is still to be loaded and encoded.</summary>
/// <param name="Header">Without content and hash.</param>
/// <param name="Plan">Null if the item is not shown, or if the envelope is the whole object.</param>
/// <param name="BeforeContent">Members of the JSON object that come between envelope and content; ends with a comma.</param>
internal sealed record PlannedFragment(Fragment Header, ContentPlan? Plan, ReadOnlyMemory<byte> BeforeContent = default);

/// <summary>A whole edition at one moment.</summary>
/// <param name="ChangesAt">The next moment at which it changes although nobody edits anything; null if never.</param>
internal sealed record RenderedEdition(IReadOnlyList<Fragment> Fragments, DateTimeOffset? ChangesAt);
