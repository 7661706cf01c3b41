using System.CommandLine;

namespace Integreat.Platform.Server.Commands;

/// <summary>The operator's command line. Without a command it serves.</summary>
internal static class PlatformCommandLine
{
    /// <returns>0 when the command did what it says, 1 when it failed; the reason is one sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("The platform on which municipalities publish what people who are new in town need to know.")
        {
            serve,
            ImportCommand.Create(),
            ArchiveCommands.Export(),
            MigrateCommand.Create(),
            AccountsCommand.Create(),
            RegisterCommand.Create(),
            OnboardCommand.Create(),
            RegionCommand.Create(),
            TokensCommand.Create(),
            HelpDeskCommand.Create(),
        };
        var parsed = root.Parse(ServesByDefault(args) ? [serve.Name, .. args] : args);
        if (parsed.Errors is [var error, ..])
        {
            return await Failures.FailAsync(
                parsed.UnmatchedTokens is [var token, ..] ? $"There is no \"{token}\" here. See --help." : $"{error.Message} See --help.");
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,

            // Whoever is told to stop decides for itself how long that takes: a host has a time limit of its own.
            ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
        });
    }

    // Options before a command would belong to nobody, so they are those of the default command.
    private static bool ServesByDefault(string[] args) =>
        args is [] || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version"));
}
