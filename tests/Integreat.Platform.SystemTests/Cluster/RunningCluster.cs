using System.Collections.Immutable;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.SystemTests.Watching;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.Cluster;

/// <summary>Five processes on one machine: three silos and two gateways, with one town whose page may be pushed to.</summary>
public sealed class RunningCluster(PostgresServer postgres) : IAsyncLifetime
{
    private const int Size = 3;

    private readonly TemporaryFolder _folder = new();
    private KeyValuePair<string, string>[] _environment = [];

    internal ImmutableArray<ServerProcess> Silos { get; private set; } = [];

    internal Gateway A { get; private set; } = null!;

    internal Gateway B { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _environment =
        [
            new("ConnectionStrings__Platform", await postgres.CreateDatabaseAsync(migrated: false)),
            new("Media__Folder", Path.Combine(_folder.Path, "media")),
            new("Limits__WritesPerMinute", "100000"),
            new("Management__Url", "http://127.0.0.1:0"),
        ];
        await Town.WriteAsync(_folder.Path);
        (await Command.RunAsync(_folder.Path, _environment, "import", "cms-dump", Town.File)).Succeeded();
        var gateways = Task.WhenAll(StartGatewayAsync(), StartGatewayAsync());
        await CompleteAsync();
        (A, B) = await gateways is [var a, var b] ? (a, b) : default;
        await Task.WhenAll(A.ReadyAsync(), B.ReadyAsync());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Silos.Concat(new[] { A, B }.OfType<Gateway>().Select(gateway => gateway.Process)))
        {
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }

    internal async Task<Gateway> StartGatewayAsync() =>
        new(await ServerProcess.ServeAsync(_folder.Path, _environment, "--role", "gateway"));

    /// <summary>Starts as many silos as are missing.</summary>
    internal async Task CompleteAsync()
    {
        var started = await Task.WhenAll(Enumerable.Range(0, Size - Silos.Length)
            .Select(_ => ServerProcess.ServeAsync(_folder.Path, _environment, "--role", "silo")));
        Silos = [.. Silos, .. started];
    }

    /// <summary>Ends the first silos as a power failure does.</summary>
    internal async Task KillAsync(int count)
    {
        var killed = Silos[..count];
        Silos = Silos[count..];
        await Task.WhenAll(killed.Select(silo => silo.KillAsync()));
        foreach (var silo in killed)
        {
            await silo.DisposeAsync();
        }
    }
}
