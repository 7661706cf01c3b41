using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>Sends commands of the screens. The region decides, as it does for the admin API.</summary>
internal sealed class ScreenCommands(IGrainFactory grains, Visitors visitors, TimeProvider clock)
{
    /// <summary>
    /// Carries a command out and waits until every reader gets its result. Refused with sign-in-required if the session has ended.
    /// </summary>
    /// <param name="id">The command's id if it may be sent again after a lost connection; null: a new one.</param>
    public async Task<Outcome> SendAsync(Visitor visitor, string region, Func<CommandContext, Task<Outcome>> command, string? id = null)
    {
        if (await ContextAsync(visitor, id) is not { } context)
        {
            return NotSignedIn();
        }

        var sources = grains.GetGrain<IRegionSources>(region);
        var outcome = await new RegionCommands(sources).SendAsync(() => command(context), CancellationToken.None);
        if (outcome.RefusalCode is null)
        {
            await Acknowledgement.WaitAsync(sources, outcome.Version, clock, CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>The same for a command of a grain of the region.</summary>
    public Task<Outcome> SendAsync<TGrain>(
        Visitor visitor, string region, Func<TGrain, CommandContext, Task<Outcome>> command, string? id = null)
        where TGrain : IGrainWithStringKey => SendAsync(visitor, region, context => command(grains.GetGrain<TGrain>(region), context), id);

    /// <summary>The same for a command to the platform.</summary>
    public async Task<Outcome> SendToPlatformAsync<TGrain>(Visitor visitor, Func<TGrain, CommandContext, Task<Outcome>> command)
        where TGrain : IGrainWithStringKey
    {
        if (await ContextAsync(visitor, id: null) is not { } context)
        {
            return NotSignedIn();
        }

        var outcome = await command(grains.GetGrain<TGrain>(GrainKeys.Platform), context);
        if (outcome.RefusalCode is null)
        {
            await Acknowledgement.WaitAsync(grains.GetGrain<IPlatform>(GrainKeys.Platform), outcome.Version, clock, CancellationToken.None);
        }

        return outcome;
    }

    // Null for whoever is not signed in any more.
    private async Task<CommandContext?> ContextAsync(Visitor visitor, string? id) => await visitors.IsSignedInAsync(visitor)
        ? new CommandContext(id ?? Guid.CreateVersion7().ToString("n"), visitor.Account, Credentials.Session, [])
        : null;

    private static Outcome NotSignedIn() =>
        new(0, RefusalCode: "sign-in-required", Detail: "You are not signed in any more. Sign in again; what you wrote is kept.");
}
