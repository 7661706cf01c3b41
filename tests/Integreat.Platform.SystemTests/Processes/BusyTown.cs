using System.Collections.Concurrent;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>A region with empty pages, and a thousand commands at once: a text for each of them, and a page below each of them.</summary>
internal sealed class BusyTown
{
    public const string Slug = "busytown";
    public const int Commands = 1000;
    public const int Texts = Commands / 2;
    public const int Pages = Texts + (Commands / 2);

    private readonly long[] _pages = new long[Texts];

    private BusyTown(long region) => Region = GrainKeys.Region(region);

    /// <summary>Its key, which is also its stream.</summary>
    public string Region { get; }

    public static async Task<BusyTown> FoundAsync(ClusterClient client)
    {
        var town = await FoundEmptyAsync(client);
        await Task.WhenAll(Enumerable.Range(0, Texts).Select(
            async page => town._pages[page] = (await town.AddAsync(client, $"page:{page}", parent: null)).Id!.Value));
        return town;
    }

    public static Task<BusyTown> FoundEmptyAsync(ClusterClient client) => FoundEmptyAsync(client, Slug);

    /// <summary>The region in one language, without pages. There may be several, with different slugs.</summary>
    public static async Task<BusyTown> FoundEmptyAsync(ClusterClient client, string slug)
    {
        var platform = client.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var german = new LanguageData { Slug = "de", Bcp47Tag = "de-DE", NativeName = "Deutsch", EnglishName = "German" };
        await platform.SaveLanguageAsync(Command("language"), german);
        var granted = await platform.GrantNumbersAsync(Command($"number:{slug}"), NumberKinds.Region, 1);
        var town = new BusyTown(granted.Id!.Value);
        var settings = new RegionSettingsData { Name = slug, Slug = slug, Status = "ACTIVE", PostalCode = "67655" };
        await client.SendAsync(
            town.Region, () => client.Grains.GetGrain<IRegionSettings>(town.Region).CreateAsync(Command("region"), settings));
        await client.SendAsync(town.Region, () =>
            client.Grains.GetGrain<IRegionLanguages>(town.Region).AddAsync(Command("tree"), "de", null, active: true, visible: true));
        return town;
    }

    /// <summary>Sends all commands at once, and does something as soon as so many of them are acknowledged.</summary>
    public async Task SendUntilAsync(
        ClusterClient client, ConcurrentDictionary<string, Outcome> outcomes, int acknowledged, Func<Task> then)
    {
        var reached = new TaskCompletionSource();
        var sending = Task.WhenAll(All(client).Select(async command =>
        {
            outcomes[command.Id] = await command.Send();
            if (outcomes.Count >= acknowledged)
            {
                reached.TrySetResult();
            }
        }));
        await Task.WhenAny(reached.Task, sending);
        await then();
    }

    /// <summary>Sends all commands at once and collects their outcomes.</summary>
    public Task SendAllAsync(ClusterClient client, ConcurrentDictionary<string, Outcome> outcomes) =>
        Task.WhenAll(All(client).Select(async command => outcomes[command.Id] = await command.Send()));

    public Task VisibleAsync(ClusterClient client, long version) =>
        client.Grains.GetGrain<IRegionSources>(Region).WaitUntilVisibleAsync(version, TestContext.Current.CancellationToken);

    private IEnumerable<(string Id, Func<Task<Outcome>> Send)> All(ClusterClient client) => Enumerable.Range(0, Texts).SelectMany(
        page => new (string, Func<Task<Outcome>>)[]
        {
            ($"text:{page}", () => WriteAsync(client, $"text:{page}", page)),
            ($"child:{page}", () => AddAsync(client, $"child:{page}", _pages[page])),
        });

    private Task<Outcome> AddAsync(ClusterClient client, string id, long? parent) => client.SendAsync(
        Region, () => client.Grains.GetGrain<IRegionPages>(Region).AddAsync(Command(id), parent, after: null));

    private Task<Outcome> WriteAsync(ClusterClient client, string id, int page) => client.SendAsync(
        Region, () => client.Grains.GetGrain<IRegionPages>(Region).SaveTranslationAsync(Command(id), _pages[page], "de", Text(page)));

    // Long enough to be stored as a body, and a few titles only, so that slugs have to make way for each other.
    private static TranslationData Text(int page) => new()
    {
        BasedOn = 0,
        Status = "PUBLIC",
        Title = $"Wegweiser {page % 50}",
        Content = $"<p>{string.Join(' ', Enumerable.Repeat($"Seite {page}", 40))}</p>",
    };

    private static CommandContext Command(string id) => CommandContext.Service(id);
}
