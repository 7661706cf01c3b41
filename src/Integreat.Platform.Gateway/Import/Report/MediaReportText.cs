using System.Globalization;

namespace Integreat.Platform.Gateway.Import;

/// <summary>The part of an import's report about media files.</summary>
internal static class MediaReportText
{
    // The wrong folder lacks everything, and the first few names show that.
    private const int MostNames = 20;

    public static void Write(MediaReport report, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine("Media files");
        WriteCount("copied", report.Copied, writer);
        WriteCount("unchanged", report.Unchanged, writer);
        WriteCount("thumbnails made", report.ThumbnailsMade, writer);
        WriteNames("missing", [.. report.Missing.Select(file => file.IsKept ? $"{file.Path} (kept as it was)" : file.Path)], writer);
        WriteNames("refused, outside the folder", report.Refused, writer);
    }

    private static void WriteNames(string title, IReadOnlyList<string> names, TextWriter writer)
    {
        WriteCount(title, names.Count, writer);
        foreach (var name in names.Take(MostNames))
        {
            writer.WriteLine($"    {name}");
        }

        if (names.Count > MostNames)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    and {names.Count - MostNames} more"));
        }
    }

    // Nothing copied is an answer, too.
    private static void WriteCount(string title, int count, TextWriter writer) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {title}: {count}"));
}
