using System.Net;

namespace Integreat.Platform.Server.Options;

/// <summary>Where the server listens, and what follows from it for the addresses that readers see.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://localhost:8000";

    /// <exception cref="CommandFailedException">One of them is no address, or there is none.</exception>
    public static string[] Parse(string urls)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
        {
            _ = Parts(address);
        }

        return addresses is []
            ? throw new CommandFailedException($"Name at least one address to listen on, such as {Default}.")
            : addresses;
    }

    /// <summary>The public address that the first listening address stands for; a wildcard host is this machine.</summary>
    /// <exception cref="CommandFailedException">It stands for none: a socket file, or a port that is not known yet.</exception>
    public static string PublicUrl(string[] addresses)
    {
        var address = Parts(addresses[0]);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            throw new CommandFailedException(
                $"Set Public__CmsUrl to the address under which readers reach the server: it cannot be told from {addresses[0]}.");
        }

        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return address.Port == 80 ? $"http://{host}" : $"http://{host}:{address.Port}";
    }

    /// <summary>Refuses at once a port that the server would fail to get only after the silo is up and the demo is made.</summary>
    /// <exception cref="CommandFailedException">A port cannot be had.</exception>
    public static void Probe(string[] addresses)
    {
        foreach (var url in addresses)
        {
            var address = Parts(url);
            if (!address.IsUnixPipe && !address.IsNamedPipe)
            {
                PortProbe.Hold(IpAddress(address.Host), address.Port, url).Dispose();
            }
        }
    }

    private static IPAddress IpAddress(string host) => host is "localhost"
        ? IPAddress.Loopback
        : IPAddress.TryParse(host, out var address) ? address : IPAddress.Any;

    private static BindingAddress Parts(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw Refused(url);
        }

        if (address is { Host: "localhost", Port: 0 })
        {
            throw new CommandFailedException("Port 0 needs one address of the machine, such as http://127.0.0.1:0.");
        }

        // Whoever wants https puts a proxy in front; a path belongs into Public__CmsUrl.
        return address is { Scheme: "http", PathBase: "" } && (address.IsUnixPipe || address.IsNamedPipe || IsUri(address))
            ? address
            : throw Refused(url);
    }

    private static bool IsUri(BindingAddress address) =>
        address.Host is "*" or "+" || (Uri.CheckHostName(address.Host) is not UriHostNameType.Unknown && address.Port <= ushort.MaxValue);

    private static CommandFailedException Refused(string url) =>
        new($"\"{url}\" is not an address to listen on. Use one such as {Default}, without a path.");
}
