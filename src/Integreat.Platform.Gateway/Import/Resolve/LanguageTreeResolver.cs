using System.Collections.Immutable;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>A region's languages in the order of their tree, the default language first, named by slug.</summary>
internal static class LanguageTreeResolver
{
    public static ImmutableArray<ImportedLanguageNode> Resolve(IReadOnlyCollection<ParsedLanguageNode> nodes, ParsedDump dump)
    {
        var resolved = ImmutableArray.CreateBuilder<ImportedLanguageNode>(nodes.Count);
        var listed = new Dictionary<long, string>(nodes.Count);
        foreach (var node in nodes.OrderBy(node => node.Tree).ThenBy(node => node.Left).ThenBy(node => node.Origin.Key))
        {
            var language = dump.Languages.Find(node.Origin, "language", node.Language).Language.Slug;
            if (listed.ContainsValue(language))
            {
                throw node.Origin.Error($"puts the language {language} into its region's tree a second time.");
            }

            resolved.Add(new ImportedLanguageNode(node.Source, language, Parent(node, listed, dump), node.Active, node.Visible));
            listed.Add(node.Origin.Key, language);
        }

        return resolved.ToImmutable();
    }

    private static string? Parent(ParsedLanguageNode node, Dictionary<long, string> listed, ParsedDump dump)
    {
        if (node.Parent is not { } key)
        {
            return listed.Count == 0
                ? null
                : throw node.Origin.Error("has no \"parent\", but its region has a default language already.");
        }

        dump.LanguageNodes.Find(node.Origin, "parent", key);
        return listed.TryGetValue(key, out var parent)
            ? parent
            : throw node.Origin.Error($"has a \"parent\" that is of another region or stands below it ({DumpModels.LanguageNode} {key}).");
    }
}
