using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Translations;

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

    private static long TextOf(RegionFact fact) => fact switch
    {
        TranslationSaved saved => Of(saved.Version),
        TranslationReturned returned => returned.Comment.Length,
        EventTranslationReturned returned => returned.Comment.Length,
        LocationTextReturned returned => returned.Comment.Length,
        ImprintSaved saved => Of(saved.Version),
        EventTranslationSaved saved => Of(saved.Version),
        LocationTextSaved saved => Of(saved.Version),
        ContactAdded added => added.Details.Card.Length,
        ContactChanged changed => changed.Details.Card.Length,
        MediaChanged changed => changed.AlternativeTexts.Sum(text => (long)text.Text.Length),
        NewsSaved saved => saved.Item.Texts.Sum(text => (long)text.Title.Length + text.Content.Length),
        _ => 0,
    };

    private static long Of(TranslationVersion version) => (long)version.Title.Length + version.Content.Length;
}
