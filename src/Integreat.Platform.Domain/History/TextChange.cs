using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.History;

/// <summary>What can be done to a text.</summary>
public enum TextChangeKind
{
    Saved,
    Withdrawn,
    Returned,
    Confirmed,
}

/// <summary>What a fact did to a text, whatever the text belongs to.</summary>
/// <param name="Version">What was saved; null if nothing was.</param>
public sealed record TextChange(TextOwner Owner, LanguageCode Language, TextChangeKind Kind, TranslationVersion? Version = null)
{
    /// <summary>Null for a fact that concerns no text of which versions are kept.</summary>
    public static TextChange? Of(RegionFact fact) => fact switch
    {
        TranslationSaved saved => Saved(new TextOwner.OfPage(saved.Page), saved.Language, saved.Version),
        TranslationWithdrawn withdrawn => new(new TextOwner.OfPage(withdrawn.Page), withdrawn.Language, TextChangeKind.Withdrawn),
        TranslationReturned returned => new(new TextOwner.OfPage(returned.Page), returned.Language, TextChangeKind.Returned),
        TranslationConfirmed confirmed => new(new TextOwner.OfPage(confirmed.Page), confirmed.Language, TextChangeKind.Confirmed),
        EventTranslationSaved saved => Saved(new TextOwner.OfEvent(saved.Event), saved.Language, saved.Version),
        EventTranslationWithdrawn withdrawn => new(new TextOwner.OfEvent(withdrawn.Event), withdrawn.Language, TextChangeKind.Withdrawn),
        EventTranslationReturned returned => new(new TextOwner.OfEvent(returned.Event), returned.Language, TextChangeKind.Returned),
        EventTranslationConfirmed confirmed => new(new TextOwner.OfEvent(confirmed.Event), confirmed.Language, TextChangeKind.Confirmed),
        LocationTextSaved saved => Saved(new TextOwner.OfLocation(saved.Location), saved.Language, saved.Version),
        LocationTextWithdrawn withdrawn => new(new TextOwner.OfLocation(withdrawn.Location), withdrawn.Language, TextChangeKind.Withdrawn),
        LocationTextReturned returned => new(new TextOwner.OfLocation(returned.Location), returned.Language, TextChangeKind.Returned),
        LocationTextConfirmed confirmed => new(new TextOwner.OfLocation(confirmed.Location), confirmed.Language, TextChangeKind.Confirmed),
        ImprintSaved saved => Saved(new TextOwner.OfImprint(), saved.Language, saved.Version),
        ImprintWithdrawn withdrawn => new(new TextOwner.OfImprint(), withdrawn.Language, TextChangeKind.Withdrawn),
        ImprintConfirmed confirmed => new(new TextOwner.OfImprint(), confirmed.Language, TextChangeKind.Confirmed),
        _ => null,
    };

    private static TextChange Saved(TextOwner owner, LanguageCode language, TranslationVersion version) =>
        new(owner, language, TextChangeKind.Saved, version);
}
