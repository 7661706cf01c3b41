using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Chat;

public sealed class SqliteChatTests : ChatContract
{
    private protected override Task<PlatformStorage> CreateStorageAsync() => Task.FromResult<PlatformStorage>(new SqliteStorage());
}
