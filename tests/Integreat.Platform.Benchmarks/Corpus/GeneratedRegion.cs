using System.Globalization;

namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>
/// A region with pages in a tree of three levels, events and locations, always the same. Several regions differ in their numbers and texts
/// only.
/// </summary>
/// <param name="number">From 1.</param>
internal sealed class GeneratedRegion(int number, RegionSize size)
{
    public int Number => number;

    public RegionSize Size => size;

    public string Slug => number == 1 ? "mustertal" : string.Create(CultureInfo.InvariantCulture, $"mustertal-{number}");

    public string Name => number == 1 ? "Mustertal" : string.Create(CultureInfo.InvariantCulture, $"Mustertal {number}");

    /// <summary>The key of the page with this place, from 0, on the whole platform.</summary>
    public long PageKey(int page) => ((number - 1) * size.Pages) + page + 1;

    public static string Title(int page, CorpusLanguage language) =>
        $"{Word(page, language)} {Word(page / language.Words.Length, language)}";

    public static string TextSlug(int page, CorpusLanguage language) =>
        string.Create(CultureInfo.InvariantCulture, $"{Word(page, language).ToLowerInvariant()}-{page + 1}");

    /// <summary>The path under which readers find the page.</summary>
    public string Path(int page, CorpusLanguage language)
    {
        var above = size.Parent(page) is { } parent ? Path(parent, language) : $"/{Slug}/{language.Slug}/";
        return $"{above}{TextSlug(page, language)}/";
    }

    public string Content(int page, CorpusLanguage language) =>
        new GeneratedText(language, new Dice(((ulong)PageKey(page) << 8) + (ulong)language.Key)).Write();

    private static string Word(int place, CorpusLanguage language) => language.Words[place % language.Words.Length];
}
