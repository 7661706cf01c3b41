using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Feedback;

public sealed class SqliteFeedbackTests : FeedbackContract
{
    private protected override Task<PlatformStorage> CreateStorageAsync() => Task.FromResult<PlatformStorage>(new SqliteStorage());
}
