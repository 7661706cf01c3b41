using System.Net.Sockets;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Server.Commands;

/// <summary>A command that did not do what it says; the message is for people.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);

/// <summary>Turns what can go wrong into one sentence and the exit code 1.</summary>
internal static class Failures
{
    public static async Task<int> ReportAsync(Func<Task> command)
    {
        try
        {
            await command();
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before it was done; run the command again.");
            return 1;
        }
        catch (Exception exception) when (Sentence(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>What a person should know; null for what is a bug, which may show its trace.</summary>
    private static string? Sentence(Exception exception) => exception switch
    {
        CommandFailedException or StorageInUseException or StorageUnavailableException or DumpException => exception.Message,
        OptionsValidationException options => $"The configuration is wrong: {string.Join(" ", options.Failures)}",
        InvalidDataException data => $"The configuration cannot be read: {Innermost(data).Message}",
        IOException { InnerException: Exception } io when Innermost(io) is SocketException or IOException => $"{io.Message.TrimEnd('.')}.",
        SocketException socket => $"A port cannot be used: {socket.Message}.",
        AggregateException { InnerExceptions: [var only] } => Sentence(only),
        { InnerException: { } inner } => Sentence(inner),
        _ => null,
    };

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
