using System.Net;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// A network namespace with two cables: over one its processes are reached by readers and reach the database, over the other they are on the
/// network of the silos.
/// </summary>
/// <param name="name">Of the namespace.</param>
/// <param name="here">This machine's end of the cable for readers.</param>
/// <param name="there">The other end of it.</param>
internal sealed class Room(string name, IPAddress here, IPAddress there, IPAddress onSilosNetwork)
{
    private const string Readers = "readers";
    private const string Silos = "silos";

    /// <summary>Where processes of this machine listen for those inside.</summary>
    public IPAddress Here => here;

    /// <summary>Where a silo inside listens.</summary>
    public IPAddress OnSilosNetwork => onSilosNetwork;

    /// <summary>Inside.</summary>
    public Place Place => new(there.ToString(), ["ip", "netns", "exec", name]);

    /// <param name="device">The beginning of the names of the cables' ends on this machine.</param>
    /// <param name="bridge">The switch of the silos' network to which it is connected.</param>
    public async Task BuildAsync(string device, string bridge)
    {
        await Ip.RunAsync("netns", "add", name);
        await InsideAsync("link", "set", "lo", "up");
        await Ip.RunAsync("link", "add", $"{device}r", "type", "veth", "peer", "name", Readers, "netns", name);
        await Ip.RunAsync("address", "add", $"{here}/30", "dev", $"{device}r");
        await Ip.RunAsync("link", "set", $"{device}r", "up");
        await InsideAsync("address", "add", $"{there}/30", "dev", Readers);
        await InsideAsync("link", "set", Readers, "up");
        await Ip.RunAsync("link", "add", $"{device}s", "type", "veth", "peer", "name", Silos, "netns", name);
        await Ip.RunAsync("link", "set", $"{device}s", "master", bridge, "up");
        await InsideAsync("address", "add", $"{onSilosNetwork}/28", "dev", Silos);
        await MendAsync();
    }

    /// <summary>Pulls the cable to the silos: nobody is told, packets are lost.</summary>
    public Task CutAsync() => InsideAsync("link", "set", Silos, "down");

    public Task MendAsync() => InsideAsync("link", "set", Silos, "up");

    private Task<string> InsideAsync(params string[] arguments) => Ip.RunAsync(["-netns", name, .. arguments]);
}
