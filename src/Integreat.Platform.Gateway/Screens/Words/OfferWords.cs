using Integreat.Platform.Gateway.Screens.Offers;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of a region's offers says.</summary>
public sealed record OfferWords
{
    public required string Heading { get; init; }
    public required string Hint { get; init; }
    public required string MayNotSee { get; init; }
    public required string OnlyTeam { get; init; }
    public required string Empty { get; init; }
    public required string Retired { get; init; }
    public required string RetiredReason { get; init; }
    public required string LeadsTo { get; init; }
    public required string LeadsNowhere { get; init; }
    public required string Picture { get; init; }
    public required string Needs { get; init; }
    public required string NeedsNothing { get; init; }
    public required string IsThere { get; init; }
    public required string InPages { get; init; }
    public required string ShownBy { get; init; }
    public required string Untitled { get; init; }
    public required string Shown { get; init; }
    public required string Hide { get; init; }
    public required string HideQuestion { get; init; }
    public required Func<OfferNeedKind, string> Need { get; init; }

    /// <summary>What to do about a need that is not met.</summary>
    public required Func<OfferNeedKind, string> IsMissing { get; init; }

    /// <summary>The name of the offer.</summary>
    public required Func<string, string> HideHeading { get; init; }
    public required Func<string, string> IsShownNow { get; init; }
    public required Func<string, string> IsHiddenNow { get; init; }

    public static readonly OfferWords German = new()
    {
        Heading = "Angebote",
        Hint = "Dienste anderer, zu denen App und Website führen, etwa eine Jobsuche. Was hier eingeschaltet ist, steht dort in der Liste der Angebote.",
        MayNotSee = "Dazu reicht Ihre Rolle nicht. Bitten Sie jemanden, der die Kommune verwaltet.",
        OnlyTeam = "Sie sehen hier, welche Angebote die Kommune zeigt. Ein- und ausschalten kann sie das Service-Team.",
        Empty = "Die Plattform hat noch keine Angebote. Das Service-Team legt sie im Katalog an; danach lassen sie sich hier einschalten.",
        Retired = "wird nicht mehr neu vergeben",
        RetiredReason = "Dieses Angebot wird nicht mehr neu vergeben.",
        LeadsTo = "Führt zu",
        LeadsNowhere = "Führt zu keiner Adresse: Die App zeigt es selbst.",
        Picture = "Bild auf einer anderen Website ansehen",
        Needs = "Was es braucht",
        NeedsNothing = "Braucht nichts von der Kommune.",
        IsThere = "Vorhanden.",
        InPages = "Kann auch in einer Seite stehen, wenn es hier ausgeschaltet ist.",
        ShownBy = "Steht in:",
        Untitled = "ohne Titel",
        Shown = "Zeigen",
        Hide = "Nicht mehr zeigen",
        HideQuestion = "Dieses Angebot wird nicht mehr neu vergeben. Schalten Sie es aus, können Sie es nicht wieder einschalten. In Seiten, in denen es steht, bleibt es.",
        Need = need => need switch
        {
            OfferNeedKind.PostalCodeInAddress => "Braucht die Postleitzahl der Kommune: Sie steht am Ende der Adresse.",
            OfferNeedKind.PostalCodeInForm => "Braucht die Postleitzahl der Kommune: Sie wird mitgeschickt.",
            _ => "Braucht einen Helpdesk der Kommune: Dort kommt an, was Leser:innen schreiben.",
        },
        IsMissing = need => need switch
        {
            OfferNeedKind.HelpDesk => "Er fehlt; ihn richtet ein, wer die Plattform betreibt.",
            _ => "Sie fehlt; das Service-Team trägt sie in den Einstellungen ein.",
        },
        HideHeading = name => $"{name} nicht mehr zeigen?",
        IsShownNow = name => $"{name} wird jetzt gezeigt.",
        IsHiddenNow = name => $"{name} wird nicht mehr gezeigt.",
    };

    public static readonly OfferWords English = new()
    {
        Heading = "Offers",
        Hint = "Services of others to which app and website lead, such as a search for jobs. What is switched on here stands in the list of offers there.",
        MayNotSee = "Your role does not allow that. Ask somebody who manages the municipality.",
        OnlyTeam = "Here you see which offers the municipality shows. The service team can switch them on and off.",
        Empty = "The platform has no offers yet. The service team adds them to the catalogue; they can be switched on here then.",
        Retired = "not to be chosen any more",
        RetiredReason = "This offer cannot be chosen any more.",
        LeadsTo = "Leads to",
        LeadsNowhere = "Leads to no address: the app shows it itself.",
        Picture = "Look at its picture on another website",
        Needs = "What it needs",
        NeedsNothing = "Needs nothing of the municipality.",
        IsThere = "There is one.",
        InPages = "Can stand in a page also while it is switched off here.",
        ShownBy = "Stands in:",
        Untitled = "untitled",
        Shown = "Show",
        Hide = "Do not show any more",
        HideQuestion = "This offer cannot be chosen newly. Once you switch it off you cannot switch it on again. It stays in pages in which it stands.",
        Need = need => need switch
        {
            OfferNeedKind.PostalCodeInAddress => "Needs the municipality's postal code: it stands at the end of the address.",
            OfferNeedKind.PostalCodeInForm => "Needs the municipality's postal code: it is sent along.",
            _ => "Needs a help desk of the municipality: what readers write arrives there.",
        },
        IsMissing = need => need switch
        {
            OfferNeedKind.HelpDesk => "It is missing; whoever operates the platform sets it up.",
            _ => "It is missing; the service team enters it in the settings.",
        },
        HideHeading = name => $"Do not show {name} any more?",
        IsShownNow = name => $"{name} is shown now.",
        IsHiddenNow = name => $"{name} is not shown any more.",
    };
}
