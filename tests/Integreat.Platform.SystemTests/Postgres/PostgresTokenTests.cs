using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresTokenTests(PostgresServer server) : TokenContract
{
    private protected override async Task<PlatformStorage> CreateStorageAsync() => new PostgresStorage(await server.CreateDatabaseAsync());
}
