using System.Globalization;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway;

namespace Integreat.Platform.Benchmarks.Onboarding;

/// <summary>Writes a generated region by the commands of editors.</summary>
internal sealed class PageByPage(IGrainFactory grains, GeneratedRegion region)
{
    private int _commands;
    private long _version;

    /// <summary>Lets the first texts of the default language link to other pages of their region.</summary>
    public async Task LinkAsync(int count, CancellationToken cancellation)
    {
        var key = GrainKeys.Region(region.Number);
        var pages = grains.GetGrain<IRegionPages>(key);
        var language = region.Size.Languages[0];
        for (var page = 0; page < count; page++)
        {
            var number = region.PageKey(page);
            var link = $"<p>[page {region.PageKey(page + 1)}] <a href=\"https://integreat.app{region.Path(page + 1, language)}\">Mehr</a></p>";
            await SendAsync(
                key,
                context => pages.SaveTranslationAsync(
                    context, number, language.Slug, TextOf(page, language, basedOn: 1) with { Content = region.Content(page, language) + link }),
                cancellation);
        }
    }

    /// <summary>Writes all of it once more into a new region; returns how many commands that took, and the facts that there are then.</summary>
    public async Task<(long Commands, long Facts)> RepeatAsync(long number, CancellationToken cancellation)
    {
        _commands = 0;
        var key = GrainKeys.Region(number);
        var settings = grains.GetGrain<IRegionSettings>(key);
        var languages = grains.GetGrain<IRegionLanguages>(key);
        var pages = grains.GetGrain<IRegionPages>(key);
        await SendAsync(key, context => settings.CreateAsync(context, new RegionSettingsData { Name = "Von Hand", Slug = "von-hand" }), cancellation);
        foreach (var language in region.Size.Languages)
        {
            var parent = language == region.Size.Languages[0] ? null : region.Size.Languages[0].Slug;
            await SendAsync(key, context => languages.AddAsync(context, language.Slug, parent, active: true, visible: true), cancellation);
        }

        var numbers = new long[region.Size.Pages];
        for (var page = 0; page < region.Size.Pages; page++)
        {
            long? parent = region.Size.Parent(page) is { } above ? numbers[above] : null;
            numbers[page] = (await SendAsync(key, context => pages.AddAsync(context, parent, null), cancellation)).Id!.Value;
            foreach (var language in region.Size.Languages)
            {
                var (own, text) = (numbers[page], TextOf(page, language, basedOn: 0));
                await SendAsync(key, context => pages.SaveTranslationAsync(context, own, language.Slug, text), cancellation);
            }
        }

        return (_commands, _version);
    }

    private TranslationData TextOf(int page, CorpusLanguage language, int basedOn) => new()
    {
        BasedOn = basedOn,
        Status = "PUBLIC",
        Title = GeneratedRegion.Title(page, language),
        Slug = GeneratedRegion.TextSlug(page, language),
        Content = region.Content(page, language),
    };

    private async Task<Outcome> SendAsync(string key, Func<CommandContext, Task<Outcome>> command, CancellationToken cancellation)
    {
        var context = CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"by-page:{key}:{++_commands}"));
        var outcome = await new RegionCommands(grains.GetGrain<IRegionSources>(key)).SendAsync(() => command(context), cancellation);
        _version = outcome.Version;
        return outcome.RefusalCode is null ? outcome : throw new InvalidOperationException($"A command was refused: {outcome.Detail}");
    }
}
