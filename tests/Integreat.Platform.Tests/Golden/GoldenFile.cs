using System.Runtime.CompilerServices;

namespace Integreat.Platform.Tests.Golden;

/// <summary>
/// A text beside a test's source that says what must come out. To accept what comes out now, run the tests with UPDATE_GOLDEN=1 and read
/// the difference before committing it.
/// </summary>
internal static class GoldenFile
{
    private const string Update = "UPDATE_GOLDEN";

    public static string Path(string name, [CallerFilePath] string caller = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(caller)!, name);

    /// <summary>Compares line by line, so that a failure shows the first line that differs.</summary>
    public static void Verify(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path(name, caller);
        if (Environment.GetEnvironmentVariable(Update) is "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing. Run the tests with {Update}=1 to write it.");
        Assert.Equal(File.ReadAllText(path).Split('\n'), actual.Split('\n'));
    }
}
