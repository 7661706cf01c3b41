using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>
/// A region's pages in the order of their tree. Parents decide: the dump's left and right numbers only order siblings, so that a damaged
/// nested set does no harm.
/// </summary>
internal static class PageTreeResolver
{
    public static IReadOnlyList<ParsedPage> Order(IReadOnlyCollection<ParsedPage> pages, ParsedDump dump)
    {
        foreach (var page in pages)
        {
            RequireOwnParent(page, dump);
        }

        var children = pages.ToLookup(page => page.Parent ?? 0);
        var ordered = new List<ParsedPage>(pages.Count);
        var open = new Stack<ParsedPage>(Backwards(children[0]));
        while (open.TryPop(out var page))
        {
            ordered.Add(page);
            foreach (var child in Backwards(children[page.Origin.Key]))
            {
                open.Push(child);
            }
        }

        return ordered.Count == pages.Count ? ordered : throw Circle(pages, ordered);
    }

    // Whoever cannot be reached from a root hangs on itself, or on somebody who does.
    private static DumpException Circle(IEnumerable<ParsedPage> pages, IEnumerable<ParsedPage> reached) =>
        pages.ExceptBy(reached.Select(page => page.Origin.Key), page => page.Origin.Key).First()
            .Origin.Error("has a \"parent\" that leads round in a circle.");

    private static IEnumerable<ParsedPage> Backwards(IEnumerable<ParsedPage> siblings) =>
        siblings.OrderByDescending(page => page.Order).ThenByDescending(page => page.Origin.Key);

    private static void RequireOwnParent(ParsedPage page, ParsedDump dump)
    {
        if (page.Parent is { } parent && dump.Pages.Find(page.Origin, "parent", parent).Region != page.Region)
        {
            throw page.Origin.Error($"has a \"parent\" of another region ({DumpModels.Page} {parent}).");
        }
    }
}
