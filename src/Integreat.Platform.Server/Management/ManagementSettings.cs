using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Management;

/// <summary>Where operators look at a process. Read from "Management"; a bad value stops the process.</summary>
/// <param name="Url">The address to listen on, or null: then nothing listens.</param>
/// <param name="Dashboard">Whether the dashboard of Orleans is shown there, and its figures are collected.</param>
internal sealed record ManagementSettings(string? Url, bool Dashboard)
{
    public const string Section = "Management";

    /// <exception cref="CommandFailedException">A value cannot be used, or the port is in use.</exception>
    public static ManagementSettings Read(IConfiguration configuration)
    {
        var url = configuration[$"{Section}:{nameof(Url)}"] is { Length: > 0 } set ? set : null;
        if (url is not null)
        {
            ListenAddresses.Probe(ListenAddresses.Parse(url) is [var one]
                ? [one]
                : throw new CommandFailedException("The configuration is wrong: Management:Url is one address."));
        }

        return configuration[$"{Section}:{nameof(Dashboard)}"] switch
        {
            null or "" => new(url, Dashboard: false),
            var text when bool.TryParse(text, out var dashboard) => new(url, dashboard),
            _ => throw new CommandFailedException("The configuration is wrong: Management:Dashboard is true or false."),
        };
    }
}
