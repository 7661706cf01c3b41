using System.Globalization;
using Integreat.Platform.Contracts.Presence;
using Integreat.Platform.Gateway.Screens.Regions;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Integreat.Platform.Gateway.Screens.Presence;

/// <summary>What the person at one screen is writing. Whoever closes a laptop is away at once, not only when the circuit is given up.</summary>
internal sealed class OwnPresence(RegionPresences presences) : CircuitHandler, IDisposable
{
    private Present? _present;

    public static string Thing(long page) => string.Create(CultureInfo.InvariantCulture, $"page/{page}");

    public Present Enter(Visitor visitor, Desk desk, long page, string language) =>
        _present = presences.Enter(desk.Region, new PresenceView(visitor.Account, Thing(page), language));

    /// <summary>Something was written just now.</summary>
    public void Touch() => _present?.Touch();

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _present?.SetAway(true);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _present?.SetAway(false);
        return Task.CompletedTask;
    }

    public void Dispose() => _present?.Dispose();
}
