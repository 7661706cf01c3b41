using Integreat.Platform.Gateway.Demo;

namespace Integreat.Platform.Server.Hosting;

/// <summary>Creates the demo region on the first start, before anybody is served.</summary>
internal sealed class DemoStart(IGrainFactory grains) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await new DemoRegion(grains).CreateIfEmptyAsync(cancellationToken))
        {
            Console.WriteLine("The demo region \"Kaiserslautern\" is ready (start with --no-demo to do without it).");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
