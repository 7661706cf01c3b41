using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Health;

/// <summary>What supervisors and load balancers ask: is the process alive, has it started, may readers be sent to it?</summary>
internal sealed class HealthEndpoints(Readiness readiness)
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder routes)
    {
        // Alive is whoever answers: a gateway without silos must not be restarted for it, because it serves what it holds.
        routes.MapMethods("/health/live", Reads, http => HealthAnswer.SendAsync(http, isWell: true));
        routes.MapMethods("/health/startup", Reads, http => HealthAnswer.SendAsync(http, isWell: true));
        routes.MapMethods("/health/ready", Reads, async http => await HealthAnswer.SendAsync(http, await readiness.IsReadyAsync(http.RequestAborted)));
    }
}
