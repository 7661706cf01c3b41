using System.CommandLine;

namespace Integreat.Platform.Server.Commands;

/// <summary>The operator's command line. Without a command it serves.</summary>
internal static class PlatformCommandLine
{
    /// <returns>0 when the command did what it says, 1 when it failed; the reason is one sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var serve = new ServeCommand();
        var root = new RootCommand("The platform on which municipalities publish what people who are new in town need to know.")
        {
            serve.Command,
            ImportCommand.Create(),
            MigrateCommand.Create(),
        };
        serve.MakeDefaultOf(root);

        var parsed = root.Parse(args);
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} See --help.");
            return 1;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}

/// <summary>The options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The data folder of the embedded database; not used with PostgreSQL. Relative to the current folder.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };
}
