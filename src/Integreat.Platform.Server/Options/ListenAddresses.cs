using Integreat.Platform.Server.Commands;

namespace Integreat.Platform.Server.Options;

/// <summary>Where the server listens, and what follows from it for the addresses that readers see.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://localhost:8000";

    /// <summary>The addresses of the option, else of the configuration, else the default one.</summary>
    /// <exception cref="CommandFailedException">One of them is no address.</exception>
    public static string[] Read(string? option, IConfiguration configuration)
    {
        var urls = (option ?? configuration["Urls"] ?? Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in urls)
        {
            _ = Parse(url);
        }

        return urls is [] ? throw new CommandFailedException("Name at least one address to listen on, such as http://localhost:8000.") : urls;
    }

    /// <summary>The public address that the first listening address stands for; a wildcard host is this machine.</summary>
    /// <exception cref="CommandFailedException">The port is only known once the server listens.</exception>
    public static string PublicUrl(string[] urls)
    {
        var address = Parse(urls[0]);
        if (address.Port == 0)
        {
            throw new CommandFailedException("With port 0, set Public__CmsUrl to the address under which readers reach the server.");
        }

        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        var port = (address.Scheme, address.Port) is ("http", 80) or ("https", 443) ? "" : $":{address.Port}";
        return $"{address.Scheme}://{host}{port}";
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" ? address : throw new FormatException();
        }
        catch (FormatException)
        {
            throw new CommandFailedException($"\"{url}\" is not an address to listen on. Use one such as http://localhost:8000.");
        }
    }
}
