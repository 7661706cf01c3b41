using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Activation;

/// <summary>Puts grains to sleep and waits until they are: the next call wakes a new activation.</summary>
internal sealed class Sleep(RunningPlatform platform, CancellationToken cancellation)
{
    private readonly IManagementGrain _management = platform.Grains.GetGrain<IManagementGrain>(0);

    /// <summary>The region leaves a snapshot.</summary>
    public Task RegionAsync(int region) => PutAsync(platform.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(region)));

    /// <summary>No region has a snapshot then.</summary>
    public async Task RegionWithoutSnapshotAsync(int region)
    {
        await RegionAsync(region);
        var snapshots = platform.Services.GetRequiredService<SnapshotDatabase>();
        await using var connection = await snapshots.Source.OpenConnectionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM grain_state";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public Task EditionAsync(int region, string language) =>
        PutAsync(platform.Grains.GetGrain<IEdition>(GrainKeys.Edition(region, language)));

    private Task PutAsync(IGrain grain) => _management.DeactivateGrain(grain.GetGrainId(), cancellation);
}
