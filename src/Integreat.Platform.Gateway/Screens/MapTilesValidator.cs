using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>Stops the process at start when no browser would get a map from what is set, or when its makers would not be named.</summary>
internal sealed partial class MapTilesValidator : IValidateOptions<ScreenOptions>
{
    public ValidateOptionsResult Validate(string? name, ScreenOptions options) => options switch
    {
        { MapTiles: not "" } when Address(options.MapTiles) is null => ValidateOptionsResult.Fail(
            "Screens:MapTiles is not an https address with one {z}, {x} and {y}, such as https://tiles.example.org/{z}/{x}/{y}.png."),
        { MapTiles: not "" } when string.IsNullOrWhiteSpace(options.MapAttribution) => ValidateOptionsResult.Fail(
            "Screens:MapAttribution names who made the maps of Screens:MapTiles, such as © OpenStreetMap contributors."),
        { MapAttributionUrl: not "" } when !IsSafe(options.MapAttributionUrl, out _) => ValidateOptionsResult.Fail(
            "Screens:MapAttributionUrl is not an https address such as https://www.openstreetmap.org/copyright."),
        _ => ValidateOptionsResult.Success,
    };

    /// <summary>The template as an address; null if it names none that browsers may be sent to.</summary>
    internal static Uri? Address(string template) =>
        // Exactly one of each, and nothing else that only some libraries know, such as {s}: in the name of a host it would be many hosts.
        Place().Matches(template).Select(match => match.Value).Order(StringComparer.Ordinal).SequenceEqual(["{x}", "{y}", "{z}"]) && IsSafe(template, out var address)
            ? address : null;

    // As with other sites that an operator names: without TLS only on the same machine.
    private static bool IsSafe(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && address is { Fragment: "", UserInfo: "", HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    [GeneratedRegex(@"\{[^{}]*\}|[{}]")]
    private static partial Regex Place();
}
