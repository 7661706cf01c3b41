using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>Sends the demo's commands under fixed ids. A refusal is a mistake in the demo, hence an exception.</summary>
internal sealed class DemoCommands(IRegionSources region, CancellationToken cancellation)
{
    private readonly RegionCommands _region = new(region);

    public async Task<Outcome> SendAsync(string name, Func<CommandContext, Task<Outcome>> command)
    {
        cancellation.ThrowIfCancellationRequested();
        var context = Context(name);
        return Accepted(context, await _region.SendAsync(() => command(context), cancellation));
    }

    public static async Task<Outcome> SendToPlatformAsync(string name, Func<CommandContext, Task<Outcome>> command)
    {
        var context = Context(name);
        return Accepted(context, await command(context));
    }

    private static CommandContext Context(string name) => CommandContext.Service($"demo:{name}");

    private static Outcome Accepted(CommandContext context, Outcome outcome) => outcome.RefusalCode is null
        ? outcome
        : throw new InvalidOperationException(
            $"The demo region cannot be created: its command {context.CommandId} was refused ({outcome.RefusalCode}: {outcome.Detail}).");
}
