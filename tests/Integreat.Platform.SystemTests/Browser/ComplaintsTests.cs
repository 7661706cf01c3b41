using System.Diagnostics;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What is told of a story that goes wrong: it is run once more for that, in a process of its own, where it does.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class ComplaintsTests
{
    private const string GoesWrong = "INTEGREAT_STORY_GOES_WRONG";
    private const string Own = "This went wrong in the story.";
    private const string OfTab = "This is what a tab complains of.";

    [Fact]
    public async Task What_went_wrong_in_a_story_is_told_before_what_its_tabs_complain_of()
    {
        if (Environment.GetEnvironmentVariable(GoesWrong) is not null)
        {
            ComplaintsAttribute.Keep([OfTab]);
            Assert.Fail(Own);
        }

        var told = await RunAsync();

        Assert.Contains(Own, told, StringComparison.Ordinal);
        Assert.Contains(OfTab, told[told.IndexOf(Own, StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync()
    {
        var name = $"{typeof(ComplaintsTests).FullName}.{nameof(What_went_wrong_in_a_story_is_told_before_what_its_tabs_complain_of)}";
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ComplaintsTests).Assembly.Location, "-method", name])
        {
            RedirectStandardOutput = true,
            Environment = { [GoesWrong] = "true" },
        })!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Executable.Deadline);
        var told = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return told;
    }
}
