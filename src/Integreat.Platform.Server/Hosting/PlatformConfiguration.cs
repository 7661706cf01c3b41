using System.Text.Json;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The configuration: appsettings beside the executable, then the environment.</summary>
internal static class PlatformConfiguration
{
    /// <exception cref="CommandFailedException">A file is not JSON.</exception>
    public static IConfigurationRoot Load() => Load(Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production");

    private static IConfigurationRoot Load(string environment) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .SetFileLoadExceptionHandler(Refuse)
        .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
        .AddJsonFile($"appsettings.{environment}.json", optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .Build();

    private static void Refuse(FileLoadExceptionContext context)
    {
        var file = Path.Combine(AppContext.BaseDirectory, context.Provider.Source.Path!);
        var place = Place(context.Exception);
        throw new CommandFailedException($"The configuration file {file} is not valid JSON{place}.", context.Exception);
    }

    private static string Place(Exception exception) => exception switch
    {
        JsonException { LineNumber: { } line } => $" (line {line + 1})",
        { InnerException: { } inner } => Place(inner),
        _ => "",
    };
}
