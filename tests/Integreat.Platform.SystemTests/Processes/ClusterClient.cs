using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>A client of the cluster in another process, as a gateway is one.</summary>
internal sealed class ClusterClient : IAsyncDisposable
{
    private readonly IHost _host;

    private ClusterClient(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<ClusterClient> ConnectAsync(int port)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient(client => client.UseLocalhostClustering(port, SiloSetup.ServiceId, SiloSetup.ClusterId));
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new ClusterClient(host);
    }

    /// <summary>Sends a command that may be refused for what the region has not yet fetched, and then once more.</summary>
    public async Task<Outcome> SendAsync(string region, Func<Task<Outcome>> command)
    {
        var outcome = await command();
        while (outcome.RefusalCode is Outcome.Unprepared)
        {
            await Grains.GetGrain<IRegionSources>(region).PrepareAsync(TestContext.Current.CancellationToken);
            outcome = await command();
        }

        Assert.True(outcome.RefusalCode is null, $"{outcome.RefusalCode}: {outcome.Detail}");
        return outcome;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
