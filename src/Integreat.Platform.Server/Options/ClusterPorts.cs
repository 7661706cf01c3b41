using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Server.Options;

/// <summary>On which ports the grains listen. Bound from "Cluster"; 0 (the default) takes a free port of the loopback.</summary>
internal sealed class ClusterPorts
{
    public const string Section = "Cluster";

    [Range(0, 65535)]
    public int SiloPort { get; set; }

    [Range(0, 65535)]
    public int GatewayPort { get; set; }

    /// <exception cref="OptionsValidationException">A port is no port.</exception>
    public static ClusterPorts Read(IConfiguration configuration)
    {
        var ports = new ClusterPorts();
        try
        {
            configuration.GetSection(Section).Bind(ports);
        }
        catch (InvalidOperationException)
        {
            throw new OptionsValidationException(Section, typeof(ClusterPorts), ["Cluster: a port is a number from 0 to 65535."]);
        }

        var checkedPorts = new ClusterPortsValidator().Validate(null, ports);
        if (checkedPorts.Failed)
        {
            throw new OptionsValidationException(Section, typeof(ClusterPorts), checkedPorts.Failures);
        }

        using var silo = new TcpListener(IPAddress.Loopback, 0);
        using var gateway = new TcpListener(IPAddress.Loopback, 0);
        ports.SiloPort = ports.SiloPort != 0 ? ports.SiloPort : Free(silo);
        ports.GatewayPort = ports.GatewayPort != 0 ? ports.GatewayPort : Free(gateway);
        return ports;
    }

    // Both listeners are open until both ports are known, so the two differ.
    private static int Free(TcpListener listener)
    {
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[OptionsValidator]
internal sealed partial class ClusterPortsValidator : IValidateOptions<ClusterPorts>;
