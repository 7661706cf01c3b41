using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>Categories together with their names, which dumps hold in records of their own.</summary>
internal static class CategoryResolver
{
    public static ImmutableArray<ImportedCategory> Resolve(ParsedDump dump)
    {
        var names = dump.CategoryNames.Values.ToLookup(name => dump.Categories.Find(name.Origin, "category", name.Category).Source.Key);
        return [.. dump.Categories.Values.Select(category => Resolve(category, [.. names[category.Source.Key]], dump))];
    }

    private static ImportedCategory Resolve(ParsedCategory category, ImmutableArray<ParsedCategoryName> names, ParsedDump dump)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var language = dump.Languages.Find(name.Origin, "language", name.Language).Language.Slug;
            if (!named.TryAdd(language, name.Name))
            {
                throw name.Origin.Error($"names its category in {language} a second time.");
            }
        }

        // A category has changed if one of its names has.
        var digests = string.Join(' ', names.Select(name => name.Source.Digest).Prepend(category.Source.Digest));
        return new ImportedCategory(
            category.Source with { Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(digests))) },
            new CategoryData { Names = [.. named], Icon = category.Icon, Color = category.Color });
    }
}
