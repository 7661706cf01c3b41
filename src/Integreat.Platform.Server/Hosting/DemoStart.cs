using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Demo;

namespace Integreat.Platform.Server.Hosting;

/// <summary>
/// Creates the demo region on the first start, before anybody is served, and somebody to administer it, whose password is shown this once.
/// </summary>
/// <param name="cancellation">The command's own: the start of a host as a whole is not cancelled.</param>
internal sealed class DemoStart(IGrainFactory grains, IServiceProvider services, CancellationToken cancellation) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await new DemoRegion(grains).CreateIfEmptyAsync(cancellation))
        {
            Console.WriteLine("The demo region \"Kaiserslautern\" is ready (--no-demo starts without it).");
            if (await Administrators.Of(services).CreateForDemoAsync() is var (email, password))
            {
                Console.WriteLine($"Its administrator is {email} with the password {password}, which is shown this once.");
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
