namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What stands around every screen.</summary>
public sealed record FrameWords
{
    public required string Product { get; init; }
    public required string SkipToContent { get; init; }
    public required string MainMenu { get; init; }
    public required string Language { get; init; }
    public required string Regions { get; init; }
    public required string Pages { get; init; }
    public required string People { get; init; }
    public required string Languages { get; init; }
    public required string Settings { get; init; }
    public required string SignOut { get; init; }
    public required string Loading { get; init; }
    public required string ConnectionLost { get; init; }
    public required string ConnectionBack { get; init; }
    public required string NotFound { get; init; }
    public required string NotFoundHint { get; init; }
    public required string NoRegions { get; init; }
    public required string NoRegionsHint { get; init; }
    public required string ChooseRegion { get; init; }
    public required string Unreachable { get; init; }
    public required string TryAgain { get; init; }
    public required string AwayForNow { get; init; }
    public required string Broken { get; init; }
    public required string Close { get; init; }
    public required string Cancel { get; init; }
    public required string Save { get; init; }
    public required string Undo { get; init; }
    public required string Undone { get; init; }
    public required string Unsaved { get; init; }
    public required string UnsavedHint { get; init; }
    public required string Stay { get; init; }
    public required string Leave { get; init; }

    /// <summary>A region's status: ACTIVE, HIDDEN or ARCHIVED.</summary>
    public required Func<string, string> Status { get; init; }

    /// <summary>A role in a region, or in the platform's team.</summary>
    public required Func<string, string> Role { get; init; }

    public static readonly FrameWords German = new()
    {
        Product = "Integreat verwalten",
        SkipToContent = "Zum Inhalt",
        MainMenu = "Hauptmenü",
        Language = "Sprache",
        Regions = "Kommunen",
        Pages = "Seiten",
        People = "Personen",
        Languages = "Sprachen",
        Settings = "Einstellungen",
        SignOut = "Abmelden",
        Loading = "Wird geladen …",
        ConnectionLost = "Die Verbindung ist unterbrochen. Was Sie schreiben, bleibt in diesem Browser erhalten; es wird gespeichert, sobald die Verbindung wieder da ist.",
        ConnectionBack = "Die Verbindung ist wieder da.",
        NotFound = "Das gibt es hier nicht.",
        NotFoundHint = "Vielleicht ist die Adresse falsch, oder Sie haben dort keine Rechte.",
        NoRegions = "Sie gehören noch zu keiner Kommune.",
        NoRegionsHint = "Wer Ihre Kommune verwaltet, kann Sie einladen: an die Adresse, mit der Sie angemeldet sind.",
        ChooseRegion = "Kommune wählen",
        Unreachable = "Die Inhalte sind gerade nicht erreichbar.",
        TryAgain = "Noch einmal versuchen",
        AwayForNow = "Gerade ist niemand da, der antworten könnte. Laden Sie die Seite in ein paar Sekunden neu.",
        Broken = "Hier ist bei uns etwas schiefgegangen. Bitte laden Sie die Seite neu.",
        Close = "Schließen",
        Cancel = "Abbrechen",
        Save = "Speichern",
        Undo = "Rückgängig",
        Undone = "Rückgängig gemacht.",
        Unsaved = "Noch nicht gespeichert",
        UnsavedHint = "Was Sie hier geändert haben, geht verloren, wenn Sie jetzt gehen.",
        Stay = "Hier bleiben",
        Leave = "Ohne Speichern gehen",
        Status = status => status switch
        {
            "ACTIVE" => "öffentlich",
            "HIDDEN" => "noch verborgen",
            _ => "archiviert",
        },
        Role = role => role switch
        {
            "manager" => "Verwaltung",
            "editor" => "Redaktion",
            "author" => "Autor:in",
            "event-manager" => "Veranstaltungen",
            "observer" => "Beobachter:in",
            "marketing-team" => "Marketing-Team",
            "app-team" => "App-Team",
            "service-team" => "Service-Team",
            "cms-team" => "CMS-Team",
            _ => "Betrieb",
        },
    };

    public static readonly FrameWords English = new()
    {
        Product = "Manage Integreat",
        SkipToContent = "Skip to content",
        MainMenu = "Main menu",
        Language = "Language",
        Regions = "Municipalities",
        Pages = "Pages",
        People = "People",
        Languages = "Languages",
        Settings = "Settings",
        SignOut = "Sign out",
        Loading = "Loading …",
        ConnectionLost = "The connection is interrupted. What you write stays in this browser and is saved as soon as the connection is back.",
        ConnectionBack = "The connection is back.",
        NotFound = "There is nothing here.",
        NotFoundHint = "Perhaps the address is wrong, or you have no rights there.",
        NoRegions = "You do not belong to a municipality yet.",
        NoRegionsHint = "Whoever manages your municipality can invite you, at the address with which you are signed in.",
        ChooseRegion = "Choose a municipality",
        Unreachable = "The content cannot be reached at the moment.",
        TryAgain = "Try again",
        AwayForNow = "Nobody is there to answer at the moment. Reload the page in a few seconds.",
        Broken = "Something went wrong on our side. Please reload the page.",
        Close = "Close",
        Cancel = "Cancel",
        Save = "Save",
        Undo = "Undo",
        Undone = "Undone.",
        Unsaved = "Not saved yet",
        UnsavedHint = "What you have changed here is lost if you go now.",
        Stay = "Stay here",
        Leave = "Go without saving",
        Status = status => status switch
        {
            "ACTIVE" => "public",
            "HIDDEN" => "still hidden",
            _ => "archived",
        },
        Role = role => role switch
        {
            "manager" => "Manager",
            "editor" => "Editor",
            "author" => "Author",
            "event-manager" => "Event manager",
            "observer" => "Observer",
            "marketing-team" => "Marketing team",
            "app-team" => "App team",
            "service-team" => "Service team",
            "cms-team" => "CMS team",
            _ => "Operator",
        },
    };
}
