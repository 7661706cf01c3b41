using System.Data.Common;
using Integreat.Platform.Grains.Snapshots;
using Integreat.Platform.Storage.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;

namespace Integreat.Platform.Tests.Journal;

/// <summary>
/// What grain storage promises on every database: the rules that Orleans sets for our table and our catalogue, and those that grains
/// rely on. Runs in a real silo, without a grain.
/// </summary>
public abstract class SnapshotContract : IAsyncLifetime
{
    private static readonly StoredSnapshot Sample = new(1, 42, [1, 2, 0, 255]);

    private IHost? _silo;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IGrainStorage Storage => _silo!.Services.GetRequiredKeyedService<IGrainStorage>("snapshots");

    private SnapshotStore Store => _silo!.Services.GetRequiredService<SnapshotStore>();

    private DbDataSource Database => _silo!.Services.GetRequiredService<SnapshotDatabase>().Source;

    public async ValueTask InitializeAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        await AddStorageAsync(builder.Services);
        builder.UseOrleans(silo => silo.UseLocalhostClustering(siloPort: FreePort(), gatewayPort: 0, serviceId: "tests").AddSnapshots());
        _silo = builder.Build();
        await _silo.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_silo is not null)
        {
            await _silo.StopAsync(CancellationToken.None);
            _silo.Dispose();
        }

        await DropAsync();
    }

    protected abstract Task AddStorageAsync(IServiceCollection services);

    protected abstract Task DropAsync();

    [Fact]
    public async Task Of_first_writes_that_race_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => TryWriteAsync(Region(1), new GrainState<SnapshotState>(State(number))))));

        Assert.Equal(1, results.Count(written => written));
    }

    [Fact]
    public async Task A_stale_write_or_clear_is_a_conflict()
    {
        var stale = new GrainState<SnapshotState>(State(1));
        Assert.True(await TryWriteAsync(Region(1), stale));
        var fresh = await ReadAsync(Region(1));
        Assert.True(await TryWriteAsync(Region(1), fresh));

        Assert.False(await TryWriteAsync(Region(1), stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync("region", Region(1), stale));
    }

    [Fact]
    public async Task A_cleared_state_goes_on_counting()
    {
        var state = new GrainState<SnapshotState>(State(1));
        await Storage.WriteStateAsync("region", Region(1), state);
        await Storage.ClearStateAsync("region", Region(1), state);
        Assert.False((await ReadAsync(Region(1))).RecordExists);

        Assert.True(await TryWriteAsync(Region(1), await ReadAsync(Region(1))));

        Assert.Equal("3", (await ReadAsync(Region(1))).ETag);
    }

    [Fact]
    public async Task Keys_with_and_without_an_extension_are_different_rows()
    {
        var guid = Guid.NewGuid().ToString("N");
        foreach (var (key, version) in new[] { (guid, 1), ($"{guid}+", 2), ($"{guid}+x", 3), ("r:17", 4), ("r:170", 5) })
        {
            Assert.True(await TryWriteAsync(GrainId.Create("region", key), new GrainState<SnapshotState>(State(version))));
        }

        Assert.Equal(1, (await ReadAsync(GrainId.Create("region", guid))).State?.Version);
        Assert.Equal(3, (await ReadAsync(GrainId.Create("region", $"{guid}+x"))).State?.Version);
        Assert.Equal(4, (await ReadAsync(GrainId.Create("region", "r:17"))).State?.Version);
    }

    [Fact]
    public async Task A_snapshot_comes_back_as_it_was_written()
    {
        Assert.Null(await Store.Open("region", Region(1)).ReadAsync(Cancellation));
        var slot = Store.Open("region", Region(1));

        Assert.True(await slot.WriteAsync(() => Sample with { Version = 41 }));
        Assert.True(await slot.WriteAsync(() => Sample));

        Assert.Equivalent(Sample, await Store.Open("region", Region(1)).ReadAsync(Cancellation), strict: true);
        Assert.Null(await Store.Open("other", Region(1)).ReadAsync(Cancellation));
        Assert.Null(await Store.Open("region", Region(2)).ReadAsync(Cancellation));
    }

    [Fact]
    public async Task An_activation_that_was_overtaken_loses_one_write_and_then_goes_on()
    {
        var (older, newer) = (Store.Open("region", Region(1)), Store.Open("region", Region(1)));
        Assert.True(await older.WriteAsync(() => Sample with { Version = 1 }));
        Assert.True(await newer.WriteAsync(() => Sample with { Version = 2 }));

        Assert.False(await older.WriteAsync(() => Sample with { Version = 3 }));
        Assert.Equal(2, (await newer.ReadAsync(Cancellation))?.Version);

        Assert.True(await older.WriteAsync(() => Sample with { Version = 4 }));
    }

    [Fact]
    public async Task Writes_of_one_activation_may_overlap()
    {
        var slot = Store.Open("region", Region(1));

        var written = await Task.WhenAll(Enumerable.Range(1, 10).Select(version => slot.WriteAsync(() => Sample with { Version = version })));

        Assert.All(written, Assert.True);
        Assert.Equal(10, (await slot.ReadAsync(Cancellation))?.Version);
    }

    [Fact]
    public async Task What_cannot_be_read_counts_as_absent_and_can_be_overwritten()
    {
        Assert.True(await Store.Open("region", Region(1)).WriteAsync(() => Sample));
        await ExecuteAsync("UPDATE grain_state SET payload = substr(payload, 1, 7)");
        var slot = Store.Open("region", Region(1));

        Assert.Null(await slot.ReadAsync(Cancellation));
        Assert.True(await slot.WriteAsync(() => Sample));
        Assert.NotNull(await slot.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task Without_its_table_a_store_reads_nothing_and_writes_nothing_and_throws_nothing()
    {
        var slot = Store.Open("region", Region(1));
        await ExecuteAsync("ALTER TABLE grain_state RENAME TO elsewhere");

        Assert.Null(await slot.ReadAsync(Cancellation));
        Assert.False(await slot.WriteAsync(() => Sample));

        await ExecuteAsync("ALTER TABLE elsewhere RENAME TO grain_state");
        Assert.True(await slot.WriteAsync(() => Sample));
    }

    private static GrainId Region(int number) => GrainId.Create("region", $"r:{number}");

    private static SnapshotState State(long version) => new() { Format = 1, Version = version, Payload = [1] };

    private async Task<bool> TryWriteAsync(GrainId grain, GrainState<SnapshotState> state)
    {
        try
        {
            await Storage.WriteStateAsync("region", grain, state);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    private async Task<GrainState<SnapshotState>> ReadAsync(GrainId grain)
    {
        var state = new GrainState<SnapshotState>(new SnapshotState());
        await Storage.ReadStateAsync("region", grain, state);
        return state;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenConnectionAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
