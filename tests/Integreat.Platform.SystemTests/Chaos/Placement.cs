using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.SystemTests.Processes;
using Orleans.Core.Internal;
using Orleans.Runtime.Placement;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>Which silo has what. In a cluster that is being broken nobody may know: then any answer is as good as another.</summary>
internal sealed class Placement(ChaosCluster cluster)
{
    private IManagementGrain Management => cluster.Client.Grains.GetGrain<IManagementGrain>(0);

    /// <summary>Where clients reach the silos that are active, in order.</summary>
    public async Task<IEnumerable<int>> PortsAsync() => (await HostsAsync()).Select(host => host.ProxyPort).Order();

    /// <summary>The silo that has the region; any silo where that cannot be found out.</summary>
    public async Task<Slot> OwnerOfAsync(EditedTown town, Random random)
    {
        var any = cluster.Silos[random.Next(cluster.Silos.Length)];
        try
        {
            var address = await Management.GetActivationAddress(Region(town));
            var host = (await HostsAsync()).FirstOrDefault(one => one.SiloAddress.Equals(address));
            return cluster.Silos.FirstOrDefault(silo => silo.Current?.Process.ClusterPort == host?.ProxyPort) ?? any;
        }
        catch (Exception)
        {
            return any;
        }
    }

    /// <summary>Brings the region and its edition to one silo, if that can be done soon.</summary>
    public async Task MoveAsync(EditedTown town, Slot silo)
    {
        using var deadline = new CancellationTokenSource(Executable.Deadline / 6);
        try
        {
            var host = (await HostsAsync()).First(one => one.ProxyPort == silo.Current?.Process.ClusterPort);
            _ = GrainKeys.TryParseRegion(town.Region, out var number);
            foreach (var grain in (IGrain[])[Region(town), cluster.Client.Grains.GetGrain<IEdition>(GrainKeys.Edition(number, Editor.Language))])
            {
                while (!host.SiloAddress.Equals(await Management.GetActivationAddress(grain)) && !deadline.IsCancellationRequested)
                {
                    RequestContext.Set(IPlacementDirector.PlacementHintKey, host.SiloAddress);
                    await grain.Cast<IGrainManagementExtension>().MigrateOnIdle();
                    RequestContext.Remove(IPlacementDirector.PlacementHintKey);
                    await Task.Delay(TimeSpan.FromMilliseconds(200));
                }
            }
        }
        catch (Exception)
        {
            // Then it stays where it is.
        }
    }

    private async Task<MembershipEntry[]> HostsAsync() => await Management.GetDetailedHosts(onlyActive: true);

    private IRegionPages Region(EditedTown town) => cluster.Client.Grains.GetGrain<IRegionPages>(town.Region);
}
