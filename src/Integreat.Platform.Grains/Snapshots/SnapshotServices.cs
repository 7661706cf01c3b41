using Integreat.Platform.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Integreat.Platform.Grains.Snapshots;

/// <summary>Registers the store of snapshots, in the database that the host's storage has named (<see cref="SnapshotDatabase"/>).</summary>
public static class SnapshotServices
{
    public static ISiloBuilder AddSnapshots(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton<SnapshotStore>();
        silo.Services.TryAddSingleton<SnapshotSerializer>();
        return silo.AddAdoNetGrainStorage(SnapshotStore.StorageName, options => options.Configure<SnapshotDatabase, SnapshotSerializer>(
            (storage, database, serializer) =>
            {
                storage.Invariant = database.Invariant;
                storage.DataSource = database.Source;
                storage.GrainStorageSerializer = serializer;
            }));
    }
}
