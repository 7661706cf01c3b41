using Integreat.Platform.Grains;
using Integreat.Platform.Grains.Snapshots;
using Integreat.Platform.Server.Management;
using Integreat.Platform.Server.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Integreat.Platform.Server.Hosting;

/// <summary>How silos are set up: alone in their process with everything else, or as members of a cluster.</summary>
internal static class SiloSetup
{
    /// <summary>Part of the keys of stored snapshots: never changes.</summary>
    public const string ServiceId = "integreat-platform";

    public const string ClusterId = "integreat-platform";

    /// <summary>The driver under the name by which Orleans knows it.</summary>
    public const string Driver = "Npgsql";

    /// <summary>The silo of role "all": one process, reachable on the loopback only, nothing to configure.</summary>
    public static void Configure(ISiloBuilder silo, IConfiguration configuration, ManagementSettings management)
    {
        var (siloPort, gatewayPort) = ClusterSettings.Read(configuration).Ports(System.Net.IPAddress.Loopback);
        silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: ServiceId, clusterId: ClusterId);
        AddPlatform(silo, management);
    }

    /// <summary>A member of a cluster, which its members and clients find in PostgreSQL.</summary>
    public static void ConfigureMember(ISiloBuilder silo, ClusterSettings cluster, ManagementSettings management)
    {
        var (siloPort, gatewayPort) = cluster.Ports(cluster.Address);
        silo.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (ServiceId, cluster.ClusterId));
        silo.ConfigureEndpoints(cluster.Address, siloPort, gatewayPort);
        silo.UseAdoNetClustering(options => options.Configure<NpgsqlDataSource>(
            (clustering, source) => (clustering.Invariant, clustering.DataSource) = (Driver, source)));
        silo.Configure<ClusterMembershipOptions>(ClusterTimes.Set);
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = ClusterTimes.SiloResponse);
        AddPlatform(silo, management);
    }

    /// <summary>The dashboard shows figures; the log is where the operator has put it.</summary>
    public static void Quiet(DashboardOptions dashboard) => dashboard.HideTrace = true;

    private static void AddPlatform(ISiloBuilder silo, ManagementSettings management)
    {
        silo.AddActivityPropagation();
        if (management.Dashboard)
        {
            silo.AddDashboard(Quiet);
        }

        silo.AddPlatformGrains();
        silo.AddSnapshots();
    }
}
