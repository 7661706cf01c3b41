using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Mirrors;

/// <summary>How pages look to those who refer to them, whether in their own region or in another.</summary>
internal static class LayerPages
{
    public static LayerPage Of(EditionSources sources, EditionTree tree, string language, PageSource page)
    {
        var text = EditionTree.TextOf(page, language)?.Public;
        return new LayerPage
        {
            Page = page.Id,
            Archived = tree.IsArchived(page),
            Title = text?.Title,
            Path = tree.PathOf(page, language),
            Body = text?.Body,
            Blank = text is null or { Blank: true },
            LastUpdated = text?.LastUpdated ?? default,
            Elsewhere =
            [
                .. sources.VisibleLanguages
                    .Where(other => other != language && EditionTree.TextOf(page, other)?.Public is { Blank: false })
                    .Select(other => new Alternate(other, tree.PathOf(page, other))),
            ],
        };
    }

    /// <summary>Of a page that is not there (any more).</summary>
    public static LayerPage Gone(long page) => new() { Page = page, Archived = true, Blank = true };
}
