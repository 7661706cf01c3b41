using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>
/// The platform may know an offer template or a category under another number than the dump: the one it had before. Regions have to refer to
/// that one.
/// </summary>
internal sealed class StoredNumbers(ImmutableArray<ImportNote> platformNotes)
{
    public const string NumberKept = "number-kept";

    private readonly FrozenDictionary<(string Model, long Key), long> _stored = platformNotes
        .Where(note => note is { Code: NumberKept, StoredId: not null })
        .ToFrozenDictionary(note => (note.Model, note.Key), note => note.StoredId!.Value);

    public RegionManifest Apply(RegionManifest manifest) => _stored.Count == 0 ? manifest : manifest with
    {
        Settings = manifest.Settings with { Offers = Offers(manifest.Settings.Offers) },
        Pages =
        [
            .. manifest.Pages.Select(page => page with
            {
                Attributes = page.Attributes with { EmbeddedOffers = Offers(page.Attributes.EmbeddedOffers) },
            }),
        ],
        Locations =
        [
            .. manifest.Locations.Select(location => location with
            {
                Location = location.Location with { Category = Stored(DumpModels.Category, location.Location.Category) },
            }),
        ],
    };

    private ImmutableArray<long> Offers(ImmutableArray<long> offers) => [.. offers.Select(offer => Stored(DumpModels.Offer, offer))];

    private long Stored(string model, long key) => _stored.GetValueOrDefault((model, key), key);
}
