using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>The platform keeps its number for an offer template that it knows by slug; regions have to refer to that one.</summary>
internal sealed class OfferNumbers(ImmutableArray<ImportNote> platformNotes)
{
    public const string NumberKept = "number-kept";

    private readonly FrozenDictionary<long, long> _stored = platformNotes
        .Where(note => note is { Code: NumberKept, Model: DumpModels.Offer, StoredId: not null })
        .ToFrozenDictionary(note => note.Key, note => note.StoredId!.Value);

    public RegionManifest Apply(RegionManifest manifest) => _stored.Count == 0 ? manifest : manifest with
    {
        Settings = manifest.Settings with { Offers = Stored(manifest.Settings.Offers) },
        Pages =
        [
            .. manifest.Pages.Select(page => page with
            {
                Attributes = page.Attributes with { EmbeddedOffers = Stored(page.Attributes.EmbeddedOffers) },
            }),
        ],
    };

    private ImmutableArray<long> Stored(ImmutableArray<long> offers) =>
        [.. offers.Select(offer => _stored.GetValueOrDefault(offer, offer))];
}
