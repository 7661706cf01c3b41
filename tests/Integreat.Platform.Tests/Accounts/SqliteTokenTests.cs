using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Accounts;

public sealed class SqliteTokenTests : TokenContract
{
    private protected override Task<PlatformStorage> CreateStorageAsync() => Task.FromResult<PlatformStorage>(new SqliteStorage());
}
