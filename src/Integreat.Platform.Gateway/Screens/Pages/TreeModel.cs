using System.Collections.Immutable;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>Which rows of the tree are seen: those whose branch is open, or those that were looked for with what is above them.</summary>
internal static class TreeModel
{
    /// <param name="open">The pages whose children are seen.</param>
    public static ImmutableArray<TreeRow> Rows(PageRows pages, TreeFilter filter, IReadOnlySet<long> open) =>
        filter.IsEmpty ? Open(pages, open) : Found(pages, filter);

    /// <summary>Whoever saved the newest version of a text of these pages.</summary>
    public static ImmutableArray<string> Authors(PageRows pages) =>
        [.. pages.Rows.SelectMany(row => row.Texts).Select(text => text.Author).OfType<string>().Distinct()];

    /// <summary>Whom these pages belong to.</summary>
    public static ImmutableArray<long> Organizations(PageRows pages) => [.. pages.Rows.Select(row => row.Organization).OfType<long>().Distinct()];

    private static ImmutableArray<TreeRow> Open(PageRows pages, IReadOnlySet<long> open)
    {
        var parents = Parents(pages.Rows.Where(row => !IsPutAway(row)));
        var seen = new HashSet<long>();
        var rows = ImmutableArray.CreateBuilder<TreeRow>();
        foreach (var row in pages.Rows)
        {
            if (!IsPutAway(row) && (row.Parent is not { } parent || (seen.Contains(parent) && open.Contains(parent))))
            {
                seen.Add(row.Id);
                rows.Add(new TreeRow(row, parents.Contains(row.Id), open.Contains(row.Id), IsFound: true));
            }
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<TreeRow> Found(PageRows pages, TreeFilter filter)
    {
        var found = pages.Rows.Where(row => filter.Fits(row, pages.Languages)).Select(row => row.Id).ToHashSet();
        var shown = new HashSet<long>(found);
        foreach (var page in found)
        {
            var above = pages.Find(page)?.Parent;
            while (above is { } parent && shown.Add(parent))
            {
                above = pages.Find(parent)?.Parent;
            }
        }

        var rows = pages.Rows.Where(row => shown.Contains(row.Id)).ToList();
        var parents = Parents(rows);
        return [.. rows.Select(row => new TreeRow(row, parents.Contains(row.Id), IsOpen: true, found.Contains(row.Id)))];
    }

    // What is archived is seen by the filter only.
    private static bool IsPutAway(PageRow row) => row.Archived || row.IsHidden;

    private static HashSet<long> Parents(IEnumerable<PageRow> rows) => [.. rows.Select(row => row.Parent).OfType<long>()];
}

/// <summary>A row that is seen.</summary>
/// <param name="IsFound">It fits what was looked for itself, and does not only stand above what does.</param>
public sealed record TreeRow(PageRow Page, bool HasChildren, bool IsOpen, bool IsFound);

/// <summary>What is looked for. What is empty does not matter; all of the rest must hold.</summary>
/// <param name="Language">Of whose texts state, status and author are asked; empty: any.</param>
/// <param name="State">One of <see cref="TranslationStates"/>.</param>
/// <param name="Status">Of the newest version.</param>
/// <param name="Author">Who saved the newest version.</param>
/// <param name="Organization">Whom the page belongs to.</param>
internal sealed record TreeFilter(
    string Text = "", string Language = "", string State = "", string Status = "", bool IsArchived = false, string Author = "", long? Organization = null)
{
    public bool IsEmpty => this is { Text: "", State: "", Status: "", IsArchived: false, Author: "", Organization: null };

    public bool Fits(PageRow row, ImmutableArray<string> languages) =>
        (row.Archived || row.IsHidden) == IsArchived
        && (Organization is null || row.Organization == Organization)
        && (Text is "" || row.Texts.Any(text => text.Title?.Contains(Text, StringComparison.CurrentCultureIgnoreCase) is true))
        && ((State is "" && Status is "" && Author is "")
            || row.Texts.Where((_, place) => Language is "" || languages[place] == Language)
                .Any(text => (State is "" || text.State == State) && (Status is "" || text.Status == Status) && (Author is "" || text.Author == Author)));
}
