using System.Globalization;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway;

namespace Integreat.Platform.Benchmarks.Sync;

/// <summary>An editor who replaces the text of one page in one language by another of the same size.</summary>
internal static class PageEdit
{
    public static async Task SaveAsync(RunningPlatform platform, CorpusLanguage language, CancellationToken cancellation)
    {
        var page = RegionSize.Usual.Pages - 1;
        var number = new GeneratedRegion(1, RegionSize.Usual).PageKey(page);
        var key = GrainKeys.Region(1);
        var region = platform.Grains.GetGrain<IRegionSources>(key);
        var text = new TranslationData
        {
            BasedOn = 1,
            Status = "PUBLIC",
            Title = GeneratedRegion.Title(page, language),
            Slug = GeneratedRegion.TextSlug(page, language),
            Content = new GeneratedText(language, new Dice(ulong.MaxValue)).Write(),
        };
        var outcome = await new RegionCommands(region).SendAsync(
            () => platform.Grains.GetGrain<IRegionPages>(key).SaveTranslationAsync(
                CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"benchmark:{number}")), number, language.Slug, text),
            cancellation);
        if (outcome.RefusalCode is not null)
        {
            throw new InvalidOperationException($"The page could not be edited: {outcome.Detail}");
        }

        await region.WaitUntilVisibleAsync(outcome.Version, cancellation);
    }
}
