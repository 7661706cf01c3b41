using System.Globalization;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>
/// A region of 400 pages in three languages, always the same: 10 root pages, 60 pages below them, 330 pages below those; with events and
/// locations. Several regions differ in their numbers and texts only.
/// </summary>
/// <param name="number">From 1.</param>
internal sealed class GeneratedRegion(int number, CalendarSize calendar)
{
    public const int Pages = 400;

    private const int Roots = 10;
    private const int Middle = 60;

    /// <summary>What a region holds, for the report.</summary>
    public static string Contents(CalendarSize calendar) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pages} pages, {calendar.Events:N0} events ({calendar.Recurring} repeat) and {GeneratedPlaces.Count} locations in {CorpusLanguage.All.Length} languages");

    public int Number => number;

    public CalendarSize Calendar => calendar;

    public string Slug => number == 1 ? "mustertal" : string.Create(CultureInfo.InvariantCulture, $"mustertal-{number}");

    public string Name => number == 1 ? "Mustertal" : string.Create(CultureInfo.InvariantCulture, $"Mustertal {number}");

    /// <summary>The key of the page with this place, 0 to 399, on the whole platform.</summary>
    public long PageKey(int page) => ((number - 1) * Pages) + page + 1;

    /// <summary>The place of the page above, or null for a root page.</summary>
    public static int? Parent(int page) => page switch
    {
        < Roots => null,
        < Roots + Middle => (page - Roots) % Roots,
        _ => Roots + ((page - Roots - Middle) % Middle),
    };

    public static IEnumerable<int> Children(int? page) => Enumerable.Range(0, Pages).Where(other => Parent(other) == page);

    public static string Title(int page, CorpusLanguage language) =>
        $"{Word(page, language)} {Word(page / language.Words.Length, language)}";

    public static string TextSlug(int page, CorpusLanguage language) =>
        string.Create(CultureInfo.InvariantCulture, $"{Word(page, language).ToLowerInvariant()}-{page + 1}");

    /// <summary>The path under which readers find the page.</summary>
    public string Path(int page, CorpusLanguage language)
    {
        var above = Parent(page) is { } parent ? Path(parent, language) : $"/{Slug}/{language.Slug}/";
        return $"{above}{TextSlug(page, language)}/";
    }

    public string Content(int page, CorpusLanguage language) =>
        new GeneratedText(language, new Dice(((ulong)PageKey(page) << 8) + (ulong)language.Key)).Write();

    private static string Word(int place, CorpusLanguage language) => language.Words[place % language.Words.Length];
}
