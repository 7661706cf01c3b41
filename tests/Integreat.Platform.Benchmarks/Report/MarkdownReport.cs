namespace Integreat.Platform.Benchmarks.Report;

/// <summary>The results as Markdown, written as they come.</summary>
internal sealed class MarkdownReport(TextWriter writer)
{
    public void Section(string title, string text)
    {
        writer.WriteLine($"\n### {title}\n");
        writer.WriteLine(text);
    }

    /// <summary>A paragraph between tables.</summary>
    public void Text(string text) => writer.WriteLine($"\n{text}");

    /// <summary>The first column is text, the others are aligned as numbers.</summary>
    public void Table(IReadOnlyList<string> titles, IEnumerable<string[]> rows)
    {
        writer.WriteLine();
        Row(titles);
        Row([.. titles.Select((_, column) => column == 0 ? "---" : "---:")]);
        foreach (var row in rows)
        {
            Row(row);
        }

        writer.Flush();
    }

    private void Row(IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");
}
