using System.Globalization;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Grains;

/// <summary>
/// Edits a town at random (the same edits for the same seed) and keeps in mind, in the plainest way, what readers of each language must
/// see.
/// </summary>
internal sealed class TownModel(Town town, int seed, params string[] languages)
{
    private const int MostPages = 12;

    private readonly Random _random = new(seed);
    private readonly List<ModelPage> _pages = [];
    private readonly List<ModelPage> _roots = [];
    private int _edits;

    /// <summary>Does one edit and returns the language that it was about.</summary>
    public async Task<string> EditAsync()
    {
        _edits++;
        var language = Any(languages);
        if (_pages.Count < 3 || (_pages.Count < MostPages && _random.Next(8) == 0))
        {
            await AddAsync();
            return language;
        }

        var page = Any(_pages);
        await (_random.Next(8) switch
        {
            0 => ArchiveAsync(page),
            1 => MoveAsync(page),
            2 => WithdrawAsync(page, language),
            3 => town.SaveAsync(page.Id, language, $"Entwurf {_edits}", "<p>Entwurf</p>", "", "DRAFT"),
            _ => PublishAsync(page, language),
        });
        return language;
    }

    /// <summary>The titles that readers must see, in this order.</summary>
    public IEnumerable<string> Titles(string language) => Listed(_roots, language).Select(page => page.Public[language]);

    private static IEnumerable<ModelPage> Listed(List<ModelPage> siblings, string language) => siblings
        .Where(page => !page.IsArchived && page.Public.ContainsKey(language))
        .SelectMany(page => Listed(page.Children, language).Prepend(page));

    private async Task AddAsync()
    {
        var parent = _pages.Count == 0 || _random.Next(2) == 0 ? null : Any(_pages);
        var page = new ModelPage(await town.AddAsync(parent?.Id)) { Parent = parent };
        SiblingsOf(parent).Add(page);
        _pages.Add(page);
    }

    private async Task PublishAsync(ModelPage page, string language)
    {
        page.Public[language] = string.Create(CultureInfo.InvariantCulture, $"Text {_edits} {language}");
        await town.PublishAsync(page.Id, language, page.Public[language], $"<p>Fassung {_edits}</p>");
    }

    private async Task WithdrawAsync(ModelPage page, string language)
    {
        if (page.Public.Remove(language))
        {
            await town.WithdrawAsync(page.Id, language);
        }
    }

    private async Task ArchiveAsync(ModelPage page)
    {
        page.IsArchived = !page.IsArchived;
        await town.DoAsync(context => page.IsArchived
            ? town.Pages.ArchiveAsync(context, page.Id)
            : town.Pages.RestoreAsync(context, page.Id));
    }

    private async Task MoveAsync(ModelPage page)
    {
        var parent = _random.Next(3) == 0 ? null : Any(_pages);
        for (var above = parent; above is not null; above = above.Parent)
        {
            if (above == page)
            {
                return;
            }
        }

        SiblingsOf(page.Parent).Remove(page);
        var siblings = SiblingsOf(parent);
        var place = _random.Next(siblings.Count + 1);
        await town.DoAsync(context => town.Pages.MoveAsync(context, page.Id, parent?.Id, place == 0 ? null : siblings[place - 1].Id));
        siblings.Insert(place, page);
        page.Parent = parent;
    }

    private List<ModelPage> SiblingsOf(ModelPage? parent) => parent?.Children ?? _roots;

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private sealed class ModelPage(long id)
    {
        public long Id { get; } = id;
        public ModelPage? Parent { get; set; }
        public List<ModelPage> Children { get; } = [];
        public bool IsArchived { get; set; }
        public Dictionary<string, string> Public { get; } = [];
    }
}
