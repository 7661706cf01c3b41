namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// Renders everything of an edition from its sources. All small envelopes are assembled each time and compared by the caller, so nobody
/// tracks by hand what depends on what; the expensive part, encoded content, is kept per plan.
/// </summary>
internal sealed class EditionRenderer(string language, PublicAddresses addresses)
{
    private readonly ContentStore _contents = new();

    /// <param name="loadBodies">Reads stored texts by hash; called at most twice: for contacts, then for contents.</param>
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
        ];
        return new RenderedEdition(await _contents.FinishAsync(planned, loadBodies), context.ChangesAt);
    }
}
