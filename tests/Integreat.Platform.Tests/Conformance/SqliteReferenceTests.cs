using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

public sealed class SqliteReferenceTests(SqliteReferencePlatform platform)
    : ReferenceConformance(platform), IClassFixture<SqliteReferencePlatform>;

public sealed class SqliteReferencePlatform : ReferencePlatform
{
    private protected override Task<PlatformStorage> CreateStorageAsync() => Task.FromResult<PlatformStorage>(new SqliteStorage());
}
