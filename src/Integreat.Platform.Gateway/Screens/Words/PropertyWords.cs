namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What is said of what a page has besides its texts.</summary>
public sealed record PropertyWords
{
    public required string Heading { get; init; }
    public required string ReadOnly { get; init; }
    public required string NotOfOrganization { get; init; }
    public required string Icon { get; init; }
    public required string IconHint { get; init; }
    public required string Organization { get; init; }
    public required string OrganizationHint { get; init; }
    public required string OrganizationByManagers { get; init; }
    public required string NoOrganization { get; init; }
    public required string Offers { get; init; }
    public required string OffersHint { get; init; }
    public required string NoOffers { get; init; }
    public required string Mirror { get; init; }
    public required string MirrorHint { get; init; }
    public required string NoMirror { get; init; }
    public required string ChooseMirror { get; init; }
    public required string MirrorRegion { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Rights { get; init; }
    public required string RightsHint { get; init; }
    public required string NobodyElse { get; init; }
    public required string Person { get; init; }
    public required string MayEdit { get; init; }
    public required string MayPublish { get; init; }
    public required string Allow { get; init; }
    public required Func<long, string> PageNumber { get; init; }
    public required Func<string, string> Saved { get; init; }

    /// <summary>Somebody's name, and whether they may publish as well.</summary>
    public required Func<string, bool, string> Granted { get; init; }

    public required Func<string, string> Ended { get; init; }

    public static readonly PropertyWords German = new()
    {
        Heading = "Eigenschaften",
        ReadOnly = "Sie können hier nichts ändern: Dazu reicht Ihre Rolle nicht, oder die Seite ist archiviert.",
        NotOfOrganization = "Sie können hier nichts ändern: Ihre Rolle erlaubt das nur an Seiten Ihrer Organisation, und diese gehört nicht dazu.",
        Icon = "Bild der Seite",
        IconHint = "Steht in App und Web neben dem Titel.",
        Organization = "Organisation",
        OrganizationHint = "Wer zur Organisation gehört, darf die Seite bearbeiten und veröffentlichen.",
        OrganizationByManagers = "Ändern kann das, wer die Kommune verwaltet.",
        NoOrganization = "keine",
        Offers = "Angebote in der Seite",
        OffersHint = "Sie stehen unter dem Text.",
        NoOffers = "Die Kommune hat keine Angebote, die in einer Seite stehen können.",
        Mirror = "Text einer anderen Seite",
        MirrorHint = "Die Seite zeigt dann auch deren öffentlichen Text. Ändert er sich dort, ändert er sich hier.",
        NoMirror = "Die Seite zeigt nur ihren eigenen Text.",
        ChooseMirror = "Seite wählen",
        MirrorRegion = "Kommune",
        Before = "vor dem eigenen Text",
        After = "nach dem eigenen Text",
        Rights = "Wer diese Seite auch bearbeiten darf",
        RightsHint = "Zusätzlich zu denen, deren Rolle es erlaubt.",
        NobodyElse = "Sonst arbeitet hier niemand.",
        Person = "Person",
        MayEdit = "bearbeiten",
        MayPublish = "auch veröffentlichen",
        Allow = "Erlauben",
        PageNumber = number => $"Seite {number} einer anderen Kommune",
        Saved = what => $"{what}: gespeichert.",
        Granted = (name, mayPublish) => $"{name} darf diese Seite bearbeiten{(mayPublish ? " und veröffentlichen" : "")}.",
        Ended = name => $"{name} hat an dieser Seite kein eigenes Recht mehr.",
    };

    public static readonly PropertyWords English = new()
    {
        Heading = "Properties",
        ReadOnly = "You cannot change anything here: your role does not allow it, or the page is archived.",
        NotOfOrganization = "You cannot change anything here: your role allows it only for pages of your organisation, and this is not one of them.",
        Icon = "Image of the page",
        IconHint = "Stands beside the title in app and web.",
        Organization = "Organisation",
        OrganizationHint = "Whoever belongs to the organisation may edit and publish the page.",
        OrganizationByManagers = "Whoever manages the municipality can change that.",
        NoOrganization = "none",
        Offers = "Offers in the page",
        OffersHint = "They stand below the text.",
        NoOffers = "The municipality has no offers that can stand in a page.",
        Mirror = "Text of another page",
        MirrorHint = "The page then shows its public text as well. When that changes there, it changes here.",
        NoMirror = "The page shows its own text only.",
        ChooseMirror = "Choose a page",
        MirrorRegion = "Municipality",
        Before = "before the own text",
        After = "after the own text",
        Rights = "Who else may edit this page",
        RightsHint = "Besides those whose role allows it.",
        NobodyElse = "Nobody else works here.",
        Person = "Person",
        MayEdit = "edit",
        MayPublish = "publish as well",
        Allow = "Allow",
        PageNumber = number => $"Page {number} of another municipality",
        Saved = what => $"{what}: saved.",
        Granted = (name, mayPublish) => $"{name} may edit{(mayPublish ? " and publish" : "")} this page.",
        Ended = name => $"{name} has no right of their own to this page any more.",
    };
}
