using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.Tests.Register;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresRegisterTests(PostgresServer server) : RegisterContract
{
    private protected override async Task<PlatformStorage> CreateStorageAsync() => new PostgresStorage(await server.CreateDatabaseAsync());
}
