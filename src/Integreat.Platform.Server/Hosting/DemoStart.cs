using Integreat.Platform.Gateway.Demo;

namespace Integreat.Platform.Server.Hosting;

/// <summary>Creates the demo region on the first start, before anybody is served.</summary>
/// <param name="cancellation">The command's own: the start of a host as a whole is not cancelled.</param>
internal sealed class DemoStart(IGrainFactory grains, CancellationToken cancellation) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await new DemoRegion(grains).CreateIfEmptyAsync(cancellation))
        {
            Console.WriteLine("The demo region \"Kaiserslautern\" is ready (--no-demo starts without it).");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
