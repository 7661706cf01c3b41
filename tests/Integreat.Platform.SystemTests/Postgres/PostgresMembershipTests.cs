using Npgsql;

namespace Integreat.Platform.SystemTests.Postgres;

/// <summary>What Orleans expects of the table of silos: its protocol rests on a version that goes up by one with every change, or not at all.</summary>
public sealed class PostgresMembershipTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly DateTime Later = MembershipTable.Start.AddHours(1);

    private NpgsqlDataSource _database = null!;
    private MembershipTable _table = null!;

    public async ValueTask InitializeAsync()
    {
        _database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        _table = new MembershipTable(_database);
        Assert.True(await _table.CreateAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_cluster_without_members_is_one_row_with_its_version()
    {
        var row = Assert.Single(await _table.ReadAsync());

        Assert.Equal(0, row["Version"]);
        Assert.Null(row["StartTime"]);
        Assert.Null(row["Address"]);
    }

    [Fact]
    public async Task A_cluster_is_created_once_and_keeps_its_version()
    {
        Assert.True(await _table.InsertAsync(0));

        Assert.False(await _table.CreateAsync());
        Assert.Equal(1, (await _table.StateAsync()).Version);
    }

    [Fact]
    public async Task Every_change_raises_the_version_by_exactly_one()
    {
        Assert.True(await _table.InsertAsync(0));
        Assert.True(await _table.InsertAsync(1, generation: 2));
        Assert.True(await _table.UpdateAsync(2, status: 4));

        var (version, generations) = await _table.StateAsync();
        Assert.Equal(3, version);
        Assert.Equal([1, 2], generations);
    }

    [Fact]
    public async Task A_member_is_read_as_it_was_written()
    {
        await _table.InsertAsync(0, status: 1);
        await _table.UpdateAsync(1, status: 3, votes: "10.0.0.8:1@2,2026-03-01 12:00:00.000 GMT", alive: Later);

        var row = Assert.Single(await _table.ReadAsync(generation: 1));

        Assert.Equal(("10.0.0.7", 11_111, 1), ((string)row["Address"]!, (int)row["Port"]!, (int)row["Generation"]!));
        Assert.Equal(("silo", "host", 3, 30_000), ((string)row["SiloName"]!, (string)row["HostName"]!, (int)row["Status"]!, (int)row["ProxyPort"]!));
        Assert.Equal("10.0.0.8:1@2,2026-03-01 12:00:00.000 GMT", row["SuspectTimes"]);
        Assert.Equal((MembershipTable.Start, Later), ((DateTime)row["StartTime"]!, (DateTime)row["IAmAliveTime"]!));
    }

    [Fact]
    public async Task Votes_are_cleared_when_none_are_given()
    {
        await _table.InsertAsync(0);
        await _table.UpdateAsync(1, votes: "somebody");
        await _table.UpdateAsync(2, votes: null);

        Assert.Null(Assert.Single(await _table.ReadAsync())["SuspectTimes"]);
    }

    [Fact]
    public async Task A_row_that_is_asked_for_and_missing_still_tells_the_version()
    {
        await _table.InsertAsync(0);

        var row = Assert.Single(await _table.ReadAsync(generation: 9));

        Assert.Equal(1, row["Version"]);
        Assert.Null(row["StartTime"]);
    }

    [Fact]
    public async Task Who_knows_an_older_version_changes_nothing()
    {
        await _table.InsertAsync(0);
        await _table.InsertAsync(1, generation: 2);

        Assert.False(await _table.InsertAsync(1, generation: 3));
        Assert.False(await _table.UpdateAsync(1, status: 6));
        Assert.False(await _table.InsertAsync(3, generation: 3));

        var (version, generations) = await _table.StateAsync();
        Assert.Equal(2, version);
        Assert.Equal([1, 2], generations);
        Assert.All(await _table.ReadAsync(), row => Assert.Equal(3, row["Status"]));
    }

    [Fact]
    public async Task A_member_is_inserted_once()
    {
        await _table.InsertAsync(0);

        Assert.False(await _table.InsertAsync(1));

        var (version, generations) = await _table.StateAsync();
        Assert.Equal((1, 1), (version, Assert.Single(generations)));
    }

    [Fact]
    public async Task An_update_of_a_missing_member_changes_nothing()
    {
        await _table.InsertAsync(0);

        Assert.False(await _table.UpdateAsync(1, generation: 9));

        Assert.Equal(1, (await _table.StateAsync()).Version);
    }

    [Fact]
    public async Task Nobody_joins_a_cluster_that_was_not_created()
    {
        await _table.DeleteAsync();

        Assert.False(await _table.InsertAsync(0));
        Assert.Empty(await _table.ReadAsync());
    }

    [Fact]
    public async Task Of_those_who_join_at_once_one_does()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(generation => _table.InsertAsync(0, generation)));

        Assert.Single(answers, true);
        var (version, generations) = await _table.StateAsync();
        Assert.Equal((1, 1), (version, generations.Length));
    }

    [Fact]
    public async Task Of_eight_changes_at_once_one_is_made()
    {
        await _table.InsertAsync(0);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(vote => _table.UpdateAsync(1, votes: $"vote {vote}")));

        Assert.Equal($"vote {Array.IndexOf(answers, true)}", Assert.Single(await _table.ReadAsync())["SuspectTimes"]);
        Assert.Single(answers, true);
        Assert.Equal(2, (await _table.StateAsync()).Version);
    }

    [Fact]
    public async Task A_sign_of_life_is_no_change()
    {
        await _table.InsertAsync(0);

        await _table.AliveAsync(Later);
        await _table.AliveAsync(Later, generation: 9);

        var row = Assert.Single(await _table.ReadAsync());
        Assert.Equal((1, Later), ((int)row["Version"]!, (DateTime)row["IAmAliveTime"]!));
    }

    [Fact]
    public async Task Clients_are_told_of_active_silos_only()
    {
        await _table.InsertAsync(0, generation: 1, status: 2);
        await _table.InsertAsync(1, generation: 2, status: 3);
        await _table.InsertAsync(2, generation: 3, status: 6);

        var row = Assert.Single(await _table.GatewaysAsync());

        Assert.Equal(("10.0.0.7", 30_000, 2), ((string)row["Address"]!, (int)row["ProxyPort"]!, (int)row["Generation"]!));
    }

    [Fact]
    public async Task Cleaning_up_removes_the_long_dead_and_nobody_else()
    {
        foreach (var status in Enumerable.Range(1, 6))
        {
            await _table.InsertAsync(status - 1, generation: status, status);
        }

        await _table.InsertAsync(6, generation: 7, status: 6);
        await _table.AliveAsync(Later, generation: 7);

        await _table.CleanUpAsync(before: Later);

        var (version, generations) = await _table.StateAsync();
        Assert.Equal(7, version);
        Assert.Equal([1, 2, 3, 4, 5, 7], generations);
    }

    [Theory]
    [InlineData(6, null, "", true)]
    [InlineData(6, "vote", "vote", true)]
    [InlineData(6, "vote", "other", false)]
    [InlineData(3, null, null, false)]
    public async Task A_dead_member_is_removed_if_it_is_as_it_was_read(int status, string? votes, string? asRead, bool isRemoved)
    {
        await _table.InsertAsync(0);
        await _table.UpdateAsync(1, status: status, votes: votes);

        await _table.CleanUpAsync(1, asRead, Later);
        Assert.Single((await _table.StateAsync()).Generations);

        await _table.CleanUpAsync(1, asRead, MembershipTable.Start);
        Assert.Equal(isRemoved ? [] : [1], (await _table.StateAsync()).Generations);
    }
}
