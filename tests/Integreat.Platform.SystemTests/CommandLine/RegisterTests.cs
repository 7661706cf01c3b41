using System.Globalization;
using System.Text;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;
using Integreat.Platform.Tests.Register;

namespace Integreat.Platform.SystemTests.CommandLine;

/// <summary>An operator takes over the official register.</summary>
public sealed class RegisterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task All_municipalities_of_the_country_are_taken_over_at_once()
    {
        await WriteAsync("register.txt", [
            .. Office.Lines,
            .. Enumerable.Range(0, 11_000).Select(number => Office.Municipality(
                string.Create(CultureInfo.InvariantCulture, $"07{number:D6}"), $"Ort {number}", "64", 100, 1000, "67655")),
        ]);

        var imported = await RunAsync("import register.txt");
        imported.Succeeded();
        Assert.Equal(
            "11002 municipalities and 1 districts are in the register now; 1 areas without a municipality were left out.\n", imported.Output);
    }

    [Fact]
    public async Task A_wrong_line_is_named_and_changes_nothing()
    {
        await WriteAsync("register.txt", [Office.Eberbach, Office.Eberbach, "Ende"]);

        var failed = await RunAsync("import register.txt");
        Assert.Equal(1, failed.ExitCode);
        Assert.Equal(
            "Line 2: The key 08226013 stands in line 1 already.\nLine 3: This is no record of GV100AD: it does not begin with its kind (10 to 60) and a date.\n"
            + "Nothing was imported: 2 lines are wrong.\n",
            failed.Error);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "town")));
    }

    public void Dispose() => _folder.Dispose();

    private Task WriteAsync(string name, string[] lines) => File.WriteAllBytesAsync(
        Path.Combine(_folder.Path, name), Encoding.Latin1.GetBytes(string.Join("\r\n", lines)), TestContext.Current.CancellationToken);

    private Task<Command> RunAsync(string line) => Command.RunAsync(_folder.Path, ["register", .. line.Split(' '), "--data", "town"]);
}
