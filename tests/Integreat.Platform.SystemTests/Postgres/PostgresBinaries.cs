using System.Globalization;

namespace Integreat.Platform.SystemTests.Postgres;

/// <summary>Finds an installed PostgreSQL: where Debian puts it, the newest first, else on the path.</summary>
internal static class PostgresBinaries
{
    public static string? Find() => Debian().Concat(OnPath()).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static IEnumerable<string> Debian() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
        : [];

    private static string[] OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
