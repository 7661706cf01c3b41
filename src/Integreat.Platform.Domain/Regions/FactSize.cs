using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.News;

namespace Integreat.Platform.Domain.Regions;

/// <summary>What facts add to what is stored of their region for good, near enough: themselves and the texts that came with them.</summary>
public static class FactSize
{
    private const int BesidesTexts = 256;

    /// <summary>Bytes.</summary>
    public static long Of(ImmutableArray<RegionFact> facts) => facts.Sum(Of);

    /// <summary>Bytes.</summary>
    public static long Of(RegionFact fact) => BesidesTexts + TextOf(fact);

    /// <summary>Whether a text came with the fact.</summary>
    public static bool HasText(RegionFact fact) => TextOf(fact) > 0;

    private static long TextOf(RegionFact fact) => TitlesOf(fact) + FactTexts.Of(fact).Sum(text => (long)text.Length);

    private static long TitlesOf(RegionFact fact) => TextChange.Of(fact)?.Version is { } version ? version.Title.Length
        : fact is NewsSaved saved ? saved.Item.Texts.Sum(text => text.Title.Length)
        : 0;
}
