using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Clients;

/// <summary>
/// Whose word is taken for a client's address. Bound from the "Proxies" section; a bad value stops the process at start. Without any,
/// the address of the connection counts, and forwarded headers are not looked at: anybody can write one.
/// </summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>Addresses (10.0.0.7) and networks (10.0.0.0/8) of the reverse proxies in front of the gateway.</summary>
    [Networks]
    public string[] Known { get; set; } = [];
}

/// <summary>Every entry is an IP address or a network in CIDR notation.</summary>
internal sealed class NetworksAttribute() : ValidationAttribute("Proxies:Known holds addresses such as 10.0.0.7 and networks such as 10.0.0.0/8.")
{
    public override bool IsValid(object? value) =>
        ((string[])value!).All(entry => IPAddress.TryParse(entry, out _) || IPNetwork.TryParse(entry, out _));
}

[OptionsValidator]
internal sealed partial class ProxyOptionsValidator : IValidateOptions<ProxyOptions>;
