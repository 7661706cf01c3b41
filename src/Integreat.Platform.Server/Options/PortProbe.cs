using System.Net;
using System.Net.Sockets;

namespace Integreat.Platform.Server.Options;

/// <summary>Tells before anything starts whether a port can be had. Who takes it later still meets the one who really listens.</summary>
internal static class PortProbe
{
    /// <summary>Holds the port until disposed; 0 finds a free one.</summary>
    /// <param name="name">What the port is for.</param>
    /// <exception cref="CommandFailedException">Somebody else has the port, or this process may not have it.</exception>
    public static TcpListener Hold(IPAddress address, int port, string name)
    {
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException exception)
        {
            listener.Dispose();
            throw new CommandFailedException($"Port {port} for {name} cannot be used: {exception.Message}.", exception);
        }
    }
}
