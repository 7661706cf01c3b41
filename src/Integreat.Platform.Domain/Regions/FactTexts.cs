using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Regions;

/// <summary>The texts that come with facts.</summary>
internal static class FactTexts
{
    public static IEnumerable<Text> Of(RegionFact fact) => fact switch
    {
        TranslationSaved saved => [saved.Version.Content],
        TranslationReturned returned => [returned.Comment],
        EventTranslationReturned returned => [returned.Comment],
        LocationTextReturned returned => [returned.Comment],
        ImprintSaved saved => [saved.Version.Content],
        EventTranslationSaved saved => [saved.Version.Content],
        LocationTextSaved saved => [saved.Version.Content],
        ContactAdded added => [added.Details.Card],
        ContactChanged changed => [changed.Details.Card],
        MediaChanged changed => changed.AlternativeTexts.Select(text => text.Text),
        NewsSaved saved => saved.Item.Texts.Select(text => text.Content),
        _ => [],
    };
}
