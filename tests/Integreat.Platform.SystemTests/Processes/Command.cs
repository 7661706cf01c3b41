namespace Integreat.Platform.SystemTests.Processes;

/// <summary>One run of the executable that ends by itself.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    public static Task<Command> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    public static async Task<Command> RunAsync(
        string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        using var process = Executable.Start(folder, environment, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Executable.Deadline);
            return new Command(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The reason of a failure: one sentence on standard error and nothing else there, and the exit code 1.</summary>
    public string Reason()
    {
        Assert.True(ExitCode == 1, $"Exit code {ExitCode}. {Output} {Error}");
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith(".", line, StringComparison.Ordinal);
        return line;
    }

    public void Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}. {Output} {Error}");
        Assert.Empty(Error);
    }
}
