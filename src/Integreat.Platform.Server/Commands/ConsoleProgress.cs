using Integreat.Platform.Gateway.Import;

namespace Integreat.Platform.Server.Commands;

/// <summary>Shows how far an import is: one line per phase, which on a terminal is overwritten as it grows.</summary>
internal sealed class ConsoleProgress(TextWriter writer) : IProgress<ImportProgress>, IDisposable
{
    private bool _isInLine;

    public void Report(ImportProgress value)
    {
        var isDone = value.Done >= value.Total;
        var text = $"{value.Phase}: {value.Done} of {value.Total}";
        if (!Console.IsOutputRedirected)
        {
            writer.Write($"\r{text}{(isDone ? Environment.NewLine : "")}");
            _isInLine = !isDone;
        }
        else if (isDone)
        {
            writer.WriteLine(text);
        }
    }

    /// <summary>Leaves the line of a phase that was not completed.</summary>
    public void Dispose()
    {
        if (_isInLine)
        {
            writer.WriteLine();
            _isInLine = false;
        }
    }
}
