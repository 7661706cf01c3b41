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
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--data", "town");
        var password = Password().Match(server.Greeting).Groups[1].Value;
        Assert.NotEqual("", password);

        var (code, output) = await RunAsync(
            Script(), ("PASSWORD", password), ("PLATFORM", server.Client.BaseAddress!.ToString().TrimEnd('/')),
            ("MAILS", Path.Combine(_folder.Path, "town", "mails")));

        Assert.True(code == 0, output);
        Assert.Contains("\"staffRole\":\"superuser\"", output, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"rights-missing\"", output, StringComparison.Ordinal);
        Assert.Contains("(not for authors)", output, StringComparison.Ordinal);
        Assert.Contains("Bibliothek\n", output, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"stale-version\"", output, StringComparison.Ordinal);
        Assert.Contains("(somebody was faster)\n", output, StringComparison.Ordinal);
        await server.StopAsync();
    }

    public void Dispose() => _folder.Dispose();

    private static string Script() => Block().Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "admin-api.md"))).Groups[1].Value;

    private static async Task<(int Code, string Output)> RunAsync(string script, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var shell = Process.Start(start)!;
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        var errors = shell.StandardError.ReadToEndAsync(Cancellation);
        var output = await shell.StandardOutput.ReadToEndAsync(Cancellation);
        await shell.WaitForExitAsync(Cancellation);
        return (shell.ExitCode, output + await errors);
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("with the password (\\S+),")]
    private static partial Regex Password();
}
