using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Conformance;

public sealed class PostgresReferenceTests(PostgresReferencePlatform platform)
    : ReferenceConformance(platform), IClassFixture<PostgresReferencePlatform>;

public sealed class PostgresReferencePlatform(PostgresServer server) : ReferencePlatform
{
    private protected override async Task<PlatformStorage> CreateStorageAsync() => new PostgresStorage(await server.CreateDatabaseAsync());
}
