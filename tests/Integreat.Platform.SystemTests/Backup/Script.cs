using System.Diagnostics;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.SystemTests.Backup;

/// <summary>One run of a script of the folder <c>deploy</c>, as an operator runs it.</summary>
internal sealed record Script(int ExitCode, string Output, string Error)
{
    // The programs of a PostgreSQL server dump it, whatever older ones are there.
    private static readonly string Programs = string.Join(
        Path.PathSeparator, new[] { PostgresBinaries.Find(), Environment.GetEnvironmentVariable("PATH") }.OfType<string>());

    /// <summary>Skips the test where a program is missing that the script needs, except in continuous integration.</summary>
    public static void Needs(params string[] programs)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for a shell that Windows has not.");
        var missing = programs.Where(program => !Programs.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)))).ToList();
        if (missing is not [])
        {
            var sentence = $"Not installed: {string.Join(", ", missing)}.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{sentence} This is continuous integration.");
            Assert.Skip(sentence);
        }
    }

    public static async Task<Script> RunAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "deploy", name), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = Programs;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Executable.Deadline);
            return new Script(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public void Succeeded() => Assert.True((ExitCode, Error) == (0, ""), $"Exit code {ExitCode}. {Output} {Error}");

    /// <summary>The one sentence that says why it did nothing.</summary>
    public string Reason()
    {
        Assert.Equal((1, ""), (ExitCode, Output));
        return Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
