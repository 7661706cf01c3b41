using System.Globalization;
using Integreat.Platform.Contracts;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>The ids of an import's commands: equal content is an equal command, so running an import again completes it.</summary>
internal static class ImportCommands
{
    /// <summary>Raised when the importer reads more, or something else, from the same files.</summary>
    private const int ImporterVersion = 2;

    public static CommandContext Of(string digest) =>
        CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"import:{ImporterVersion}:{digest}"));
}
