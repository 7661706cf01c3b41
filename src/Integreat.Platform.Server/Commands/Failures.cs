using System.Data.Common;
using System.Net.Sockets;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Gateway.Register;
using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Transfer;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Server.Commands;

/// <summary>Turns what can go wrong into one sentence on standard error and the exit code 1.</summary>
internal static class Failures
{
    public static async Task<int> ReportAsync(Func<Task> command)
    {
        // The command line listens to signals only once it has been given a task to wait for.
        await Task.Yield();
        try
        {
            await command();
            return 0;
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("Stopped before it was done. Run the command again to complete it.");
        }
        catch (Exception exception)
        {
            // What has no sentence is a bug: its trace belongs into the report that somebody will write.
            return await FailAsync(Sentence(exception) ?? exception.ToString());
        }
    }

    public static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }

    private static string? Sentence(Exception exception) => exception switch
    {
        CommandFailedException or StorageInUseException or StorageUnavailableException or MediaStoreUnavailableException or DumpException
            or ArchiveException or RegisterException or RegionFileException => exception.Message,
        OptionsValidationException options => $"The configuration is wrong: {string.Join(" ", options.Failures)}",
        SocketException socket => $"An address cannot be listened on: {socket.Message}.",
        DbException database => $"The database failed: {database.Message.ReplaceLineEndings(" ").TrimEnd('.')}.",
        IOException or UnauthorizedAccessException => $"{exception.Message.TrimEnd('.')}.",
        AggregateException { InnerExceptions: var several } when several.All(one => Sentence(one) is not null) =>
            string.Join(" ", several.Select(Sentence).Distinct()), // Silo and gateway read the same section.
        { InnerException: { } inner } => Sentence(inner),
        _ => null,
    };
}
