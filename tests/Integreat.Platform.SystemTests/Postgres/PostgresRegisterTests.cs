using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Register;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresRegisterTests(PostgresServer server) : RegisterContract
{
    private protected override async Task<PlatformStorage> CreateStorageAsync() => new PostgresStorage(await server.CreateDatabaseAsync());
}
