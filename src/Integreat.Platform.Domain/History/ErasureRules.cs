using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.History;

/// <summary>Destroys the texts that came with an earlier command, because they held personal data.</summary>
/// <param name="Version">The region's version that the command ended with.</param>
/// <param name="Facts">What came of the command, or of it what the texts are to be erased of.</param>
public sealed record EraseTexts(long Version, ImmutableArray<RegionFact> Facts) : RegionCommand;

/// <summary>The texts with these hashes are gone for good; facts still name them.</summary>
/// <param name="Version">The region's version that ended with what they came with.</param>
public sealed record TextsErased(long Version, ImmutableArray<string> Hashes) : RegionFact;

/// <summary>What may be erased: what nobody works on or reads any more. What was erased does not come back by being saved again.</summary>
internal static class ErasureRules
{
    public static Decision<RegionFact> Decide(this Region region, EraseTexts command)
    {
        var hashes = command.Facts.SelectMany(FactTexts.Of).Select(text => text.Hash).OfType<string>().Distinct()
            .Where(hash => !region.Erased.Contains(hash)).ToImmutableArray();
        return hashes.IsEmpty ? ErasureRefusals.Nothing()
            : UsesOf(region, [.. hashes]) is { IsEmpty: false } uses ? ErasureRefusals.StillUsed(uses)
            : new TextsErased(command.Version, hashes);
    }

    /// <summary>Declines what would bring an erased text back.</summary>
    public static Decision<RegionFact> Hold(Region region, Decision<RegionFact> decision) =>
        region.Erased.IsEmpty || !decision.Facts.SelectMany(FactTexts.Of).Any(text => text.Hash is { } hash && region.Erased.Contains(hash))
            ? decision
            : ErasureRefusals.Erased();

    /// <summary>What in the region has one of these texts now, by kind and number as people read it.</summary>
    private static ImmutableArray<string> UsesOf(Region region, ImmutableHashSet<string> hashes)
    {
        var texts = region.Pages.ById.Values.Select(page => (Owner: $"page {page.Id.Value}", page.Translations))
            .Concat(region.Events.Values.Select(each => (Owner: $"event {each.Id.Value}", each.Translations)))
            .Concat(region.Locations.Values.Select(each => (Owner: $"location {each.Id.Value}", each.Translations)))
            .Append((Owner: "the imprint", Translations: region.Imprint));
        return
        [
            .. texts.Where(each => each.Translations.Values.Any(text =>
                Has(text.Working.Content) || Has(text.Public?.Content) || Has(text.Returned?.Comment))).Select(each => each.Owner),
            .. region.Contacts.Values.Where(contact => Has(contact.Details.Card)).Select(contact => $"contact {contact.Id.Value}"),
            .. region.Library.Details.Where(file => file.Value.AlternativeTexts.Any(text => Has(text.Text))).Select(file => $"file {file.Key.Value}"),
            .. region.News.Values.Where(item => item.Texts.Any(text => Has(text.Content))).Select(item => $"news {item.Id.Value}"),
        ];

        bool Has(Text? text) => text?.Hash is { } hash && hashes.Contains(hash);
    }
}

internal static class ErasureRefusals
{
    private const int MostUses = 10;

    public static Refusal Nothing() =>
        new("nothing-to-erase", "No text came with this, or it was erased before. Choose the change that brought the text.");

    public static Refusal StillUsed(ImmutableArray<string> uses) => new(
        "still-used",
        $"The text is still that of {string.Join(", ", uses.Take(MostUses))}. Save another one there first, and publish it if the text is public.");

    public static Refusal Erased() => new(
        "text-erased", "Exactly this text was erased because it held personal data. Leave that out and save again.");
}
