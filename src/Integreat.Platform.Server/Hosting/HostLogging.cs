namespace Integreat.Platform.Server.Hosting;

/// <summary>Logs go to standard error, one line each; what a person asked for goes to standard output.</summary>
internal static class HostLogging
{
    public static void AddTo(ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
