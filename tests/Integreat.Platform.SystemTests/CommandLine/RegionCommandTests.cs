using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

/// <summary>An operator carries a region from one installation to another.</summary>
public sealed class RegionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_region_is_in_another_installation_in_two_commands()
    {
        var there = await ReadAsync("town", "kaiserslautern"); // The demo region is there now.
        var exported = await RunAsync("region export kaiserslautern --out town.zip --data town");
        Assert.True(exported.ExitCode == 0, $"Exit code {exported.ExitCode}. {exported.Output} {exported.Error}");
        Assert.Matches("^Exported \"kaiserslautern\" with [0-9]+ texts and 0 files.\n$", exported.Output);

        const string Line = "region import town.zip --slug lautern --data other";
        var imported = await RunAsync(Line);
        Assert.True(imported.ExitCode == 0, $"Exit code {imported.ExitCode}. {imported.Output} {imported.Error}");
        Assert.Equal("The region \"lautern\" is there, hidden.\n", imported.Output);
        Assert.Equal(imported.Output, (await RunAsync(Line)).Output);

        Assert.Equal(there, await ReadAsync("other", "lautern"));
        Assert.Equal("town.zip is there already. Name another file.", (await RunAsync("region export kaiserslautern --out town.zip --data town")).Reason());
    }

    [Theory]
    [InlineData("region export nirgends --out nirgends.zip --data empty", "There is no region with the address \"nirgends\".")]
    [InlineData("region export kaiserslautern --data empty", "Option '--out' is required. See --help.")]
    [InlineData("region import broken.zip --data empty", "This is no file with a region, or it is damaged. Export the region again.")]
    public async Task What_cannot_be_done_is_said(string line, string reason)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "broken.zip"), "{}", Cancellation);

        Assert.Equal(reason, (await RunAsync(line)).Reason());
        Assert.Single(Directory.GetFiles(_folder.Path)); // nothing half written
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The titles that readers get in all languages of the demo.</summary>
    private async Task<string> ReadAsync(string data, string region)
    {
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--data", data);
        var titles = new List<string?>();
        foreach (var route in (string[])["de/pages", "en/pages", "ar/pages", "de/locations", "de/events", "de/imprint"])
        {
            var json = await server.Client.GetStringAsync(new Uri($"/api/v3/{region}/{route}/", UriKind.Relative), Cancellation);
            titles.AddRange(System.Text.RegularExpressions.Regex.Matches(json, "\"title\":\"([^\"]*)\"").Select(title => title.Groups[1].Value));
        }

        await server.StopAsync();
        Assert.NotEmpty(titles);
        return string.Join('\n', titles);
    }

    private Task<Command> RunAsync(string line) => Command.RunAsync(_folder.Path, line.Split(' '));
}
