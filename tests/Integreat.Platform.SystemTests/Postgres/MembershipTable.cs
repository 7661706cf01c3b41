using Npgsql;

namespace Integreat.Platform.SystemTests.Postgres;

/// <summary>The catalogue's texts about membership, run as the provider runs them: by name, with parameters by name.</summary>
internal sealed class MembershipTable(NpgsqlDataSource database)
{
    private const string Cluster = "town";

    public static DateTime Start { get; } = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    public Task<bool> CreateAsync() => AnswerAsync("InsertMembershipVersionKey", [new("DeploymentId", Cluster)]);

    public Task<bool> InsertAsync(int version, int generation = 1, int status = 3) => AnswerAsync("InsertMembershipKey",
    [
        .. Member(generation),
        new("SiloName", "silo"), new("HostName", "host"), new("Status", status), new("ProxyPort", 30_000),
        new("StartTime", Start), new("IAmAliveTime", Start), new("Version", version),
    ]);

    public Task<bool> UpdateAsync(int version, int generation = 1, int status = 3, string? votes = null, DateTime? alive = null) => AnswerAsync(
        "UpdateMembershipKey",
        [.. Member(generation), new("Status", status), Votes(votes), new("IAmAliveTime", alive ?? Start), new("Version", version)]);

    public Task AliveAsync(DateTime alive, int generation = 1) =>
        RowsAsync("UpdateIAmAlivetimeKey", [.. Member(generation), new("IAmAliveTime", alive)]);

    public Task CleanUpAsync(DateTime before) =>
        RowsAsync("CleanupDefunctSiloEntriesKey", [new("DeploymentId", Cluster), new("IAmAliveTime", before)]);

    public Task CleanUpAsync(int generation, string? votes, DateTime alive) => RowsAsync(
        "CleanupDefunctSiloEntryKey", [.. Member(generation), Votes(votes), new("StartTime", Start), new("IAmAliveTime", alive)]);

    public Task DeleteAsync() => RowsAsync("DeleteMembershipTableEntriesKey", [new("DeploymentId", Cluster)]);

    public Task<List<Dictionary<string, object?>>> ReadAsync() => RowsAsync("MembershipReadAllKey", [new("DeploymentId", Cluster)]);

    public Task<List<Dictionary<string, object?>>> ReadAsync(int generation) => RowsAsync("MembershipReadRowKey", Member(generation));

    public Task<List<Dictionary<string, object?>>> GatewaysAsync() =>
        RowsAsync("GatewaysQueryKey", [new("DeploymentId", Cluster), new("Status", 3)]);

    /// <summary>The version, which every row tells, and the generations of the members.</summary>
    public async Task<(int Version, int[] Generations)> StateAsync()
    {
        var rows = await ReadAsync();
        var version = Assert.Single(rows.Select(row => (int)row["Version"]!).Distinct());
        return (version, [.. rows.Select(row => row["Generation"]).OfType<int>().Order()]);
    }

    private static NpgsqlParameter[] Member(int generation) =>
        [new("DeploymentId", Cluster), new("Address", "10.0.0.7"), new("Port", 11_111), new("Generation", generation)];

    private static NpgsqlParameter Votes(string? votes) =>
        new("SuspectTimes", System.Data.DbType.String) { Value = (object?)votes ?? DBNull.Value };

    private async Task<bool> AnswerAsync(string key, NpgsqlParameter[] parameters) =>
        Convert.ToBoolean(Assert.Single(Assert.Single(await RowsAsync(key, parameters))).Value, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<Dictionary<string, object?>>> RowsAsync(string key, NpgsqlParameter[] parameters)
    {
        await using var catalogue = database.CreateCommand("SELECT QueryText FROM OrleansQuery WHERE QueryKey = $1");
        catalogue.Parameters.Add(new() { Value = key });
        await using var command = database.CreateCommand((string)(await catalogue.ExecuteScalarAsync())!);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync();
        List<Dictionary<string, object?>> rows = [];
        do
        {
            while (await reader.ReadAsync())
            {
                rows.Add(Enumerable.Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column)));
            }
        }
        while (await reader.NextResultAsync());

        return rows;
    }
}
