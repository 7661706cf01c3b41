using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// What readers of one language see of the page tree, and under which paths pages stand in any language. Rules: sections 2.5 and 3.3 of the
/// public API's contract.
/// </summary>
internal sealed class EditionTree(EditionSources sources, string language)
{
    private readonly Dictionary<(long Page, string Language), string> _paths = [];
    private readonly Dictionary<long, bool> _reachable = [];

    /// <summary>Whether a page is listed, and if not, why.</summary>
    public Visibility VisibilityOf(PageSource page) =>
        page.Archived ? Visibility.Archived
        : IsReachable(page) ? Visibility.Public
        : Visibility.Hidden;

    /// <summary>"/region/language/ancestor/.../slug/" of a page in any language; its own slug is the public one where there is one.</summary>
    public string PathOf(PageSource page, string language)
    {
        if (!_paths.TryGetValue((page.Id, language), out var path))
        {
            var above = sources.Pages.TryGetValue(page.Parent, out var parent)
                ? PathOf(parent, language)
                : $"/{sources.Settings!.Slug}/{language}/";
            path = $"{above}{SlugOf(page, language)}/";
            _paths[(page.Id, language)] = path;
        }

        return path;
    }

    /// <summary>Whether the page or one above it is archived.</summary>
    public bool IsArchived(PageSource page) =>
        page.Archived || (sources.Pages.TryGetValue(page.Parent, out var parent) && IsArchived(parent));

    /// <summary>The page's text in a language, or null.</summary>
    public static TextSource? TextOf(PageSource page, string language) => page.Texts.Of(language);

    // A page is listed only if its parent is listed: all above it must be public in this language and not archived.
    private bool IsReachable(PageSource page)
    {
        if (!_reachable.TryGetValue(page.Id, out var reachable))
        {
            reachable = !page.Archived
                && TextOf(page, language)?.Public is not null
                && (!sources.Pages.TryGetValue(page.Parent, out var parent) || IsReachable(parent));
            _reachable[page.Id] = reachable;
        }

        return reachable;
    }

    private string SlugOf(PageSource page, string inLanguage)
    {
        var text = TextOf(page, inLanguage);
        return text?.Public?.Slug
            ?? text?.NewestSlug
            ?? sources.Languages.Select(node => TextOf(page, node.Code)?.NewestSlug).FirstOrDefault(slug => slug is not null)
            ?? page.Texts.Select(other => other.NewestSlug).FirstOrDefault()
            ?? page.Id.ToString(CultureInfo.InvariantCulture);
    }
}
