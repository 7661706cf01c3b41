namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of the platform's languages says.</summary>
public sealed record PlatformLanguageWords
{
    public required string Heading { get; init; }
    public required string Hint { get; init; }
    public required string Code { get; init; }
    public required string CodeHint { get; init; }
    public required string Tag { get; init; }
    public required string NativeName { get; init; }
    public required string EnglishName { get; init; }
    public required string Direction { get; init; }
    public required string LeftToRight { get; init; }
    public required string RightToLeft { get; init; }
    public required string Countries { get; init; }
    public required string TableOfContents { get; init; }
    public required string NotAvailable { get; init; }
    public required string NotAvailableHint { get; init; }
    public required string PartNotAvailable { get; init; }
    public required string WebAppTitle { get; init; }
    public required string WebAppDescription { get; init; }
    public required string Add { get; init; }
    public required string Edit { get; init; }
    public required string Retire { get; init; }
    public required string BringBack { get; init; }
    public required string Retired { get; init; }
    public required string Saved { get; init; }

    /// <summary>The name of the language.</summary>
    public required Func<string, string> WasRetired { get; init; }

    public static readonly PlatformLanguageWords German = new()
    {
        Heading = "Sprachen der Plattform",
        Hint = "Aus diesen Sprachen wählen die Kommunen. Eine ausgemusterte Sprache behält, wer sie hat; neu wählen kann sie niemand.",
        Code = "Kürzel",
        CodeHint = "steht in Adressen, wie „de“; lässt sich später nicht ändern",
        Tag = "BCP-47-Kennung",
        NativeName = "Name in der Sprache selbst",
        EnglishName = "Englischer Name",
        Direction = "Schreibrichtung",
        LeftToRight = "von links nach rechts",
        RightToLeft = "von rechts nach links",
        Countries = "Länder (für Flaggen), wie „de“",
        TableOfContents = "„Inhaltsverzeichnis“ in der Sprache",
        NotAvailable = "„Diese Seite gibt es nicht auf …“",
        NotAvailableHint = "steht vor der Liste der Sprachen, in denen es sie gibt",
        PartNotAvailable = "Dasselbe für einen Teil einer Seite",
        WebAppTitle = "Titel der Web-App",
        WebAppDescription = "Beschreibung der Web-App",
        Add = "Neue Sprache",
        Edit = "Bearbeiten",
        Retire = "Ausmustern",
        BringBack = "Wieder anbieten",
        Retired = "ausgemustert",
        Saved = "Gespeichert.",
        WasRetired = name => $"{name} wird nicht mehr neu angeboten.",
    };

    public static readonly PlatformLanguageWords English = new()
    {
        Heading = "Languages of the platform",
        Hint = "Municipalities choose from these. Whoever has a retired language keeps it; nobody can choose it newly.",
        Code = "Code",
        CodeHint = "stands in addresses, like \"de\"; cannot be changed later",
        Tag = "BCP 47 tag",
        NativeName = "Name in the language itself",
        EnglishName = "English name",
        Direction = "Direction",
        LeftToRight = "left to right",
        RightToLeft = "right to left",
        Countries = "Countries (for flags), like \"de\"",
        TableOfContents = "\"Table of contents\" in the language",
        NotAvailable = "\"This page does not exist in …\"",
        NotAvailableHint = "stands before the list of languages in which it does",
        PartNotAvailable = "The same for a part of a page",
        WebAppTitle = "Title of the web app",
        WebAppDescription = "Description of the web app",
        Add = "New language",
        Edit = "Edit",
        Retire = "Retire",
        BringBack = "Offer again",
        Retired = "retired",
        Saved = "Saved.",
        WasRetired = name => $"{name} is not offered any more.",
    };
}
