using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Server.Options;

/// <summary>On which ports of the loopback the grains listen. Bound from "Cluster"; 0 (the default) takes a free port.</summary>
internal sealed class ClusterPorts
{
    public const string Section = "Cluster";

    private const string NoPort = "Cluster:SiloPort and Cluster:GatewayPort are numbers from 0 to 65535.";

    [Range(0, 65535, ErrorMessage = NoPort)]
    public int SiloPort { get; set; }

    [Range(0, 65535, ErrorMessage = NoPort)]
    public int GatewayPort { get; set; }

    /// <exception cref="CommandFailedException">A port is no port, or in use.</exception>
    public static ClusterPorts Read(IConfiguration configuration)
    {
        var ports = new ClusterPorts();
        try
        {
            configuration.GetSection(Section).Bind(ports);
        }
        catch (InvalidOperationException)
        {
            throw new CommandFailedException($"The configuration is wrong: {NoPort}");
        }

        if (new ClusterPortsValidator().Validate(null, ports).Failed)
        {
            throw new CommandFailedException($"The configuration is wrong: {NoPort}");
        }

        // Both listeners are open until both ports are known, so the two differ.
        using var silo = PortProbe.Hold(IPAddress.Loopback, ports.SiloPort, $"{Section}:{nameof(SiloPort)}");
        using var gateway = PortProbe.Hold(IPAddress.Loopback, ports.GatewayPort, $"{Section}:{nameof(GatewayPort)}");
        ports.SiloPort = Port(silo);
        ports.GatewayPort = Port(gateway);
        return ports;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}

[OptionsValidator]
internal sealed partial class ClusterPortsValidator : IValidateOptions<ClusterPorts>;
