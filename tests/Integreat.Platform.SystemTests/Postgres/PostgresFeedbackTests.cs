using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.Tests.Feedback;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Postgres;

public sealed class PostgresFeedbackTests(PostgresServer server) : FeedbackContract
{
    private protected override async Task<PlatformStorage> CreateStorageAsync() => new PostgresStorage(await server.CreateDatabaseAsync());
}
