using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Decides what the content of a page is. Rules: section 2.6 of the public API's contract.</summary>
internal sealed class PageContents(RenderContext context)
{
    public ContentPlan PlanOf(PageSource page)
    {
        var own = context.FindPage(page.Id)!;
        var parts = PartsOf(page, own.Body is { } hash ? ContentPart.Stored(hash) : null, own.Blank);
        return new ContentPlan(parts, own.Blank && Mirrored(page) is { Blank: false } mirrored ? mirrored.LastUpdated : own.LastUpdated);
    }

    /// <summary>What a page shows that has this text.</summary>
    /// <param name="text">Null for none.</param>
    /// <param name="isBlank">There is nothing to read in it.</param>
    public ImmutableArray<ContentPart> PartsOf(PageSource page, ContentPart? text, bool isBlank)
    {
        ImmutableArray<ContentPart> own = text is { } part ? [part] : [];
        if (page.MirroredPage is null)
        {
            return isBlank && Elsewhere(context.FindPage(page.Id)!, Sentences?.ContentNotAvailable) is { } block ? [ContentPart.Text(block)] : own;
        }

        var mirrored = Mirrored(page);
        var shown = mirrored is { Blank: false } ? [.. Stored(mirrored)]
            : !isBlank && mirrored is not null && Elsewhere(mirrored, Sentences?.PartialContentNotAvailable) is { } partial
                ? ImmutableArray.Create(ContentPart.Text(partial))
                : [];
        return page.MirroredPageFirst ? shown.AddRange(own) : own.AddRange(shown);
    }

    // An archived page counts as missing.
    private LayerPage? Mirrored(PageSource page) =>
        page.MirroredPage is { } number && context.FindPage(number) is { Archived: false } found ? found : null;

    private PlatformLanguageSource? Sentences => context.Sources.Language(context.Language);

    private static IEnumerable<ContentPart> Stored(LayerPage text) => text.Body is { } hash ? [ContentPart.Stored(hash)] : [];

    /// <summary>Says in which other languages the page can be read; null if in none.</summary>
    private string? Elsewhere(LayerPage page, string? message)
    {
        var items = page.Elsewhere
            .Select(other => (other.Path, Named: context.Sources.Language(other.Language)))
            .Where(other => other.Named is not null)
            .OrderBy(other => other.Named!.Id)
            .Select(other =>
                $"\n        <li>\n            <a href=\"{context.Addresses.WebAppUrl}{other.Path}\">{other.Named!.NativeName}</a>"
                + "\n        </li>\n    ")
            .ToList();
        return items.Count == 0 ? null : $"\n\n<p>\n    {message}\n</p>\n<ul>\n    {string.Concat(items)}\n</ul>\n";
    }
}
