using Orleans.Configuration;

namespace Integreat.Platform.Server.Hosting;

/// <summary>
/// How soon a cluster notices that a process is gone: two to five silos on one machine or in one network. A killed silo is out after one to
/// two seconds, one that hangs after about six. Constants and no options: silos that disagreed about them would suspect each other.
/// </summary>
internal static class ClusterTimes
{
    /// <summary>What a killed silo had not answered ends with this, so it is the longest pause that readers and editors may notice.</summary>
    public static TimeSpan ClientResponse { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Longer than a client waits: who gives up first is the one who can say so.</summary>
    public static TimeSpan SiloResponse { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a client looks for new silos; one that cannot be reached is left alone for so long.</summary>
    public static TimeSpan GatewayListRefresh { get; } = TimeSpan.FromSeconds(5);

    public static void Set(ClusterMembershipOptions options)
    {
        // Three probes missed, and two silos that say so. With two silos in all one is enough.
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.MinProbeTimeout = TimeSpan.FromSeconds(0.5);
        options.NumMissedProbesLimit = 3;
        options.NumVotesForDeathDeclaration = 2;

        // A silo that hangs keeps its connections, and nobody may vote on it before this times the probes that may be missed.
        options.MaxProbeTimeout = TimeSpan.FromSeconds(2);

        // Longer by far than it takes to notice a death; a suspicion that was wrong is forgotten soon.
        options.DeathVoteExpirationTimeout = TimeSpan.FromSeconds(60);

        // Changes are told from silo to silo; the table is for those who missed one.
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);

        // After a cluster has died as a whole, its rows hold up newcomers until they are three of these periods old.
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        options.NumMissedTableIAmAliveLimit = 3;
        options.MaxJoinAttemptTime = TimeSpan.FromSeconds(60);

        // Rows of the dead are of no use but to people who ask what happened.
        options.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
        options.DefunctSiloExpiration = TimeSpan.FromDays(1);
        options.DefunctSiloMinimumRetention = TimeSpan.FromHours(1);
    }
}
