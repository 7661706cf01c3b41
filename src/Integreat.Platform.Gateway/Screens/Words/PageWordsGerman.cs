namespace Integreat.Platform.Gateway.Screens.Words;

internal static class PageWordsGerman
{
    public static readonly PageWords Words = new()
    {
        Heading = "Seiten",
        Search = "Seiten suchen",
        Language = "Sprache",
        AnyLanguage = "alle Sprachen",
        State = "Übersetzung",
        AnyState = "jeder Stand",
        Status = "Fassung",
        AnyStatus = "jede Fassung",
        Author = "Zuletzt geschrieben von",
        AnyAuthor = "allen",
        AnyOrganization = "alle",
        ShowArchived = "Archiv zeigen",
        OpenAll = "Alles aufklappen",
        CloseAll = "Alles zuklappen",
        Title = "Titel",
        Untitled = "(noch ohne Titel)",
        Empty = "Hier gibt es noch keine Seiten.",
        EmptyHint = "Legen Sie die erste an: Sie erscheint für alle, sobald ihr Text veröffentlicht ist.",
        NothingFound = "Dazu passt keine Seite. Ändern Sie die Suche oder die Filter.",
        Tree = "Seitenbaum",
        Keys = "Pfeiltasten: bewegen und auf- und zuklappen. Alt und Pfeiltasten: Seite verschieben. Leertaste: auswählen. Eingabetaste: bearbeiten.",
        New = "Neue Seite",
        NewBelow = "Neue Seite darunter",
        NewTitle = "Titel der neuen Seite",
        Create = "Anlegen",
        Up = "Nach oben",
        Down = "Nach unten",
        Out = "Eine Ebene höher",
        In = "Eine Ebene tiefer",
        Archive = "Archivieren",
        Restore = "Zurückholen",
        Publish = "Veröffentlichen",
        PublishMissing = "Nicht alle gewählten Seiten dürfen Sie veröffentlichen.",
        Moved = "Verschoben.",
        Edit = "Bearbeiten",
        Select = "Auswählen",
        Count = (all, seen) => all == seen ? $"{all:N0} Seiten" : $"{seen:N0} von {all:N0} Seiten",
        Selected = count => count is 1 ? "1 Seite ausgewählt" : $"{count:N0} Seiten ausgewählt",
        Archived = count => count is 1 ? "1 Seite archiviert." : $"{count:N0} Seiten archiviert.",
        Restored = count => count is 1 ? "1 Seite zurückgeholt." : $"{count:N0} Seiten zurückgeholt.",
        Published = (done, all, language) => done == all
            ? $"{done:N0} Texte ({language}) veröffentlicht."
            : $"{done:N0} von {all:N0} Texten ({language}) veröffentlicht; bei den anderen gab es nichts zu veröffentlichen, oder Ihre Rechte reichen nicht.",
        StateOf = state => state switch
        {
            "up-to-date" => "aktuell",
            "outdated" => "veraltet",
            "missing" => "fehlt",
            "in-translation" => "wird übersetzt",
            "machine-translated" => "maschinell übersetzt",
            _ => state,
        },
        StatusOf = status => status switch
        {
            "DRAFT" => "Entwurf",
            "REVIEW" => "zur Prüfung",
            "PUBLIC" => "veröffentlicht",
            "AUTO_SAVE" => "automatisch gespeichert",
            _ => status,
        },
    };
}
