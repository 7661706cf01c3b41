using Integreat.Platform.Gateway.Health;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Commands;

/// <summary>The roles of "serve" for a platform of several processes.</summary>
internal static class ClusterRoles
{
    public const string Silo = "silo";
    public const string Gateway = "gateway";

    public static async Task RunSiloAsync(CancellationToken cancellation)
    {
        var configuration = PlatformConfiguration.Load();
        var connectionString = StorageLease.RequirePostgres(configuration, Silo);
        var cluster = ClusterSettings.Read(configuration);
        PublicUrl.Require(configuration);
        await using var storage = await StorageLease.JoinAsync(connectionString, cancellation);
        using var host = SiloHost.Build(configuration, storage, cluster);
        await HostRun.ServeAsync(
            host, () => $"runs a silo of the cluster \"{cluster.ClusterId}\"", () => Task.CompletedTask, storage.Lost, cancellation);
    }

    public static async Task RunGatewayAsync(string? urls, CancellationToken cancellation)
    {
        var configuration = PlatformConfiguration.Load();
        var addresses = ListenAddresses.Parse(urls ?? configuration["Urls"] ?? ListenAddresses.Default);
        var connectionString = StorageLease.RequirePostgres(configuration, Gateway);
        var cluster = ClusterSettings.Read(configuration);
        PublicUrl.Require(configuration);
        ListenAddresses.Probe(addresses);
        await using var app = GatewayHost.Build(configuration, connectionString, cluster, addresses);
        await app.Services.GetRequiredService<IMediaStore>().CheckAsync(cancellation);
        await HostRun.ServeAsync(
            app,
            () => $"serves {string.Join(" and ", app.Urls)} as a gateway of the cluster \"{cluster.ClusterId}\"",
            () => DrainAsync(app.Services, TimeSpan.FromSeconds(cluster.DrainSeconds)),
            CancellationToken.None,
            cancellation);
    }

    // Whoever sends readers here needs time to notice that this gateway is leaving; until then it goes on serving them.
    private static async Task DrainAsync(IServiceProvider services, TimeSpan time)
    {
        await services.GetRequiredService<Readiness>().LeaveAsync(CancellationToken.None);
        await Task.Delay(time);
    }
}
