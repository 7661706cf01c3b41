using System.Collections.Immutable;
using System.Globalization;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>How much a generated region holds.</summary>
/// <param name="Roots">So many pages stand at the top.</param>
/// <param name="Middle">So many stand below those, and all others below these.</param>
/// <param name="Places">How many locations there are.</param>
internal sealed record RegionSize(
    int Pages, int Roots, int Middle, int Places, CalendarSize Calendar, ImmutableArray<CorpusLanguage> Languages)
{
    public static RegionSize Usual { get; } = new(400, 10, 60, 120, CalendarSize.Usual, CorpusLanguage.All[..3]);

    public static RegionSize LargeCalendar { get; } = Usual with { Calendar = CalendarSize.Large };

    /// <summary>Few pages in more languages: what a platform of many regions is measured with.</summary>
    public static RegionSize Small { get; } = new(60, 5, 15, 10, CalendarSize.Small, CorpusLanguage.All);

    /// <summary>What others are made of: many pages in twice as many languages.</summary>
    public static RegionSize Template { get; } = new(500, 10, 70, 0, new CalendarSize(0, 0), CorpusLanguage.Ten);

    /// <summary>What a region holds, for the report.</summary>
    public string Contents => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pages} pages, {Calendar.Events:N0} events ({Calendar.Recurring} repeat) and {Places} locations in {Languages.Length} languages");

    /// <summary>The place of the page above, or null for a page at the top.</summary>
    public int? Parent(int page)
    {
        if (page < Roots)
        {
            return null;
        }

        return page < Roots + Middle ? (page - Roots) % Roots : Roots + ((page - Roots - Middle) % Middle);
    }

    public IEnumerable<int> Children(int? page) => Enumerable.Range(0, Pages).Where(other => Parent(other) == page);
}
