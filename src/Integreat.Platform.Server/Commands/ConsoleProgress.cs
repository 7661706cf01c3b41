using Integreat.Platform.Gateway.Import;

namespace Integreat.Platform.Server.Commands;

/// <summary>Shows how far an import is: one line per phase, which on a terminal is overwritten as it grows.</summary>
internal sealed class ConsoleProgress(TextWriter writer) : IProgress<ImportProgress>
{
    private ImportPhase? _phase;

    public void Report(ImportProgress value)
    {
        var isNew = value.Phase != _phase;
        var isDone = value.Done >= value.Total;
        _phase = value.Phase;
        if (Console.IsErrorRedirected)
        {
            if (isDone)
            {
                writer.WriteLine($"{value.Phase}: {value.Done} of {value.Total}");
            }

            return;
        }

        writer.Write($"{(isNew ? "" : "\r")}{value.Phase}: {value.Done} of {value.Total}{(isDone ? Environment.NewLine : "")}");
    }
}
