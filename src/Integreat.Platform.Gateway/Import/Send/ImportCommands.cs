using System.Globalization;
using Integreat.Platform.Contracts;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>
/// The ids of an import's commands: the importer's version, the digest of what is sent, and the version of the grain at its dry run. The
/// last one lets a dump be imported again after a different one: the same content sent to another state is another command.
/// </summary>
internal static class ImportCommands
{
    /// <summary>Raised when the importer reads more, or something else, from the same files.</summary>
    private const int ImporterVersion = 1;

    public static CommandContext Check(string digest) =>
        CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"import-check:{ImporterVersion}:{digest}"));

    public static CommandContext Take(string digest, long version) =>
        CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"import:{ImporterVersion}:{digest}:{version}"));
}
