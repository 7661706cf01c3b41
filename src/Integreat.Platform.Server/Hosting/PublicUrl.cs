using Integreat.Platform.Grains;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The address under which readers reach the platform, where the operator has not set one.</summary>
internal static class PublicUrl
{
    private const string Key = $"{PublicAddresses.Section}:{nameof(PublicAddresses.CmsUrl)}";

    /// <summary>For one of several processes, which must all say the same.</summary>
    /// <exception cref="CommandFailedException">It is not set.</exception>
    public static void Require(IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[Key]))
        {
            throw new CommandFailedException(
                "Set Public__CmsUrl to the address under which readers reach the platform, the same for all its processes.");
        }
    }

    public static void SetIfMissing(IConfigurationManager configuration, Func<string> url)
    {
        if (string.IsNullOrEmpty(configuration[Key]))
        {
            configuration[Key] = url();
        }
    }
}
