using System.Text;
using System.Text.Json;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>What a page's content is put together from, in sequence: stored texts by hash, and sentences of the platform.</summary>
/// <param name="LastUpdated">When what readers see last changed.</param>
internal sealed record ContentPlan(ImmutableArray<ContentPart> Parts, DateTimeOffset LastUpdated)
{
    /// <summary>Equal plans give equal bytes.</summary>
    public string Key => string.Join('\n', Parts.Select(part => part.Hash ?? $"={part.Literal}"));
}

/// <summary>Either a stored text or a literal one.</summary>
internal readonly record struct ContentPart(string? Hash, string? Literal)
{
    public static ContentPart Stored(string hash) => new(hash, null);

    public static ContentPart Text(string literal) => new(null, literal);
}

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

    /// <summary>The "excerpt" and "content" members of a page's JSON object, and its end.</summary>
    public static byte[] Encode(ContentPlan plan, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> bodies)
    {
        var content = string.Concat(plan.Parts.Select(
            part => part.Hash is { } hash ? Encoding.UTF8.GetString(bodies[hash].Span) : part.Literal));
        using var buffer = new MemoryStream(content.Length + 64);
        buffer.Write("\"excerpt\":"u8);
        JsonSerializer.Serialize(buffer, Markup.Strip(content), DomainJson.Options);
        buffer.Write(",\"content\":"u8);
        JsonSerializer.Serialize(buffer, content, DomainJson.Options);
        buffer.Write("}"u8);
        return buffer.ToArray();
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
