using Integreat.Platform.Grains.Shortcodes;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// Renders everything of an edition from its sources. All small envelopes are assembled each time and compared by the caller, so nobody
/// tracks by hand what depends on what; the expensive part, encoded content, is kept per plan.
/// </summary>
/// <param name="mostContent">Bytes; see <see cref="EditionOptions.ContentMegabytes"/>.</param>
internal sealed class EditionRenderer(string language, PublicAddresses addresses, long mostContent = long.MaxValue)
{
    private readonly ContentStore _contents = new(mostContent);

    /// <summary>How many items of the last rendering have no content because there was too much of it.</summary>
    public int Omitted => _contents.Omitted;

    /// <summary>The pages of other regions that the last rendering would show or link if they are known.</summary>
    public HashSet<long> ForeignPages { get; private set; } = [];

    /// <param name="loadBodies">Reads stored texts by hash; called a few times at most: for contacts, then for contents.</param>
    public async Task<RenderedEdition> RenderAsync(
        EditionSources sources, DateTimeOffset now,
        Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        if (sources.Settings is null)
        {
            return new RenderedEdition([], null);
        }

        await sources.Cards.LoadAsync(sources.Contacts.Values, loadBodies);
        var context = new RenderContext(sources, language, addresses, now);
        List<PlannedFragment> planned =
        [
            .. new PageRenderer(context).Plan(),
            .. new EventRenderer(context).Plan(),
            .. new ImprintRenderer(context).Plan(),
            .. new LocationRenderer(context).Plan(),
            .. new CategoryRenderer(context).Plan(),
            .. new NewsRenderer(context).Plan(),
            .. new ExternalNewsRenderer(context).Plan(),
        ];
        var fragments = await _contents.FinishAsync(planned, new ShortcodeRenderer(context), loadBodies);
        ForeignPages = sources.Pages.Values.Select(page => page.MirroredPage).OfType<long>()
            .Concat(_contents.ReferredPages)
            .Where(page => !sources.Pages.ContainsKey(page))
            .ToHashSet();
        return new RenderedEdition(fragments, context.ChangesAt);
    }
}
