using Integreat.Platform.Gateway.Import.Dump;
using Integreat.Platform.Gateway.Import.Resolve;

namespace Integreat.Platform.Gateway.Import;

/// <summary>Dumps of the reference platform, read and resolved: whatever is wrong with the files themselves has been found.</summary>
public sealed class CmsDump
{
    private CmsDump(ResolvedDump content) => Content = content;

    internal ResolvedDump Content { get; }

    /// <param name="files">Dumps in the order in which they load; relative paths start at the current folder.</param>
    /// <param name="patches">Files that overwrite single fields.</param>
    /// <exception cref="DumpException">A file is broken.</exception>
    public static async Task<CmsDump> ReadAsync(
        IReadOnlyList<string> files,
        IReadOnlyList<string> patches,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation) =>
        new(DumpResolver.Resolve(await DumpReader.ReadAsync(files, patches, progress, cancellation)));
}
