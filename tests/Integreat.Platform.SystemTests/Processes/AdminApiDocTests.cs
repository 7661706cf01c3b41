using System.Diagnostics;
using System.Text.RegularExpressions;
using Integreat.Platform.Tests.Architecture;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>The session of docs/admin-api.md does what it says, in a real shell against a real server.</summary>
public sealed partial class AdminApiDocTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newcomer_s_session_can_be_copied_and_run()
    {
        var (code, output) = await RunAsync(
            Script(), ("SERVER", $"dotnet {Path.Combine(Executable.Folder, "Integreat.Platform.Server.dll")}"), ("DATA", Path.Combine(_folder.Path, "town")), ("PLATFORM", $"http://127.0.0.1:{Loopback.FreePort()}"));

        Assert.True(code == 0, output);
        var steps = output.Split('\n');
        Assert.Contains(steps, step => step.Contains("\"ags\":\"07313000\"", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("\"region\":\"landau-in-der-pfalz\"", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("\"code\":\"rights-missing\"", StringComparison.Ordinal));
        Assert.Contains("(not for authors)", steps);
        Assert.Contains(steps, step => step.Contains("\"code\":\"stale-version\"", StringComparison.Ordinal));
        Assert.Contains("(somebody was faster)", steps);
        Assert.Contains(steps, step => step.Contains("\"reason\":\"Summer\"", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("""{"kind":"removed","text":"17"}""", StringComparison.Ordinal));

        // What readers had in the end is what the look back showed.
        Assert.Equal(
            ["Readers: Offen von 9 bis 17 Uhr.", "Readers: Offen von 9 bis 18 Uhr.", "Readers: Offen von 9 bis 17 Uhr."],
            steps.Where(step => step.StartsWith("Readers:", StringComparison.Ordinal)));
        Assert.Contains(steps, step => step.StartsWith("{\"language\":\"de\"", StringComparison.Ordinal) && step.Contains("9 bis 17 Uhr", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static string Script() => Block().Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "admin-api.md"))).Groups[1].Value;

    private async Task<(int Code, string Output)> RunAsync(string script, params (string Name, string Value)[] settings)
    {
        var file = Path.Combine(_folder.Path, "session.sh");
        await File.WriteAllTextAsync(file, script, Cancellation);
        var start = new ProcessStartInfo("sh", file) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync(Cancellation);
        var output = await shell.StandardOutput.ReadToEndAsync(Cancellation);
        await shell.WaitForExitAsync(Cancellation);
        return (shell.ExitCode, output + await errors);
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
