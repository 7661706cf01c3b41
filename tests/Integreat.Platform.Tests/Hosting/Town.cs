using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>A region made with commands, and its editors' desk. Every command of the desk must be carried out.</summary>
internal sealed class Town
{
    private readonly PlatformHost _platform;
    private int _commands;
    private long _version;

    private Town(PlatformHost platform, long number, string slug)
    {
        (_platform, Number, Slug) = (platform, number, slug);
        Key = GrainKeys.Region(number);
        Pages = platform.Grains.GetGrain<IRegionPages>(Key);
        Events = platform.Grains.GetGrain<IRegionEvents>(Key);
        Languages = platform.Grains.GetGrain<IRegionLanguages>(Key);
        Settings = platform.Grains.GetGrain<IRegionSettings>(Key);
        Sources = platform.Grains.GetGrain<IRegionSources>(Key);
    }

    public long Number { get; }
    public string Slug { get; }
    public string Key { get; }
    public IRegionPages Pages { get; }
    public IRegionEvents Events { get; }
    public IRegionLanguages Languages { get; }
    public IRegionSettings Settings { get; }
    public IRegionSources Sources { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A region with its languages, which the platform has already; the first one is the default language.</summary>
    public static async Task<Town> FoundAsync(PlatformHost platform, string slug, params string[] languages)
    {
        var town = new Town(platform, await GrantNumberAsync(platform, slug), slug);
        await town.DoAsync(context => town.Settings.CreateAsync(context, SettingsOf(slug)));
        foreach (var language in languages)
        {
            var parent = language == languages[0] ? null : languages[0];
            await town.DoAsync(context => town.Languages.AddAsync(context, language, parent, active: true, visible: true));
        }

        await town.VisibleAsync();
        return town;
    }

    public static RegionSettingsData SettingsOf(string slug) => new() { Name = slug, Slug = slug, Status = "ACTIVE", PostalCode = "67655" };

    public static async Task<long> GrantNumberAsync(PlatformHost platform, string commandId)
    {
        var outcome = await platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform)
            .GrantNumbersAsync(CommandContext.Service($"number:{commandId}"), NumberKinds.Region, 1);
        return outcome.Id!.Value;
    }

    /// <summary>An id that no command of this town had before.</summary>
    public CommandContext NewContext() =>
        CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"{Slug}:{Interlocked.Increment(ref _commands)}"));

    public IEdition Edition(string language) => _platform.Grains.GetGrain<IEdition>(GrainKeys.Edition(Number, language));

    /// <summary>Sends a command, and again where the region first had to prepare.</summary>
    public async Task<Outcome> SendAsync(Func<CommandContext, Task<Outcome>> command)
    {
        var context = NewContext();
        var outcome = await command(context);
        while (outcome.RefusalCode == Outcome.Unprepared)
        {
            await Sources.PrepareAsync(Cancellation);
            outcome = await command(context);
        }

        return outcome;
    }

    /// <summary>Sends a command and returns when it is acknowledged: stored, and visible to every reader.</summary>
    public async Task<Outcome> DoAsync(Func<CommandContext, Task<Outcome>> command)
    {
        var outcome = await SendAsync(command);
        Assert.True(outcome.RefusalCode is null, $"{outcome.RefusalCode}: {outcome.Detail}");
        _version = outcome.Version;
        await VisibleAsync();
        return outcome;
    }

    /// <summary>Returns when readers of every route get what was done so far.</summary>
    public Task VisibleAsync() => Sources.WaitUntilVisibleAsync(_version, Cancellation);

    public async Task<long> AddAsync(long? parent = null) =>
        (await DoAsync(context => Pages.AddAsync(context, parent, after: null))).Id!.Value;

    public Task<Outcome> PublishAsync(long page, string language, string title, string content, string slug = "") =>
        SaveAsync(page, language, title, content, slug, "PUBLIC");

    public async Task<Outcome> SaveAsync(long page, string language, string title, string content, string slug, string status)
    {
        var basedOn = await NewestAsync(page, language);
        return await DoAsync(context => Pages.SaveTranslationAsync(context, page, language, new TranslationData
        {
            BasedOn = basedOn,
            Status = status,
            Title = title,
            Slug = slug,
            Content = content,
        }));
    }

    public async Task<Outcome> WithdrawAsync(long page, string language)
    {
        var basedOn = await NewestAsync(page, language);
        return await DoAsync(context => Pages.WithdrawTranslationAsync(context, page, language, basedOn));
    }

    /// <summary>A public page at the end of the list.</summary>
    public async Task<long> AddPublicAsync(string title, string content = "", long? parent = null)
    {
        var page = await AddAsync(parent);
        await PublishAsync(page, "de", title, content);
        return page;
    }

    /// <summary>An event with a public text.</summary>
    public async Task<long> AddEventAsync(EventData details, string title, string language = "de")
    {
        var added = (await DoAsync(context => Events.AddAsync(context, details))).Id!.Value;
        await PublishEventAsync(added, language, title, basedOn: 0);
        return added;
    }

    public Task<Outcome> PublishEventAsync(long id, string language, string title, int basedOn) => DoAsync(
        context => Events.SaveTranslationAsync(context, id, language, new TranslationData
        {
            BasedOn = basedOn,
            Status = "PUBLIC",
            Title = title,
            Content = $"<p>{title}</p>",
        }));

    /// <summary>All pages of an edition, listed or not.</summary>
    public async Task<ImmutableArray<Fragment>> ReadPagesAsync(string language) =>
        [.. (await ReadFragmentsAsync(language)).Where(item => item.Kind == ItemKinds.Page)];

    /// <summary>All events of an edition, listed or not.</summary>
    public async Task<ImmutableArray<Fragment>> ReadEventsAsync(string language) =>
        [.. (await ReadFragmentsAsync(language)).Where(item => item.Kind == ItemKinds.Event)];

    private async Task<ImmutableArray<Fragment>> ReadFragmentsAsync(string language)
    {
        var fragments = ImmutableArray.CreateBuilder<Fragment>();
        var cursor = Cursor.Start;
        EditionDelta delta;
        do
        {
            delta = await Edition(language).FollowAsync(Follow.Once(cursor), Cancellation);
            fragments.AddRange(delta.Items);
            cursor = delta.Next;
        }
        while (delta.More);

        return fragments.ToImmutable();
    }

    private async Task<int> NewestAsync(long page, string language) =>
        (await Pages.ReadAsync(page, Cancellation))?.Translations.FirstOrDefault(text => text.Language == language)?.Working.Number ?? 0;
}
