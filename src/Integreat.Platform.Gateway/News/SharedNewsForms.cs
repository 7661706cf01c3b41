using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Problems;

namespace Integreat.Platform.Gateway.News;

/// <summary>What news of several regions are besides their texts.</summary>
/// <param name="Regions">Their slugs, at least two.</param>
/// <param name="MainLanguage">The language whose title stands in.</param>
/// <param name="Channel">Letters a to z, digits and hyphens.</param>
/// <param name="Mode">ONLY_AVAILABLE or USE_MAIN_LANGUAGE.</param>
/// <param name="Template">A name if the item only serves to write others after it.</param>
internal sealed record SharedNewsForm(
    ImmutableArray<string>? Regions = null, string MainLanguage = "de", string Channel = "news", string Mode = "ONLY_AVAILABLE",
    string? Template = null)
{
    public bool TryRead(
        DirectorySnapshot directory, [NotNullWhen(true)] out SharedNewsData? data, [NotNullWhen(false)] out Problem? problem)
    {
        var found = (Regions ?? []).Select(slug => (Slug: slug, Entry: directory.Find(slug))).ToList();
        var unknown = found.Where(each => each.Entry is null).Select(each => $"\"{each.Slug}\"").ToList();
        problem = unknown is []
            ? null
            : new Problem(422, "regions-unknown", $"There is no region {string.Join(", ", unknown)}. The list of regions has their slugs.");
        data = problem is not null ? null : new SharedNewsData(
            new NewsData
            {
                Channel = Channel,
                Mode = Mode,
                Template = Template,
            },
            [.. found.Select(each => each.Entry!.Region)],
            MainLanguage);
        return problem is null;
    }
}

/// <param name="News">The item, as one of a single region is shown.</param>
/// <param name="Regions">The slugs of those that show it.</param>
/// <param name="MainLanguage">Null if the first region had no default language when the item was imported.</param>
internal sealed record SharedNewsEntry(NewsView News, ImmutableArray<string> Regions, string? MainLanguage)
{
    public static SharedNewsEntry Of(SharedNewsView view, DirectorySnapshot directory) => new(
        view.News, [.. view.Regions.Select(directory.Find).OfType<Contracts.Directory.DirectoryEntry>().Select(region => region.Slug)], view.MainLanguage);
}
