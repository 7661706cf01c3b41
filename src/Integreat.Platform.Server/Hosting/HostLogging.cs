using Integreat.Platform.Server.Telemetry;

namespace Integreat.Platform.Server.Hosting;

/// <summary>Logs go to standard error, one line each; what a person asked for goes to standard output.</summary>
internal static class HostLogging
{
    private const string Format = "Logging:Format";

    /// <exception cref="CommandFailedException">There is no such format.</exception>
    public static void AddTo(ILoggingBuilder logging, IConfiguration configuration)
    {
        // It warns, with each page that has a form, that it forbids caching; the screens forbid that themselves.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.Services.AddSingleton<IExternalScopeProvider, TraceScopes>();
        switch (configuration[Format])
        {
            case null or "" or "line":
                logging.AddSimpleConsole(console => (console.SingleLine, console.IncludeScopes) = (true, true));
                break;
            case "json":
                logging.AddJsonConsole(console =>
                    (console.UseUtcTimestamp, console.TimestampFormat, console.IncludeScopes) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ", true));
                break;
            default:
                throw new CommandFailedException("The configuration is wrong: Logging:Format is line or json.");
        }

        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
