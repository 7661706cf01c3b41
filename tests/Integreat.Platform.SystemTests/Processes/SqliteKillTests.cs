using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Processes;

public sealed class SqliteKillTests : KillContract
{
    private protected override Task<PlatformStorage> CreateStorageAsync() => Task.FromResult<PlatformStorage>(new SqliteStorage());

    // The lock on a folder goes with its process.
    private protected override Task ReleasedAsync() => Task.CompletedTask;
}
