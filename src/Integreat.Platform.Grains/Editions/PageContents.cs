using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Decides what the content of a page is. Rules: section 2.6 of the public API's contract.</summary>
internal sealed class PageContents(EditionSources sources, EditionTree tree, string language, string webAppUrl)
{
    public ContentPlan PlanOf(PageSource page)
    {
        var own = EditionTree.TextOf(page, language)!.Public!;
        if (page.MirroredPage is null)
        {
            return own.Blank && Elsewhere(page, Sentences?.ContentNotAvailable) is { } block
                ? new ContentPlan([ContentPart.Text(block)], own.LastUpdated)
                : new ContentPlan([.. Stored(own)], own.LastUpdated);
        }

        // A page of another region, or one that is archived, counts as missing.
        var mirrored = sources.Pages.GetValueOrDefault(page.MirroredPage.Value) is { } found && !tree.IsArchived(found) ? found : null;
        var text = mirrored is null ? null : EditionTree.TextOf(mirrored, language)?.Public;
        var shown = text is { Blank: false } ? [.. Stored(text)]
            : !own.Blank && mirrored is not null && Elsewhere(mirrored, Sentences?.PartialContentNotAvailable) is { } partial
                ? ImmutableArray.Create(ContentPart.Text(partial))
                : [];
        var both = page.MirroredPageFirst ? shown.AddRange(Stored(own)) : [.. Stored(own), .. shown];
        return new ContentPlan(both, own.Blank && text is { Blank: false } ? text.LastUpdated : own.LastUpdated);
    }

    private PlatformLanguageSource? Sentences => sources.Language(language);

    private static IEnumerable<ContentPart> Stored(PublicTextSource text) => text.Body is { } hash ? [ContentPart.Stored(hash)] : [];

    /// <summary>Says in which other languages the page can be read; null if in none.</summary>
    private string? Elsewhere(PageSource page, string? message)
    {
        var items = sources.VisibleLanguages
            .Where(other => other != language && EditionTree.TextOf(page, other)?.Public is { Blank: false })
            .Select(other => sources.Language(other))
            .OfType<PlatformLanguageSource>()
            .OrderBy(other => other.Id)
            .Select(other =>
                $"\n        <li>\n            <a href=\"{webAppUrl}{tree.PathOf(page, other.Code)}\">{other.NativeName}</a>\n        </li>\n    ")
            .ToList();
        return items.Count == 0 ? null : $"\n\n<p>\n    {message}\n</p>\n<ul>\n    {string.Concat(items)}\n</ul>\n";
    }
}
