using System.Collections.Immutable;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>Turns records that refer to each other by key into manifests, one for the platform and one for each region.</summary>
internal static class DumpResolver
{
    /// <exception cref="DumpException">A field is wrong, a reference leads nowhere, or records contradict each other.</exception>
    public static ResolvedDump Resolve(DumpContent content)
    {
        var dump = ParsedDump.Parse(content);
        RequireDifferent(dump.Regions.Values, region => region.Settings.Slug, region => region.Origin);
        RequireDifferent(dump.Languages.Values, language => language.Language.Slug, language => Named(language.Source));
        RequireDifferent(dump.Offers.Values, offer => offer.Offer.Slug, offer => Named(offer.Source));
        return new ResolvedDump(Platform(dump), new RegionResolver(dump).ResolveAll(), content.Skipped);
    }

    private static PlatformManifest Platform(ParsedDump dump) => new(
        [.. dump.Languages.Values],
        [.. dump.Offers.Values],
        [.. dump.Media.Values.Where(media => media.Region is null).Select(media => media.Media)],
        HighestNumbers(dump))
    {
        Categories = CategoryResolver.Resolve(dump),
    };

    private static ImmutableArray<KeyValuePair<string, long>> HighestNumbers(ParsedDump dump)
    {
        KeyValuePair<string, long>[] highest =
        [
            new(NumberKinds.Region, dump.Regions.HighestKey),
            new(NumberKinds.Page, dump.Pages.HighestKey),
            new(NumberKinds.PageTranslation, dump.Translations.HighestKey),
            new(NumberKinds.ImprintTranslation, dump.ImprintTranslations.HighestKey),
            new(NumberKinds.Event, dump.Events.HighestKey),
            new(NumberKinds.EventTranslation, dump.EventTranslations.HighestKey),
            new(NumberKinds.Recurrence, dump.Recurrences.HighestKey),
            new(NumberKinds.Organization, dump.Organizations.HighestKey),
            new(NumberKinds.Media, dump.Media.HighestKey),
            new(NumberKinds.Language, dump.Languages.HighestKey),
            new(NumberKinds.Offer, dump.Offers.HighestKey),
            new(NumberKinds.Location, dump.Locations.HighestKey),
            new(NumberKinds.LocationTranslation, dump.LocationTexts.HighestKey),
            new(NumberKinds.LocationCategory, dump.Categories.HighestKey),
            new(NumberKinds.Contact, dump.Contacts.HighestKey),
        ];
        return [.. highest.Where(kind => kind.Value > 0)];
    }

    // Two regions that claim one slug would both pass their dry run, because neither holds it yet.
    private static void RequireDifferent<T>(IEnumerable<T> items, Func<T, string> slug, Func<T, RecordOrigin> origin)
    {
        var taken = new Dictionary<string, RecordOrigin>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!taken.TryAdd(slug(item), origin(item)))
            {
                throw origin(item).Error($"has the \"slug\" {slug(item)} that {taken[slug(item)]} has as well.");
            }
        }
    }

    private static RecordOrigin Named(RecordSource source) => new("the dump", source.Model, source.Key);
}
