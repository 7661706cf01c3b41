namespace Integreat.Platform.Server.Hosting;

/// <summary>The configuration: appsettings beside the executable, then the environment.</summary>
internal static class PlatformConfiguration
{
    /// <exception cref="InvalidDataException">A file is not JSON.</exception>
    public static IConfigurationRoot Load() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
        .AddJsonFile($"appsettings.{Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production"}.json", optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .Build();
}
