using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Sources;
using Integreat.Platform.Grains.Texts;

namespace Integreat.Platform.Grains.News;

/// <summary>Makes of posts what readers may get: HTML of others is never passed on as it came.</summary>
internal static class CleanPosts
{
    /// <param name="most">So many of the newest are kept; of posts with the same number the first one.</param>
    public static async Task<ImmutableArray<ExternalNewsSource>> OfAsync(ImmutableArray<ForeignPost> posts, int most)
    {
        var items = ImmutableArray.CreateBuilder<ExternalNewsSource>();
        foreach (var post in posts.DistinctBy(post => post.Number).OrderByDescending(post => post.Date).Take(most))
        {
            // A title has no elements, but its entities stay encoded: as HTML it is as harmless as the content.
            var title = Markup.Strip(await HtmlCleaner.CleanAsync(post.Title)).Trim();
            items.Add(new ExternalNewsSource(post.Number, title, await HtmlCleaner.CleanAsync(post.Content), post.Date, post.Link));
        }

        return items.ToImmutable();
    }
}
