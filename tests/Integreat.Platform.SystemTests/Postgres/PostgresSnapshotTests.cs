using Integreat.Platform.Storage;
using Integreat.Platform.Tests.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresSnapshotTests(PostgresServer server) : SnapshotContract
{
    protected override async Task AddStorageAsync(IServiceCollection services) =>
        services.AddPostgresStorage(await server.CreateDatabaseAsync());

    protected override Task DropAsync() => Task.CompletedTask;
}
