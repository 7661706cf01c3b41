using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Register;

public sealed class SqliteRegisterTests : RegisterContract
{
    private protected override Task<PlatformStorage> CreateStorageAsync() => Task.FromResult<PlatformStorage>(new SqliteStorage());
}
