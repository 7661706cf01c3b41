using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>How many screens are open here. Each keeps memory of the gateway, so there is a most.</summary>
internal sealed class OpenScreens(IOptions<ScreenOptions> options)
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Whether one more can be opened.</summary>
    public bool HasRoom => Count < options.Value.MostOpen;

    public void Opened() => Interlocked.Increment(ref _count);

    public void Closed() => Interlocked.Decrement(ref _count);
}

/// <summary>Counts one screen for as long as its circuit lives, disconnected or not.</summary>
internal sealed class ScreenLife(OpenScreens screens) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        screens.Opened();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        screens.Closed();
        return Task.CompletedTask;
    }
}
