using System.Collections.Frozen;
using System.Globalization;
using Integreat.Platform.Gateway.Import.Dump;

namespace Integreat.Platform.Gateway.Import;

/// <summary>An import's report as text for a console.</summary>
public static class ImportReportText
{
    private static readonly (SkipReason Reason, string Title)[] Reasons =
    [
        (SkipReason.NotUnderstoodYet, "not understood yet"),
        (SkipReason.NotNeeded, "not needed"),
    ];

    private static readonly FrozenDictionary<string, (string One, string Many)> Nouns = new Dictionary<string, (string One, string Many)>
    {
        [DumpModels.Region] = ("record of settings", "records of settings"),
        [DumpModels.Language] = ("language", "languages"),
        [DumpModels.LanguageNode] = ("place in the language tree", "places in the language tree"),
        [DumpModels.Page] = ("page", "pages"),
        [DumpModels.PageTranslation] = ("page text", "page texts"),
        [DumpModels.ImprintTranslation] = ("imprint text", "imprint texts"),
        [DumpModels.Event] = ("event", "events"),
        [DumpModels.EventTranslation] = ("event text", "event texts"),
        [DumpModels.RecurrenceRule] = ("recurrence", "recurrences"),
        [DumpModels.News] = ("news item", "news items"),
        [DumpModels.NewsText] = ("news text", "news texts"),
        [DumpModels.Organization] = ("organisation", "organisations"),
        [DumpModels.Media] = ("media file", "media files"),
        [DumpModels.Offer] = ("offer template", "offer templates"),
        [DumpModels.Location] = ("location", "locations"),
        [DumpModels.LocationText] = ("location text", "location texts"),
        [DumpModels.Contact] = ("contact", "contacts"),
        [DumpModels.Chat] = ("chat", "chats"),
        [DumpModels.Category] = ("category of locations", "categories of locations"),
    }.ToFrozenDictionary();

    public static void Write(ImportReport report, TextWriter writer)
    {
        writer.WriteLine(report.Result switch
        {
            ImportResult.Complete => "The import is complete.",
            ImportResult.Refused => "The import was refused. Nothing was changed.",
            _ => "The import is not complete: something was changed by somebody else meanwhile. Run it again to complete it.",
        });
        foreach (var refusal in report.Refusals)
        {
            writer.WriteLine($"  {refusal.Part}: {refusal.Detail} ({refusal.Code})");
        }

        if (report.Result is not ImportResult.Refused)
        {
            foreach (var part in report.Regions.Prepend(report.Platform))
            {
                WritePart(part, report, writer);
            }
        }

        if (report.Media is { } media)
        {
            MediaReportText.Write(media, writer);
        }
    }

    private static void WritePart(ImportedPart part, ImportReport report, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine(part.Name);
        if (part.Refusal is null)
        {
            WriteCounts("taken", part.Taken, writer);
            WriteCounts("unchanged", part.Unchanged, writer);
        }
        else
        {
            writer.WriteLine("  refused, see above");
        }

        foreach (var note in part.Notes)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  note: {note.Model} {note.Key}: {note.Detail}"));
        }

        foreach (var (reason, title) in Reasons)
        {
            WriteCounts($"skipped, {title}", SkippedOf(part, reason, report), writer);
        }
    }

    // Records of regions that the files do not hold are listed with the platform's: nothing that was left out goes unmentioned.
    private static IEnumerable<KeyValuePair<string, int>> SkippedOf(ImportedPart part, SkipReason reason, ImportReport report) =>
        report.Skipped
            .Where(skipped => skipped.Reason == reason && part.Region == Listed(skipped.Region, report))
            .GroupBy(skipped => skipped.Model, skipped => skipped.Count)
            .Select(group => KeyValuePair.Create(group.Key, group.Sum()));

    private static long? Listed(long? region, ImportReport report) =>
        report.Regions.Any(part => part.Region == region) ? region : null;

    private static void WriteCounts(string title, IEnumerable<KeyValuePair<string, int>> counts, TextWriter writer)
    {
        var words = counts
            .Where(count => count.Value > 0)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {Noun(count.Key, count.Value)}"))
            .ToList();
        if (words.Count > 0)
        {
            writer.WriteLine($"  {title}: {string.Join(", ", words)}");
        }
    }

    private static string Noun(string model, int count) => Nouns.TryGetValue(model, out var noun)
        ? count == 1 ? noun.One : noun.Many
        : model;
}
