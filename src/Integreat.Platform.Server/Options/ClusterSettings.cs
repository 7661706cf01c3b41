using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;

namespace Integreat.Platform.Server.Options;

/// <summary>Which cluster a process belongs to, and where its silo listens. Bound from "Cluster"; a bad value stops the process.</summary>
internal sealed class ClusterSettings
{
    public const string Section = "Cluster";

    private const string NoPort = "Cluster:SiloPort and Cluster:GatewayPort are numbers from 0 to 65535.";

    /// <summary>Where silos reach this silo; 0 takes a free port.</summary>
    [Range(0, 65535, ErrorMessage = NoPort)]
    public int SiloPort { get; set; }

    /// <summary>Where clients (gateways) reach this silo; 0 takes a free port.</summary>
    [Range(0, 65535, ErrorMessage = NoPort)]
    public int GatewayPort { get; set; }

    /// <summary>
    /// The address of this machine under which the others reach it. The loopback is right while all processes run on one machine. Role "all"
    /// is reachable on the loopback only, whatever is set.
    /// </summary>
    [MachineAddress]
    public string AdvertisedAddress { get; set; } = "127.0.0.1";

    /// <summary>Processes with the same one, and the same database, are a cluster.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Cluster:ClusterId must not be empty.")]
    [StringLength(150, ErrorMessage = "Cluster:ClusterId has at most 150 characters.")]
    public string ClusterId { get; set; } = "integreat-platform";

    /// <summary>For so many seconds a gateway that was told to stop serves on, so that nobody is sent to it any more when it ends.</summary>
    [Range(0, 300, ErrorMessage = "Cluster:DrainSeconds is a number from 0 to 300.")]
    public int DrainSeconds { get; set; } = 5;

    public IPAddress Address => IPAddress.Parse(AdvertisedAddress);

    /// <exception cref="CommandFailedException">A value is out of its range.</exception>
    public static ClusterSettings Read(IConfiguration configuration)
    {
        var settings = new ClusterSettings();
        try
        {
            configuration.GetSection(Section).Bind(settings);
        }
        catch (InvalidOperationException exception)
        {
            var reason = exception.Message.Contains("Port'", StringComparison.Ordinal) ? NoPort : exception.Message;
            throw new CommandFailedException($"The configuration is wrong: {reason}");
        }

        List<ValidationResult> wrong = [];
        return Validator.TryValidateObject(settings, new ValidationContext(settings), wrong, validateAllProperties: true)
            ? settings
            : throw new CommandFailedException($"The configuration is wrong: {string.Join(' ', wrong.Select(one => one.ErrorMessage).Distinct())}");
    }

    /// <summary>The ports of a silo at this address: what is set, else free ones.</summary>
    /// <exception cref="CommandFailedException">A port is in use, or the address is no address of this machine.</exception>
    public (int Silo, int Gateway) Ports(IPAddress address)
    {
        // Both listeners are open until both ports are known, so the two differ.
        using var silo = PortProbe.Hold(address, SiloPort, $"{Section}:{nameof(SiloPort)}");
        using var gateway = PortProbe.Hold(address, GatewayPort, $"{Section}:{nameof(GatewayPort)}");
        return (Port(silo), Port(gateway));
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}

/// <summary>An address that others can connect to.</summary>
internal sealed class MachineAddressAttribute()
    : ValidationAttribute("Cluster:AdvertisedAddress is one IP address of this machine, such as 10.0.0.7.")
{
    public override bool IsValid(object? value) =>
        IPAddress.TryParse(value as string, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any);
}
