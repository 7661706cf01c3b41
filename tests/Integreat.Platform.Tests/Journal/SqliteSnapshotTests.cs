using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Tests.Journal;

public sealed class SqliteSnapshotTests : SnapshotContract
{
    private readonly TemporaryFolder _folder = new();

    protected override Task AddStorageAsync(IServiceCollection services)
    {
        using var held = DataFolderLock.Acquire(_folder.Path);
        SchemaMigrator.MigrateSqlite(held);
        services.AddSqliteStorage(_folder.Path);
        return Task.CompletedTask;
    }

    protected override Task DropAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
