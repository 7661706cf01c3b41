using System.Globalization;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Benchmarks.Editions;

/// <summary>An editor who replaces the text of one page in one language, again and again, each time by another of the same size.</summary>
internal sealed class PageEditor(IGrainFactory grains, GeneratedRegion region, int page, CorpusLanguage language)
{
    private readonly IRegionPages _pages = grains.GetGrain<IRegionPages>(GrainKeys.Region(region.Number));
    private readonly IRegionSources _sources = grains.GetGrain<IRegionSources>(GrainKeys.Region(region.Number));
    private readonly string _name = Guid.NewGuid().ToString("n");
    private readonly long _page = region.PageKey(page);
    private int _version;

    /// <summary>Looks which version of the text is the last one.</summary>
    public async Task OpenAsync(CancellationToken cancellation) => _version = (await ReadAsync(cancellation)).Working.Number;

    /// <summary>Returns when the next version is stored and every reader gets it.</summary>
    /// <exception cref="InvalidOperationException">It was refused, or nobody could tell whether every reader gets it.</exception>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        var context = CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"benchmark:{_name}:{_version}"));
        var text = new TranslationData
        {
            BasedOn = _version,
            Status = "PUBLIC",
            Title = GeneratedRegion.Title(page, language),
            Slug = GeneratedRegion.TextSlug(page, language),
            Content = new GeneratedText(language, new Dice(ulong.MaxValue - ((ulong)_page << 32) - (ulong)_version)).Write(),
        };
        var outcome = await new RegionCommands(_sources).SendAsync(
            () => _pages.SaveTranslationAsync(context, _page, language.Slug, text), cancellation);
        if (outcome.RefusalCode is not null)
        {
            throw new InvalidOperationException($"The page could not be edited: {outcome.Detail}");
        }

        if (!await Acknowledgement.WaitAsync(_sources, outcome.Version, TimeProvider.System, cancellation))
        {
            throw new InvalidOperationException("Nobody could tell whether every reader gets the edit.");
        }

        _version++;
    }

    /// <summary>Looks whether all versions are there, and the last one in the gateway's copy, without which the figures would mean nothing.</summary>
    /// <exception cref="InvalidOperationException">They are not.</exception>
    public async Task CheckAsync(EditionReplicas gateway, CancellationToken cancellation)
    {
        var shown = gateway.Held(region.Number, language.Slug)?.Find(ItemKinds.Page, _page)?.Translation;
        var stored = await ReadAsync(cancellation);
        if (stored.Working.Number != _version || stored.Public?.Id != shown)
        {
            throw new InvalidOperationException(
                $"Page {_page} is saved up to {_version}, stored up to {stored.Working.Number} ({stored.Public?.Id}), and the gateway has {shown}.");
        }
    }

    private async Task<TranslationView> ReadAsync(CancellationToken cancellation)
    {
        var view = await _pages.ReadAsync(_page, cancellation) ?? throw new InvalidOperationException($"There is no page {_page}.");
        return view.Translations.Single(text => text.Language == language.Slug);
    }
}
