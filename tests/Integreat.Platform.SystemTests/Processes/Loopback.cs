using System.Net;
using System.Net.Sockets;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>The addresses of this machine at which tests and what they start talk to each other.</summary>
internal static class Loopback
{
    /// <summary>A port that nobody has at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
