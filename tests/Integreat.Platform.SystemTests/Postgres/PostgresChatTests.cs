using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.Tests.Chat;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresChatTests(PostgresServer server) : ChatContract
{
    private protected override async Task<PlatformStorage> CreateStorageAsync() => new PostgresStorage(await server.CreateDatabaseAsync());
}
