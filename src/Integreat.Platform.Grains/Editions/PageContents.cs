using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Decides what the content of a page is. Rules: section 2.6 of the public API's contract.</summary>
internal sealed class PageContents(RenderContext context)
{
    public ContentPlan PlanOf(PageSource page)
    {
        var own = context.FindPage(page.Id)!;
        if (page.MirroredPage is not { } number)
        {
            return own.Blank && Elsewhere(own, Sentences?.ContentNotAvailable) is { } block
                ? new ContentPlan([ContentPart.Text(block)], own.LastUpdated)
                : new ContentPlan([.. Stored(own)], own.LastUpdated);
        }

        // An archived page counts as missing.
        var mirrored = context.FindPage(number) is { Archived: false } found ? found : null;
        var shown = mirrored is { Blank: false } ? [.. Stored(mirrored)]
            : !own.Blank && mirrored is not null && Elsewhere(mirrored, Sentences?.PartialContentNotAvailable) is { } partial
                ? ImmutableArray.Create(ContentPart.Text(partial))
                : [];
        var both = page.MirroredPageFirst ? shown.AddRange(Stored(own)) : [.. Stored(own), .. shown];
        return new ContentPlan(both, own.Blank && mirrored is { Blank: false } ? mirrored.LastUpdated : own.LastUpdated);
    }

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
