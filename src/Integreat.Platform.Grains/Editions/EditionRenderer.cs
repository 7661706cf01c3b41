using System.Security.Cryptography;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// Renders all pages of an edition from its sources. All small envelopes are assembled each time and compared by the caller, so nobody
/// tracks by hand what depends on what; the expensive part, encoded content, is kept per plan.
/// </summary>
internal sealed class EditionRenderer(string language, PublicAddresses addresses)
{
    private Dictionary<string, byte[]> _contents = [];

    /// <summary>Every page of the region, listed or not.</summary>
    /// <param name="loadBodies">Reads stored texts by hash; called at most once.</param>
    public async Task<IReadOnlyList<PageFragment>> RenderAsync(
        EditionSources sources, Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        if (sources.Settings is not { } settings)
        {
            return [];
        }

        var tree = new EditionTree(sources, language);
        var contents = new PageContents(sources, tree, language, addresses.WebAppUrl);
        var pages = sources.Pages.Values.OrderBy(page => page.Id).ToList();
        var plans = pages
            .Where(page => tree.VisibilityOf(page) is PageVisibility.Public)
            .ToDictionary(page => page.Id, page => contents.PlanOf(page));
        await EncodeAsync(plans.Values, loadBodies);

        var envelopes = new PageEnvelopes(
            sources, tree, language, addresses.CmsUrl, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone));
        return [.. pages.Select(page => plans.TryGetValue(page.Id, out var plan)
            ? Listed(page, tree, plan, envelopes.Write(page, plan.LastUpdated), _contents[plan.Key])
            : Unlisted(page, tree.VisibilityOf(page)))];
    }

    private async Task EncodeAsync(
        Dictionary<long, ContentPlan>.ValueCollection plans,
        Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        var missing = plans.Where(plan => !_contents.ContainsKey(plan.Key)).ToList();
        ImmutableArray<string> hashes = [.. missing.SelectMany(plan => plan.Parts).Select(part => part.Hash).OfType<string>().Distinct()];
        var bodies = hashes.IsEmpty ? ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty : await loadBodies(hashes);

        // Only what is shown now is kept.
        var contents = new Dictionary<string, byte[]>(plans.Count);
        foreach (var plan in plans)
        {
            contents[plan.Key] = _contents.GetValueOrDefault(plan.Key)
                ?? contents.GetValueOrDefault(plan.Key)
                ?? PageContents.Encode(plan, bodies);
        }

        _contents = contents;
    }

    private PageFragment Listed(PageSource page, EditionTree tree, ContentPlan plan, byte[] envelope, byte[] content)
    {
        var text = EditionTree.TextOf(page, language)!.Public!;
        return new PageFragment
        {
            Page = page.Id,
            Visibility = PageVisibility.Public,
            Parent = page.Parent == 0 ? null : page.Parent,
            Order = page.Order,
            Translation = text.Id,
            Title = text.Title,
            Path = tree.PathOf(page, language),
            Slugs = page.Slugs,
            LastUpdated = plan.LastUpdated,
            Envelope = envelope,
            Content = content,
            Hash = HashOf(envelope, content),
        };
    }

    private static PageFragment Unlisted(PageSource page, PageVisibility visibility) => new()
    {
        Page = page.Id,
        Visibility = visibility,
        Parent = page.Parent == 0 ? null : page.Parent,
        Order = page.Order,
        Slugs = page.Slugs,
        Hash = new byte[16],
    };

    private static byte[] HashOf(ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(envelope);
        hash.AppendData(content);
        return hash.GetHashAndReset()[..16];
    }
}
