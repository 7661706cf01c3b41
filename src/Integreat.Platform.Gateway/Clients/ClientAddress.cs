using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Clients;

/// <summary>What stands for one client: an IPv4 address, or the /64 network that an IPv6 client has to itself.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>A connection without an address (a socket file) is one client.</summary>
    public static IPAddress Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Network(address) : IPAddress.None;

    internal static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
