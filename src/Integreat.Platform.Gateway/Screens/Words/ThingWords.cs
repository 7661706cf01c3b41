namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screens of events, locations and contacts say alike.</summary>
public sealed record ThingWords
{
    public required string ShowMore { get; init; }
    public required string Create { get; init; }
    public required string Saved { get; init; }
    public required string Unsaved { get; init; }
    public required string ReadOnly { get; init; }
    public required string IsArchived { get; init; }
    public required string Copy { get; init; }
    public required Func<string, string> CopyOf { get; init; }
    public required string Copied { get; init; }
    public required string Archive { get; init; }
    public required string Archived { get; init; }
    public required string Restore { get; init; }
    public required string Restored { get; init; }
    public required string ArchiveFirst { get; init; }
    public required string Delete { get; init; }
    public required string DeleteQuestion { get; init; }
    public required string Deleted { get; init; }
    public required string Uses { get; init; }
    public required string UsedNowhere { get; init; }
    public required string Icon { get; init; }
    public required string NothingFound { get; init; }

    /// <summary>What something is, as the contracts name it.</summary>
    public required Func<string, string> KindOf { get; init; }

    public static readonly ThingWords German = new()
    {
        ShowMore = "Mehr zeigen",
        Create = "Anlegen",
        Saved = "Gespeichert.",
        Unsaved = "Noch nicht gespeichert",
        ReadOnly = "Sie können das ansehen. Zum Ändern reicht Ihre Rolle nicht.",
        IsArchived = "Das liegt im Archiv. Leserinnen und Leser sehen es nicht.",
        Copy = "Kopie anlegen",
        CopyOf = title => $"{title} (Kopie)",
        Copied = "Das ist die Kopie. Ihre Texte sind Entwürfe; niemand sieht sie, bis Sie sie veröffentlichen.",
        Archive = "Archivieren",
        Archived = "Archiviert.",
        Restore = "Zurückholen",
        Restored = "Zurückgeholt.",
        ArchiveFirst = "Gelöscht werden kann nur, was archiviert ist.",
        Delete = "Endgültig löschen …",
        DeleteQuestion = "Das löscht auch alle Texte und Fassungen dazu und lässt sich nicht rückgängig machen. Löschen?",
        Deleted = "Gelöscht.",
        Uses = "Wo wird das verwendet?",
        UsedNowhere = "Nirgends wird darauf verwiesen.",
        Icon = "Bild",
        NothingFound = "Dazu passt nichts. Ändern Sie die Suche oder die Filter.",
        KindOf = kind => kind switch
        {
            "page" => "Seite",
            "event" => "Veranstaltung",
            "location" => "Ort",
            "contact" => "Kontakt",
            "news" => "Nachricht",
            _ => "Impressum",
        },
    };

    public static readonly ThingWords English = new()
    {
        ShowMore = "Show more",
        Create = "Create",
        Saved = "Saved.",
        Unsaved = "Not saved yet",
        ReadOnly = "You can look at this. Your role does not let you change it.",
        IsArchived = "This is in the archive. Readers do not see it.",
        Copy = "Make a copy",
        CopyOf = title => $"{title} (copy)",
        Copied = "This is the copy. Its texts are drafts; nobody sees them until you publish them.",
        Archive = "Archive",
        Archived = "Archived.",
        Restore = "Bring back",
        Restored = "Brought back.",
        ArchiveFirst = "Only what is archived can be deleted.",
        Delete = "Delete for good …",
        DeleteQuestion = "This also deletes all texts and versions of it, and cannot be undone. Delete?",
        Deleted = "Deleted.",
        Uses = "Where is this used?",
        UsedNowhere = "Nothing points to it.",
        Icon = "Image",
        NothingFound = "Nothing matches. Change the search or the filters.",
        KindOf = kind => kind switch
        {
            "page" => "Page",
            "event" => "Event",
            "location" => "Location",
            "contact" => "Contact",
            "news" => "News",
            _ => "Imprint",
        },
    };
}
