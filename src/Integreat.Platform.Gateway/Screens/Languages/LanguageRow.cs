using System.Collections.Immutable;
using Integreat.Platform.Contracts.Languages;
using LanguageCoverage = Integreat.Platform.Gateway.Screens.Home.LanguageCoverage;

namespace Integreat.Platform.Gateway.Screens.Languages;

/// <summary>What readers get of a language.</summary>
public enum Serving
{
    /// <summary>It is in the list from which readers choose.</summary>
    Listed,

    /// <summary>Who has an address reads it.</summary>
    Unlisted,

    /// <summary>Nothing; its texts are kept.</summary>
    Off,
}

/// <summary>A language of a region as the screen shows it.</summary>
/// <param name="Parent">From which it is translated; null for the first one.</param>
/// <param name="Depth">How many languages are between it and the first one.</param>
internal sealed record LanguageRow(string Language, string? Parent, int Depth, Serving Serving, LanguageCoverage Coverage)
{
    /// <summary>What can be chosen for it: the language that all others come from is never switched off.</summary>
    public IEnumerable<Serving> Choices => Enum.GetValues<Serving>().Where(serving => serving is not Serving.Off || Parent is not null);

    /// <param name="tree">Each language after the one from which it is translated.</param>
    public static ImmutableArray<LanguageRow> Of(ImmutableArray<LanguageNodeView> tree, ImmutableArray<LanguageCoverage> coverage)
    {
        var depths = new Dictionary<string, int>();
        foreach (var node in tree)
        {
            depths[node.Language] = node.Parent is { } parent ? depths.GetValueOrDefault(parent) + 1 : 0;
        }

        return
        [
            .. tree.Select(node => new LanguageRow(
                node.Language, node.Parent, depths[node.Language],
                node is { Active: false } ? Serving.Off : node.Visible ? Serving.Listed : Serving.Unlisted,
                coverage.FirstOrDefault(each => each.Language == node.Language) ?? new LanguageCoverage(node.Language, 0, 0, 0))),
        ];
    }

    /// <summary>The languages from which this one can be translated: not itself, and none that comes from it.</summary>
    public static IEnumerable<string> ParentsFor(ImmutableArray<LanguageRow> rows, string language)
    {
        var below = new HashSet<string> { language };
        foreach (var row in rows)
        {
            if (row.Parent is { } parent && below.Contains(parent))
            {
                below.Add(row.Language);
            }
        }

        return rows.Select(row => row.Language).Where(each => !below.Contains(each));
    }
}
