namespace Integreat.Platform.Tests.Import;

/// <summary>The reference platform's test data; it is no part of the repository. Without it tests are skipped, but not in CI.</summary>
internal static class ReferenceData
{
    private const string Variable = "INTEGREAT_CONTRACT_DATA";

    public static string File(string name)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") is "true", $"{Variable} does not name the reference data's folder.");
            Assert.Fail($"{Variable} must name the reference data's folder in CI.");
        }

        return Path.Combine(folder, name);
    }
}
