using System.Globalization;
using System.Net;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// The network in which silos listen. One part of it is this machine; the other part has one room for a gateway and one for a silo; a cable
/// connects the parts. Needs Linux, root and the program ip. Its addresses are of the range for tests of networks (RFC 2544), and nothing of
/// it leads anywhere else.
/// </summary>
internal sealed class SilosNetwork : IAsyncDisposable
{
    private const string Prefix = "integreat-";

    private static readonly int Own = Environment.ProcessId;

    private readonly string _cable = Device("u");
    private readonly string _net = string.Create(CultureInfo.InvariantCulture, $"198.18.{Random.Shared.Next(256)}.");

    private SilosNetwork()
    {
        ForGateway = new Room(NamespaceOf(1), Address(17), Address(18), Address(2));
        ForSilo = new Room(NamespaceOf(2), Address(21), Address(22), Address(3));
    }

    public static bool IsPossible { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Ip.IsThere;

    /// <summary>Where silos of this machine listen, whatever is cut.</summary>
    public IPAddress Here => Address(1);

    public Room ForGateway { get; }

    public Room ForSilo { get; }

    public static async Task<SilosNetwork> CreateAsync()
    {
        await RemoveLeftoversAsync();
        var network = new SilosNetwork();
        try
        {
            await network.BuildAsync();
            return network;
        }
        catch
        {
            await network.DisposeAsync();
            throw;
        }
    }

    /// <summary>Pulls the cable between the parts: the two rooms still reach each other.</summary>
    public Task CutAsync() => Ip.RunAsync("link", "set", _cable, "down");

    public Task MendAsync() => Ip.RunAsync("link", "set", _cable, "up");

    public async ValueTask DisposeAsync() => await RemoveAsync(Own);

    private async Task BuildAsync()
    {
        await Ip.RunAsync("link", "add", Device("a"), "type", "bridge");
        await Ip.RunAsync("link", "add", Device("b"), "type", "bridge");
        await Ip.RunAsync("link", "add", _cable, "type", "veth", "peer", "name", Device("v"));
        await Ip.RunAsync("link", "set", _cable, "master", Device("a"), "up");
        await Ip.RunAsync("link", "set", Device("v"), "master", Device("b"), "up");
        await Ip.RunAsync("link", "set", Device("a"), "up");
        await Ip.RunAsync("link", "set", Device("b"), "up");
        await Ip.RunAsync("address", "add", $"{Here}/28", "dev", Device("a"));
        await ForGateway.BuildAsync(Device("g"), Device("b"));
        await ForSilo.BuildAsync(Device("s"), Device("b"));
    }

    // A test run that was killed could not remove what it had built.
    private static async Task RemoveLeftoversAsync()
    {
        foreach (var line in (await Ip.RunAsync("netns", "list")).Split('\n').Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var process = int.Parse(line.Split(' ')[0].Split('-')[1], CultureInfo.InvariantCulture);
            if (!Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}")))
            {
                await RemoveAsync(process);
            }
        }
    }

    // What is not there need not go.
    private static async Task RemoveAsync(int process)
    {
        foreach (var room in (int[])[1, 2])
        {
            await Ip.TryAsync("netns", "delete", NamespaceOf(room, process));
        }

        foreach (var device in (string[])["u", "a", "b"])
        {
            await Ip.TryAsync("link", "delete", Device(device, process));
        }
    }

    private static string NamespaceOf(int room) => NamespaceOf(room, Own);

    private static string NamespaceOf(int room, int process) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{process}-{room}");

    private static string Device(string name) => Device(name, Own);

    private static string Device(string name, int process) => string.Create(CultureInfo.InvariantCulture, $"ic{process}{name}");

    private IPAddress Address(int number) => IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"{_net}{number}"));
}
