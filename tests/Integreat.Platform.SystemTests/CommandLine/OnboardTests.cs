using System.Text.Json;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

/// <summary>An operator makes a region of the register and the demo's.</summary>
public sealed class OnboardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_city_is_there_in_two_commands_and_its_manager_gets_a_mail()
    {
        await using (var server = await ServerProcess.ServeAsync(_folder.Path, "--data", "town"))
        {
            await server.StopAsync(); // The demo region is there now.
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "register.csv"), "ags;name;kind;postal_code\n07316000;Neustadt;Kreisfreie Stadt;67433\n", Cancellation);
        (await RunAsync("register import register.csv")).Succeeded();

        const string Line = "onboard 07316000 --template kaiserslautern --languages de,en --manager kim@example.org";
        var onboarded = await RunAsync(Line);
        Assert.True(onboarded.ExitCode == 0, $"Exit code {onboarded.ExitCode}. {onboarded.Output} {onboarded.Error}");
        Assert.Contains(Path.Combine("town", "mails"), onboarded.Error, StringComparison.Ordinal); // nobody sends mails here: it says where they lie
        Assert.Matches("^The region \"neustadt\" is there, hidden.\nhttp://localhost:8000/preview/neustadt/[A-Za-z0-9_-]{43}\n$", onboarded.Output);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "town", "mails"), "*.eml"));
        Assert.Equal("The region \"neustadt\" is there, hidden.\nIts preview link was shown when it was made.\n", (await RunAsync(Line)).Output);

        await using var again = await ServerProcess.ServeAsync(_folder.Path, "--data", "town");
        var (template, town) = (await TitlesAsync(again, "kaiserslautern"), await TitlesAsync(again, "neustadt"));
        Assert.Equal(template, town);
        Assert.NotEmpty(town);
        await again.StopAsync();
    }

    [Theory]
    [InlineData("onboard 07316000 --languages de", "Option '--template' is required. See --help.")]
    [InlineData("onboard 07316000 --template nirgends --languages de", "There is no region with the address \"nirgends\".")]
    public async Task What_cannot_be_done_is_said(string line, string reason) => Assert.Equal(reason, (await RunAsync(line)).Reason());

    public void Dispose() => _folder.Dispose();

    private static async Task<string?[]> TitlesAsync(ServerProcess server, string region)
    {
        using var pages = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri($"/api/v3/{region}/en/pages/", UriKind.Relative), Cancellation));
        return [.. pages.RootElement.EnumerateArray().Select(page => page.GetProperty("title").GetString())];
    }

    private Task<Command> RunAsync(string line) => Command.RunAsync(_folder.Path, [.. line.Split(' '), "--data", "town"]);
}
