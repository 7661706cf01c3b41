using System.Net;
using System.Net.Sockets;

namespace Integreat.Platform.Grains.Chat;

/// <summary>
/// Where a help desk may be. Its address is data, from a dump for instance, so it must not lead to what answers only because the question
/// comes from inside. A name is looked up once, and what it gave is what is checked and connected to.
/// </summary>
internal sealed class DeskNetworks(bool publicOnly)
{
    private static readonly IPNetwork[] Never =
    [
        .. new[]
        {
            "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", // this network, link-local with the metadata of clouds, groups and reserved ones
            "100.100.100.200/32", "fd00:ec2::254/128", // metadata of clouds that have it elsewhere
            "::/128", "fe80::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork[] Private =
    [
        .. new[] { "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7" }.Select(IPNetwork.Parse),
    ];

    public bool MayBe(IPAddress address)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Never.Any(network => network.Contains(real)) && !(publicOnly && Private.Any(network => network.Contains(real)));
    }

    /// <exception cref="DeskException">The address is a number, and one at which no help desk may be.</exception>
    public void Check(Uri address)
    {
        if (IPAddress.TryParse(address.DnsSafeHost, out var number) && !MayBe(number))
        {
            throw Refused();
        }
    }

    /// <summary>Connects to the first address of a name that answers, leaving out those at which no help desk may be.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = Array.FindAll(await Dns.GetHostAddressesAsync(host, cancellation), MayBe);
        if (addresses is [])
        {
            throw Refused();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static DeskException Refused() => new(
        DeskFault.Declined, "The address of the help desk leads to a network in which none may be; see the setting Chat:PublicAddressesOnly.");
}
