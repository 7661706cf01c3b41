namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the media library says.</summary>
public sealed record MediaWords
{
    public required string Heading { get; init; }
    public required string Choose { get; init; }
    public required string Drop { get; init; }
    public required string Hint { get; init; }
    public required string Search { get; init; }
    public required string Kind { get; init; }
    public required string AnyKind { get; init; }
    public required string Images { get; init; }
    public required string Documents { get; init; }
    public required string Hidden { get; init; }
    public required string ShowHidden { get; init; }
    public required string Folders { get; init; }
    public required string Folder { get; init; }
    public required string AllFiles { get; init; }
    public required string NoFolder { get; init; }
    public required string NewFolder { get; init; }
    public required string NewFolderWithin { get; init; }
    public required string RenameFolder { get; init; }
    public required string DeleteFolder { get; init; }
    public required string FolderFull { get; init; }
    public required string Empty { get; init; }
    public required string EmptyHint { get; init; }
    public required string NothingFound { get; init; }
    public required string More { get; init; }
    public required string Files { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string DescriptionHint { get; init; }
    public required string Former { get; init; }
    public required string HideHint { get; init; }
    public required string Open { get; init; }
    public required string Uses { get; init; }
    public required string NoUses { get; init; }
    public required string Looking { get; init; }
    public required string IconOrLogo { get; init; }
    public required string Replace { get; init; }
    public required string ReplaceHint { get; init; }
    public required string Replaced { get; init; }
    public required string NotReplaced { get; init; }
    public required string Delete { get; init; }
    public required string DeleteForGood { get; init; }
    public required string DeleteQuestion { get; init; }
    public required string DeleteGap { get; init; }
    public required string DeleteUsed { get; init; }
    public required string Overtaken { get; init; }
    public required string MayNotEdit { get; init; }
    public required string MayNotDelete { get; init; }
    public required string FolderMayNot { get; init; }

    /// <summary>What is said of a file on its way, for the script.</summary>
    public required UploadWords Upload { get; init; }

    /// <summary>How much room is taken, and how much there is.</summary>
    public required Func<string, string, string> Room { get; init; }
    public required Func<string, string> TooLarge { get; init; }
    public required Func<string, string> Saved { get; init; }
    public required Func<string, string> Deleted { get; init; }

    public required Func<string, string> AtMost { get; init; }

    /// <summary>Something that shows a file, by its kind and, if it has one, its number.</summary>
    public required Func<string, long?, string> Use { get; init; }

    public static readonly MediaWords German = new()
    {
        Heading = "Mediathek",
        Choose = "Dateien hochladen",
        Drop = "oder Dateien hierher ziehen",
        Hint = "Bilder (JPEG, PNG, GIF, WebP, SVG) und PDF. Ort und Zeit einer Aufnahme werden beim Hochladen aus dem Bild entfernt.",
        Search = "Name der Datei",
        Kind = "Art",
        AnyKind = "alle",
        Images = "Bilder",
        Documents = "PDF",
        Hidden = "verborgen",
        ShowHidden = "auch verborgene",
        Folders = "Ordner",
        Folder = "Ordner",
        AllFiles = "Alle Dateien",
        NoFolder = "In keinem Ordner",
        NewFolder = "Neuer Ordner",
        NewFolderWithin = "Neuer Ordner in diesem",
        RenameFolder = "Ordner umbenennen",
        DeleteFolder = "Ordner löschen",
        FolderFull = "Nur ein leerer Ordner kann gelöscht werden.",
        Empty = "Hier ist noch keine Datei.",
        EmptyHint = "Laden Sie Bilder und PDF hoch: mit dem Knopf oben, oder ziehen Sie sie aus einem Ordner Ihres Computers hierher.",
        NothingFound = "Keine Datei passt zu dieser Suche.",
        More = "Weitere Dateien zeigen",
        Files = "Dateien",
        Name = "Name",
        Description = "Was ist zu sehen?",
        DescriptionHint = "Menschen, die das Bild nicht sehen, bekommen diesen Text vorgelesen. Ein Satz in jeder Sprache genügt.",
        Former = "Aus dem früheren System, ohne Angabe der Sprache:",
        HideHint = "Beim Schreiben nicht mehr anbieten",
        Open = "Datei ansehen",
        Uses = "Verwendung",
        NoUses = "Nichts zeigt diese Datei.",
        Looking = "Wird gesucht …",
        IconOrLogo = "als Bild oder Logo",
        Replace = "Datei ersetzen",
        ReplaceHint = "Die Adresse bleibt: Überall, wo die Datei zu sehen ist, erscheint gleich die neue.",
        Replaced = "Die Datei ist ersetzt.",
        NotReplaced = "Die neue Datei kam nicht an. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
        Delete = "Löschen …",
        DeleteForGood = "Endgültig löschen",
        DeleteQuestion = "Die Datei wird gelöscht und lässt sich nicht zurückholen.",
        DeleteGap = "In diesen Texten steht sie noch; Leser:innen sehen dort dann eine Lücke:",
        DeleteUsed = "Die Datei ist noch Bild oder Logo. Nehmen Sie sie dort zuerst heraus; erst dann lässt sie sich löschen:",
        Overtaken = "Jemand anderes hat diese Datei inzwischen geändert. Ihre Angaben stehen noch hier. Speichern Sie noch einmal, um sie zu übernehmen.",
        MayNotEdit = "Ändern kann diese Angaben, wer in der Kommune Dateien bearbeiten darf.",
        MayNotDelete = "Löschen darf Dateien nur die Verwaltung der Kommune.",
        FolderMayNot = "Ordner löschen darf nur die Verwaltung der Kommune.",
        Upload = new UploadWords
        {
            Uploads = "Was hochgeladen wird",
            Waiting = "wartet",
            Sending = "wird hochgeladen …",
            Checking = "wird geprüft …",
            Done = "ist hochgeladen.",
            Failed = "kam nicht an. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.",
            Cancelled = "wurde abgebrochen.",
            Cancel = "Abbrechen",
            Retry = "Noch einmal",
            Describe = "Beschreiben",
            Clear = "Liste leeren",
        },
        Room = (used, most) => $"{used} von {most} belegt",
        TooLarge = most => $"Die Datei ist zu groß: Höchstens {most} sind möglich. Verkleinern Sie sie und laden Sie sie dann hoch.",
        Saved = name => $"„{name}“ ist gespeichert.",
        Deleted = name => $"„{name}“ ist gelöscht.",
        AtMost = most => $"Höchstens {most} je Datei.",
        Use = (kind, number) => kind switch
        {
            "region" => "Kommune",
            "page" => $"Seite {number}",
            "event" => $"Veranstaltung {number}",
            "location" => $"Ort {number}",
            "organization" => $"Organisation {number}",
            "news" => $"Nachricht {number}",
            _ => "Impressum",
        },
    };

    public static readonly MediaWords English = new()
    {
        Heading = "Media library",
        Choose = "Upload files",
        Drop = "or drop files here",
        Hint = "Images (JPEG, PNG, GIF, WebP, SVG) and PDF. Where and when a photo was taken is removed from it.",
        Search = "Name of the file",
        Kind = "Kind",
        AnyKind = "all",
        Images = "images",
        Documents = "PDF",
        Hidden = "hidden",
        ShowHidden = "hidden ones, too",
        Folders = "Folders",
        Folder = "Folder",
        AllFiles = "All files",
        NoFolder = "In no folder",
        NewFolder = "New folder",
        NewFolderWithin = "New folder in this one",
        RenameFolder = "Rename folder",
        DeleteFolder = "Delete folder",
        FolderFull = "Only an empty folder can be deleted.",
        Empty = "There is no file here yet.",
        EmptyHint = "Upload images and PDF with the button above, or drop them here from a folder of your computer.",
        NothingFound = "No file fits this search.",
        More = "Show more files",
        Files = "files",
        Name = "Name",
        Description = "What does it show?",
        DescriptionHint = "People who do not see the image have this read to them. A sentence in each language is enough.",
        Former = "From the former system, in a language that is not known:",
        HideHint = "Do not offer it to writers any more",
        Open = "View the file",
        Uses = "Where it is used",
        NoUses = "Nothing shows this file.",
        Looking = "Looking …",
        IconOrLogo = "as icon or logo",
        Replace = "Replace file",
        ReplaceHint = "The address stays: wherever the file is shown, the new one appears at once.",
        Replaced = "The file is replaced.",
        NotReplaced = "The new file did not arrive. Check the connection and try again.",
        Delete = "Delete …",
        DeleteForGood = "Delete for good",
        DeleteQuestion = "The file is deleted and cannot be brought back.",
        DeleteGap = "These texts still have it; readers will see a gap there:",
        DeleteUsed = "The file is still an icon or logo. Take it out there first; only then it can be deleted:",
        Overtaken = "Somebody else has changed this file meanwhile. What you wrote is still here. Save once more to keep it.",
        MayNotEdit = "Whoever may edit files in the municipality can change this.",
        MayNotDelete = "Only managers of the municipality may delete files.",
        FolderMayNot = "Only managers of the municipality may delete folders.",
        Upload = new UploadWords
        {
            Uploads = "What is being uploaded",
            Waiting = "waits",
            Sending = "is being uploaded …",
            Checking = "is being checked …",
            Done = "is uploaded.",
            Failed = "did not arrive. Check the connection and try again.",
            Cancelled = "was cancelled.",
            Cancel = "Cancel",
            Retry = "Try again",
            Describe = "Describe",
            Clear = "Clear the list",
        },
        Room = (used, most) => $"{used} of {most} used",
        TooLarge = most => $"The file is too large: at most {most} are possible. Make it smaller and upload that.",
        Saved = name => $"“{name}” is saved.",
        Deleted = name => $"“{name}” is deleted.",
        AtMost = most => $"At most {most} each.",
        Use = (kind, number) => kind switch
        {
            "region" => "Municipality",
            "page" => $"Page {number}",
            "event" => $"Event {number}",
            "location" => $"Location {number}",
            "organization" => $"Organisation {number}",
            "news" => $"News {number}",
            _ => "Imprint",
        },
    };
}

/// <summary>What is said of a file on its way. After its name, mostly.</summary>
public sealed record UploadWords
{
    public required string Uploads { get; init; }
    public required string Waiting { get; init; }
    public required string Sending { get; init; }
    public required string Checking { get; init; }
    public required string Done { get; init; }
    public required string Failed { get; init; }
    public required string Cancelled { get; init; }
    public required string Cancel { get; init; }
    public required string Retry { get; init; }
    public required string Describe { get; init; }
    public required string Clear { get; init; }
}
