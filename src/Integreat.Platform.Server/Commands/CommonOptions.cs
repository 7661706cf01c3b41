using System.CommandLine;
using System.CommandLine.Parsing;

namespace Integreat.Platform.Server.Commands;

/// <summary>The options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string> Data()
    {
        var data = new Option<string>("--data")
        {
            Description = "The folder of the embedded database, unless it is PostgreSQL, and of media files. Relative to the current folder.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        data.Validators.Add(RefuseEmpty);
        return data;
    }

    /// <summary>An empty path is a script's unset variable, not a place.</summary>
    public static void RefuseEmpty(SymbolResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            var name = result is OptionResult option ? option.Option.Name : ((ArgumentResult)result).Argument.Name;
            result.AddError($"{name} must not be empty.");
        }
    }
}
