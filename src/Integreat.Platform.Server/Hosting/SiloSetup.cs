using Integreat.Platform.Grains;
using Integreat.Platform.Grains.Snapshots;
using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The silo of role "all": one process, reachable on the loopback only, nothing to configure.</summary>
internal static class SiloSetup
{
    /// <summary>Part of the keys of stored snapshots: never changes.</summary>
    public const string ServiceId = "integreat-platform";

    public const string ClusterId = "integreat-platform";

    public static void Configure(ISiloBuilder silo, IConfiguration configuration)
    {
        var ports = ClusterPorts.Read(configuration);
        silo.UseLocalhostClustering(ports.SiloPort, ports.GatewayPort, serviceId: ServiceId, clusterId: ClusterId);
        silo.AddPlatformGrains();
        silo.AddSnapshots();
    }
}
