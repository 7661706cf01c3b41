using Integreat.Platform.Grains;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The address under which readers reach the platform, where the operator has not set one.</summary>
internal static class PublicUrl
{
    private const string Key = $"{PublicAddresses.Section}:{nameof(PublicAddresses.CmsUrl)}";

    public static void SetIfMissing(IConfigurationManager configuration, Func<string> url)
    {
        if (string.IsNullOrEmpty(configuration[Key]))
        {
            configuration[Key] = url();
        }
    }
}
