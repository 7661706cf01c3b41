using System.Collections.Immutable;
using System.Net;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Journal;
using Npgsql;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// Three silos and two gateways that are started again whenever they end, a PostgreSQL server of their own, and some towns. The silos reach
/// the database through a proxy. One silo and one gateway live in rooms of their own, where the machine allows that.
/// </summary>
public sealed class ChaosCluster : IAsyncLifetime
{
    private const int TownCount = 3;

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _postgres = new();
    private readonly List<TcpProxy> _silosWays = [];
    private TcpProxy? _gatewaysWay;
    private string _database = "";
    private bool _isDisposed;

    internal ImmutableArray<Slot> Silos { get; private set; } = [];

    internal ImmutableArray<Slot> Gateways { get; private set; } = [];

    internal ImmutableArray<EditedTown> Towns { get; private set; } = [];

    /// <summary>A client of its own, as a third gateway would be.</summary>
    internal ClusterClient Client { get; private set; } = null!;

    internal Placement Placement => new(this);

    /// <summary>Null where the machine does not allow it.</summary>
    internal SilosNetwork? Network { get; private set; }

    /// <summary>Directly, past the proxies.</summary>
    internal string ConnectionString { get; private set; } = "";

    internal IEnumerable<Slot> Slots => [.. Silos, .. Gateways];

    public async ValueTask InitializeAsync()
    {
        try
        {
            await BuildAsync();
        }
        catch
        {
            // Namespaces outlive the process that made them.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await (Client?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Task.WhenAll(Slots.Select(slot => slot.DisposeAsync().AsTask()));
        foreach (var part in ((IAsyncDisposable?[])[Network, .. _silosWays, _gatewaysWay, _postgres]).OfType<IAsyncDisposable>())
        {
            await part.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>Returns when every process serves and the silos agree on who they are; null, or what was still missing when it took too long.</summary>
    internal async Task<string?> WholeAsync()
    {
        using var deadline = new CancellationTokenSource(2 * Executable.Deadline);
        string? missing;
        while ((missing = await MissingAsync()) is not null && !deadline.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return missing;
    }

    /// <summary>How long everything is on its way between the silos and the database, in each direction.</summary>
    internal void SlowDatabase(TimeSpan delay) => _silosWays.ForEach(way => way.Delay = delay);

    /// <summary>
    /// Does something by which every silo loses its lock on the database. Each ends when it notices, which takes seconds, and is replaced.
    /// </summary>
    internal async Task ReplacingSilosAsync(Func<Task> takeLocks)
    {
        var before = Silos.Select(silo => (silo, silo.Current?.Number ?? 0)).ToList();
        await takeLocks();
        await Task.WhenAll(before.Select(one => one.silo.ServingAsync(after: one.Item2)));
    }

    internal async Task RestartDatabaseAsync(string mode, TimeSpan down)
    {
        await _postgres.StopAsync(mode);
        await Task.Delay(down);
        await _postgres.StartAsync();
    }

    internal Task CutConnectionsAsync() => _postgres.ExecuteAsync(
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_database}' AND pid <> pg_backend_pid()");

    /// <summary>Where the gateways leave the mails that they cannot send.</summary>
    internal Mailbox Mailbox => new(Path.Combine(_folder.Path, "mails"));

    /// <summary>The link by which the administrator gets a password.</summary>
    internal async Task<string> CreateAdministratorAsync(string email)
    {
        var created = await Command.RunAsync(_folder.Path, Environment(ConnectionString), "accounts", "create-admin", "--email", email);
        created.Succeeded();
        return created.Output;
    }

    private async Task BuildAsync()
    {
        await _postgres.InitializeAsync();
        ConnectionString = await _postgres.CreateDatabaseAsync();
        _database = new NpgsqlConnectionStringBuilder(ConnectionString).Database!;
        Network = SilosNetwork.IsPossible ? await SilosNetwork.CreateAsync() : null;
        Silos =
        [
            Silo("silo 1", Place.Loopback, IPAddress.Loopback, Network?.Here),
            Silo("silo 2", Place.Loopback, IPAddress.Loopback, Network?.Here),
            Silo("silo 3", Network?.ForSilo.Place ?? Place.Loopback, Network?.ForSilo.Here ?? IPAddress.Loopback, Network?.ForSilo.OnSilosNetwork),
        ];
        var (place, here) = (Network?.ForGateway.Place ?? Place.Loopback, Network?.ForGateway.Here ?? IPAddress.Loopback);
        _gatewaysWay = TcpProxy.Start(here, _postgres.Port);
        Gateways =
        [
            new Slot("gateway A", isGateway: true, () => StartGatewayAsync(Place.Loopback, ConnectionString)),
            new Slot("gateway B", isGateway: true, () => StartGatewayAsync(place, Through(_gatewaysWay, here))),
        ];
        Client = await ClusterClient.ConnectAsync(ConnectionString);
        Assert.Null(await WholeAsync());
        List<EditedTown> towns = [];
        for (var number = 1; number <= TownCount; number++)
        {
            var slug = $"town{number}";
            towns.Add(new EditedTown((await BusyTown.FoundEmptyAsync(Client, slug)).Region, slug));
        }

        Towns = [.. towns];
        foreach (var (gateway, town) in Gateways.SelectMany(_ => Towns, (gateway, town) => (gateway, town)))
        {
            var address = $"/api/v3/{town.Slug}/{Editor.Language}/pages/";
            await Cluster.Gateway.UntilAsync(async () => gateway.Current is { } life && await life.Process.StatusAsync(address) is HttpStatusCode.OK);
        }
    }

    private async Task<string?> MissingAsync()
    {
        var served = Slots.Where(slot => slot.Current is null).Select(slot => slot.Name).ToList();
        if (served.Count > 0)
        {
            return $"There is no {string.Join(", no ", served)}.";
        }

        try
        {
            var known = await Placement.PortsAsync();
            var there = Silos.Select(silo => silo.Current?.Process.ClusterPort ?? 0).Order();
            return known.SequenceEqual(there) ? null : $"The silos at the ports {string.Join(", ", there)} know of {string.Join(", ", known)}.";
        }
        catch (Exception exception)
        {
            return $"The silos do not answer: {exception.Message}";
        }
    }

    private string Through(TcpProxy proxy, IPAddress address) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Host = address.ToString(), Port = proxy.Port }.ConnectionString;

    private Slot Silo(string name, Place place, IPAddress here, IPAddress? advertised)
    {
        var way = TcpProxy.Start(here, _postgres.Port);
        _silosWays.Add(way);
        return new Slot(name, isGateway: false, () => ServerProcess.ServeAsync(
            place,
            _folder.Path,
            [.. Environment(Through(way, here)), new("Cluster__AdvertisedAddress", (advertised ?? IPAddress.Loopback).ToString())],
            "--role",
            "silo"));
    }

    private Task<ServerProcess> StartGatewayAsync(Place place, string connectionString) =>
        ServerProcess.ServeAsync(place, _folder.Path, Environment(connectionString), "--role", "gateway");

    private KeyValuePair<string, string>[] Environment(string connectionString) =>
    [
        new("ConnectionStrings__Platform", connectionString),
        new("Media__Folder", Path.Combine(_folder.Path, "media")),
        new("Cluster__DrainSeconds", "2"),
        new("Mail__Folder", Path.Combine(_folder.Path, "mails")),
        new("Limits__SignInsPerMinute", "10000"),
    ];
}

/// <summary>A region with one language.</summary>
internal sealed record EditedTown(string Region, string Slug);

/// <summary>Alone on the machine: processes that get no processor for seconds are taken for dead, rightly.</summary>
[CollectionDefinition(nameof(ChaosCluster), DisableParallelization = true)]
public sealed class ChaosClusterAlone : ICollectionFixture<ChaosCluster>;
