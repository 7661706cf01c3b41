using System.Diagnostics;
using System.Globalization;
using System.Net;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// A network namespace with two cables to this machine: over one its processes are reached by readers and reach the database, over the
/// other they reach the silos. Needs Linux, root and the program ip. Its addresses are of the range for tests of networks (RFC 2544).
/// </summary>
internal sealed class SeparateNetwork : IAsyncDisposable
{
    private const string Prefix = "integreat-";
    private const string Readers = "readers";
    private const string Silos = "silos";

    private static int _count;

    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
    private readonly string _net = string.Create(CultureInfo.InvariantCulture, $"198.18.{Random.Shared.Next(256)}.");
    private readonly int _base = 8 * Random.Shared.Next(32);

    private SeparateNetwork()
    {
    }

    public static bool IsPossible { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Environment.GetEnvironmentVariable("PATH")!
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "ip")));

    /// <summary>Where processes of this machine listen for those inside; stays when the cable is pulled.</summary>
    public IPAddress ToReaders => Address(1);

    /// <summary>Where silos listen, for each other as well.</summary>
    public IPAddress ToSilos => Address(5);

    /// <summary>Inside.</summary>
    public Place Place => new(Address(2).ToString(), ["ip", "netns", "exec", _name]);

    public static async Task<SeparateNetwork> CreateAsync()
    {
        await RemoveLeftoversAsync();
        var network = new SeparateNetwork();
        try
        {
            await RunAsync("netns", "add", network._name);
            await network.InsideAsync("link", "set", "lo", "up");
            await network.ConnectAsync(Readers, network.ToReaders, network.Address(2));
            await network.ConnectAsync(Silos, network.ToSilos, network.Address(6));
            return network;
        }
        catch
        {
            await network.DisposeAsync();
            throw;
        }
    }

    /// <summary>Pulls the cable to the silos: nobody is told, packets are lost.</summary>
    public Task CutAsync() => InsideAsync("link", "set", Silos, "down");

    public Task MendAsync() => InsideAsync("link", "set", Silos, "up");

    /// <summary>Both ends of a cable go with one of them.</summary>
    public async ValueTask DisposeAsync() => await RunAsync("netns", "delete", _name);

    // A test run that was killed could not remove its namespaces.
    private static async Task RemoveLeftoversAsync()
    {
        foreach (var line in (await RunAsync("netns", "list")).Split('\n').Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var name = line.Split(' ')[0];
            if (!Directory.Exists($"/proc/{name.Split('-')[1]}"))
            {
                await RunAsync("netns", "delete", name);
            }
        }
    }

    private async Task ConnectAsync(string inside, IPAddress here, IPAddress there)
    {
        var outside = string.Create(CultureInfo.InvariantCulture, $"ic{Environment.ProcessId}{inside[0]}{_count}");
        await RunAsync("link", "add", outside, "type", "veth", "peer", "name", inside, "netns", _name);
        await RunAsync("address", "add", $"{here}/30", "dev", outside);
        await RunAsync("link", "set", outside, "up");
        await InsideAsync("address", "add", $"{there}/30", "dev", inside);
        await InsideAsync("link", "set", inside, "up");
    }

    private IPAddress Address(int number) => IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"{_net}{_base + number}"));

    private Task<string> InsideAsync(params string[] arguments) => RunAsync(["-netns", _name, .. arguments]);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"ip {string.Join(' ', arguments)}: {error}");
        return await output;
    }
}
