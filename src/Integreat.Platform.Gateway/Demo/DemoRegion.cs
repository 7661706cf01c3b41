using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>
/// Creates the demo region through the same commands as any region. Every command has a fixed id, so whatever an interrupted creation left
/// undone is done at the next start, and nothing twice. Until the last command the region is hidden: readers never meet half of it.
/// </summary>
public sealed class DemoRegion(IGrainFactory grains)
{
    private readonly IPlatform _platform = grains.GetGrain<IPlatform>(GrainKeys.Platform);

    /// <summary>
    /// Creates the demo region if the platform has no region yet, or completes an interrupted creation. That is one where the only region has
    /// the demo's address and the number that the platform granted to the demo, and its settings were never changed: the last command
    /// changes them. A demo that was finished is left alone, whatever an operator has made of it.
    /// </summary>
    /// <returns>Whether the commands were sent.</returns>
    public async Task<bool> CreateIfEmptyAsync(CancellationToken cancellation)
    {
        var regions = await ReadRegionsAsync(cancellation);
        var mayBegin = regions switch
        {
            [] => true,
            [{ Slug: DemoSettings.Slug } only] => await IsAsCreatedAsync(only.Region) && only.Region == await GrantNumberAsync(),
            _ => false,
        };
        if (mayBegin)
        {
            await CreateAsync(cancellation);
        }

        return mayBegin;
    }

    /// <summary>Sends all commands, one after the other, and returns when readers see the region.</summary>
    /// <exception cref="InvalidOperationException">A command was refused.</exception>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        await SaveLanguagesAsync(cancellation);
        var offers = await SaveOffersAsync();
        var key = GrainKeys.Region(await GrantNumberAsync());
        var settings = grains.GetGrain<IRegionSettings>(key);
        var sources = grains.GetGrain<IRegionSources>(key);
        var commands = new DemoCommands(sources, cancellation);
        await commands.SendAsync("region", context =>
            settings.CreateAsync(context, DemoSettings.Region(offers)));
        await new DemoContent(grains, key, commands).CreateAsync();

        // Nobody is at home in the demo: there is no manager, and nobody to turn to.
        var shown = await commands.SendAsync("show", context =>
            grains.GetGrain<IRegionLaunch>(key).LaunchAsync(context, DemoSettings.LaunchedDespite));
        await sources.WaitUntilVisibleAsync(shown.Version, cancellation);
    }

    private async Task<ImmutableArray<DirectoryEntry>> ReadRegionsAsync(CancellationToken cancellation)
    {
        var directory = grains.GetGrain<IDirectory>(GrainKeys.Directory);
        await directory.RefreshAsync(cancellation);
        var entries = ImmutableArray.CreateBuilder<DirectoryEntry>();
        var cursor = Cursor.Start;
        DirectoryDelta delta;
        do
        {
            delta = await directory.FollowAsync(Follow.Once(cursor), cancellation);
            entries.AddRange(delta.Entries);
            cursor = delta.Next;
        }
        while (delta.More);

        return entries.ToImmutable();
    }

    private async Task<bool> IsAsCreatedAsync(long region) =>
        (await grains.GetGrain<IRegionSettings>(GrainKeys.Region(region)).ReadAsync(CancellationToken.None))?.Revision == 1;

    private async Task<long> GrantNumberAsync()
    {
        var granted = await DemoCommands.SendToPlatformAsync(
            "number", context => _platform.GrantNumbersAsync(context, NumberKinds.Region, 1));
        return granted.Id!.Value;
    }

    // A language that is there already, from an import of languages alone, keeps its own words.
    private async Task SaveLanguagesAsync(CancellationToken cancellation)
    {
        var known = (await _platform.ReadAsync(cancellation)).Languages.Select(numbered => numbered.Language.Slug);
        foreach (var language in DemoLanguages.All.ExceptBy(known, language => language.Slug))
        {
            await DemoCommands.SendToPlatformAsync(
                $"language:{language.Slug}", context => _platform.SaveLanguageAsync(context, language));
        }
    }

    private async Task<ImmutableArray<long>> SaveOffersAsync()
    {
        var numbers = ImmutableArray.CreateBuilder<long>(DemoSettings.Offers.Length);
        foreach (var offer in DemoSettings.Offers)
        {
            var saved = await DemoCommands.SendToPlatformAsync(
                $"offer:{offer.Slug}", context => _platform.SaveOfferAsync(context, offer));
            numbers.Add(saved.Id!.Value);
        }

        return numbers.MoveToImmutable();
    }
}
