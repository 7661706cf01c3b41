using System.Text.RegularExpressions;

namespace Integreat.Platform.Tests.Architecture;

/// <summary>What every file and folder of the repository must be like.</summary>
public sealed partial class RepositoryTests
{
    private const int LongestFile = 300;

    /// <summary>A feature is one word in every project. A new word here is a decision, not an accident.</summary>
    private static readonly HashSet<string> Features =
    [
        "Accounts", "Bulk", "Chat", "Contacts", "Deletion", "Directory", "Editions", "Events", "Feedback", "Feeds", "History", "Import", "Imprint", "Languages",
        "Locations", "Media", "News", "Onboarding", "Organizations", "Pages", "Platform", "Presence", "Regions", "Register", "Rights", "Scheduling", "Sync",
    ];

    private static readonly Dictionary<string, string[]> Technical = new()
    {
        ["Domain"] = ["Merging", "Numbers", "Texts", "Translations"],
        ["Contracts"] = ["Following", "Items"],
        ["Grains"] = ["Following", "Items", "Journaling", "Merging", "Mirrors", "Shortcodes", "Snapshots", "Sources", "Telemetry", "Texts", "Translations"],
        ["Storage"] = ["Journal", "Postgres", "Schema", "Snapshots", "Sqlite", "Telemetry", "Transfer"],
        ["Gateway"] = ["Admin", "Assets", "Clients", "Compat", "Delivery", "Demo", "Feeds", "Health", "Home", "Items", "Mails", "Open", "OpenApi", "Pdf", "Problems", "Protection", "RawTargets", "Screens", "SiteMaps", "Telemetry", "Translations"],
        ["Server"] = ["Commands", "Hosting", "Management", "Options", "Properties", "Telemetry"],
    };

    [Fact]
    public void No_source_file_is_longer_than_300_lines() => Offenders.None(
        Sources().Where(file => Repository.Read(file).TrimEnd('\n').Split('\n').Length > LongestFile));

    [Fact]
    public void No_file_names_a_path_of_one_machine() => Offenders.None(
        Repository.Files().Where(IsText).Where(file => MachinePath().IsMatch(Repository.Read(file))));

    [Fact]
    public void No_source_file_leaves_work_for_later() => Offenders.None(
        Sources().Where(file => !file.EndsWith("/RepositoryTests.cs", StringComparison.Ordinal) && Later().IsMatch(Repository.Read(file))));

    [Fact]
    public void A_folder_of_a_project_is_a_feature_or_one_of_the_project_s_own_words() => Offenders.None(
        Technical.SelectMany(project => Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, $"src/Integreat.Platform.{project.Key}"))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(folder => folder is not ("bin" or "obj" or "data" or "wwwroot"))
            .Where(folder => !Features.Contains(folder) && !project.Value.Contains(folder))
            .Select(folder => $"{project.Key}/{folder}")));

    [Fact]
    public void The_files_are_really_looked_at()
    {
        Assert.Contains("src/Integreat.Platform.Domain/Regions/Region.cs", Sources());
        Assert.Contains("Directory.Build.props", Repository.Files().Where(IsText));
        Assert.Matches(MachinePath(), "cd /home" + "/kim/x");
        Assert.Matches(Later(), "// TO" + "DO: later");
    }

    private static IEnumerable<string> Sources() => Repository.Files("src").Concat(Repository.Files("tests"))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".js" or ".css" && !file.Contains("/wwwroot/lib/", StringComparison.Ordinal));

    private static bool IsText(string file) =>
        Path.GetExtension(file) is not (".png" or ".jpg" or ".ico" or ".woff2" or ".ttf" or ".pdf" or ".webp");

    // A user's folder on Linux, macOS or Windows.
    [GeneratedRegex(@"(?<![\w.-])/(home|Users)/\w|(?<![\w.-])/root[/]|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|Thread\.Sleep|\[Fact\(Skip")]
    private static partial Regex Later();
}
