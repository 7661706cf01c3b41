using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>
/// Fills the demo region: languages, an organisation, the page tree with its texts, the imprint, locations, the calendar, the news. One command after
/// the other: a region decides them one by one anyway, and so pages and texts get their numbers in the order in which one reads them.
/// </summary>
internal sealed class DemoContent(IGrainFactory grains, string region, DemoCommands commands)
{
    private readonly IRegionPages _pages = grains.GetGrain<IRegionPages>(region);

    public async Task CreateAsync()
    {
        await AddLanguagesAsync();
        var organizations = grains.GetGrain<IRegionOrganizations>(region);
        var city = await commands.SendAsync("organization", context => organizations.AddAsync(context, DemoSettings.City));
        var pages = new List<long>();
        foreach (var page in DemoTexts.Pages())
        {
            pages.Add(await AddPageAsync(page, parent: null, city.Id!.Value));
        }

        await WriteImprintAsync();
        var locations = await new DemoPlaces(grains, region, commands).CreateAsync(city.Id!.Value);
        var begun = await ReadBeginningAsync(pages[0]);
        await new DemoCalendar(grains.GetGrain<IRegionEvents>(region), locations, commands, begun).CreateAsync();
        await new DemoNews(grains.GetGrain<IRegionNews>(region), commands, begun).CreateAsync();
    }

    /// <summary>When the page got its first text, be it in an earlier attempt.</summary>
    private async Task<DateTimeOffset> ReadBeginningAsync(long page)
    {
        var first = await _pages.ReadAsync(page, CancellationToken.None);
        return first!.Translations.Min(text => text.Working.LastUpdated);
    }

    private async Task WriteImprintAsync()
    {
        var imprint = grains.GetGrain<IRegionImprint>(region);
        foreach (var (language, title) in DemoSettings.ImprintTitles)
        {
            var text = new TranslationData
            {
                BasedOn = 0,
                Status = "PUBLIC",
                Title = title,
                Slug = "",
                Content = DemoTexts.Html("imprint", language),
            };
            await commands.SendAsync($"imprint:{language}", context => imprint.SaveAsync(context, language, text));
        }
    }

    private async Task AddLanguagesAsync()
    {
        var languages = grains.GetGrain<IRegionLanguages>(region);
        var root = DemoLanguages.All[0].Slug;
        foreach (var slug in DemoLanguages.All.Select(language => language.Slug))
        {
            await commands.SendAsync($"region-language:{slug}", context =>
                languages.AddAsync(context, slug, slug == root ? null : root, active: true, visible: true));
        }
    }

    private async Task<long> AddPageAsync(DemoPage page, long? parent, long city)
    {
        var added = await commands.SendAsync($"page:{page.Key}", context => _pages.AddAsync(context, parent, after: null));
        var number = added.Id!.Value;
        foreach (var language in DemoLanguages.All.Select(language => language.Slug).Where(page.Translations.ContainsKey))
        {
            var text = Text(page, language);
            await commands.SendAsync($"text:{page.Key}:{language}", context =>
                _pages.SaveTranslationAsync(context, number, language, text));
        }

        if (DemoSettings.PagesOfTheCity.Contains(page.Key))
        {
            await commands.SendAsync($"attributes:{page.Key}", context =>
                _pages.ChangeAsync(context, number, new PageAttributesData { Organization = city }));
        }

        foreach (var child in page.Children)
        {
            await AddPageAsync(child, number, city);
        }

        if (page.Archived)
        {
            await commands.SendAsync($"archive:{page.Key}", context => _pages.ArchiveAsync(context, number));
        }

        return number;
    }

    private static TranslationData Text(DemoPage page, string language) => new()
    {
        BasedOn = 0,
        Status = page.Translations[language].Status,
        Title = page.Translations[language].Title,
        Slug = page.Translations[language].Slug,
        Content = DemoTexts.Html(page.Key, language),
    };
}
