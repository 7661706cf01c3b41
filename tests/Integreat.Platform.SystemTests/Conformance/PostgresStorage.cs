using Integreat.Platform.Tests.Hosting;
using Npgsql;

namespace Integreat.Platform.SystemTests.Conformance;

/// <summary>A database of its own; it goes with the server.</summary>
internal sealed class PostgresStorage(string connectionString) : PlatformStorage
{
    public override string ConnectionString => connectionString;

    public override async Task<long> CountSnapshotsAsync() =>
        (long)(await ExecuteAsync("SELECT count(*) FROM grain_state WHERE payload IS NOT NULL AND grain_type LIKE '%region%'"))!;

    public override Task DeleteSnapshotsAsync() => ExecuteAsync("DELETE FROM grain_state");

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
