using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screens of a region's past say.</summary>
public sealed record HistoryWords
{
    /// <summary>The kinds of changes that can be looked for.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        "translation-saved", "translation-withdrawn", "translation-returned", "translation-confirmed", "page-added", "page-moved", "page-archived", "page-restored",
        "page-changed", "page-deleted", "page-right-granted", "event-added", "event-changed", "event-translation-saved", "event-archived", "location-added",
        "location-changed", "location-text-saved", "location-archived", "contact-added", "contact-changed", "contact-archived", "news-saved", "imprint-saved",
        "organization-saved", "media-uploaded", "media-replaced", "media-deleted", "language-added", "language-moved", "language-shown", "language-hidden",
        "language-activated", "language-deactivated", "membership-granted", "membership-ended", "region-settings-changed", "region-launched", "region-withdrawn",
        "texts-erased",
    ];

    public required string Heading { get; init; }
    public required string ShowThen { get; init; }
    public required string When { get; init; }
    public required string Who { get; init; }
    public required string Did { get; init; }
    public required string Actions { get; init; }
    public required string Everybody { get; init; }
    public required string Kind { get; init; }
    public required string Everything { get; init; }
    public required string From { get; init; }
    public required string Until { get; init; }
    public required string Nothing { get; init; }
    public required string Machine { get; init; }
    public required string Because { get; init; }
    public required string Before { get; init; }
    public required string Undo { get; init; }
    public required string Undone { get; init; }
    public required string Older { get; init; }
    public required string PastHeading { get; init; }
    public required string MomentMissing { get; init; }
    public required string ReadOnly { get; init; }
    public required string Archived { get; init; }
    public required string OnlyDraft { get; init; }
    public required string WasPublic { get; init; }
    public required string Since { get; init; }
    public required string NoText { get; init; }
    public required string ChoosePage { get; init; }
    public required string NoPage { get; init; }
    public required string NoPages { get; init; }

    /// <summary>Since when there is something to see.</summary>
    public required Func<string, string> Beginning { get; init; }

    /// <summary>The label of a moment in this time zone.</summary>
    public required Func<string, string> AsOf { get; init; }

    public required Func<string, string> Then { get; init; }
    public required Func<long, string> More { get; init; }

    /// <summary>A thing of this kind, by its number.</summary>
    public required Func<string, long, string> Number { get; init; }

    /// <summary>What was done, by the name of a fact.</summary>
    public required Func<string, string> What { get; init; }

    public static readonly HistoryWords German = new()
    {
        Heading = "Verlauf",
        ShowThen = "So ansehen, wie es war",
        When = "Wann",
        Who = "Wer",
        Did = "Was",
        Actions = "Ansehen oder rückgängig machen",
        Everybody = "alle",
        Kind = "Art der Änderung",
        Everything = "alles",
        From = "Von",
        Until = "Bis",
        Nothing = "Dazu gibt es nichts. Ändern Sie die Filter.",
        Machine = "Plattform",
        Because = "Grund:",
        Before = "So war es davor",
        Undo = "Rückgängig machen",
        Undone = "Die Änderung ist rückgängig gemacht.",
        Older = "Ältere zeigen",
        PastHeading = "Wie es war",
        MomentMissing = "Wählen Sie im Verlauf Tag und Uhrzeit.",
        ReadOnly = "Sie sehen die Seiten von damals. Hier lässt sich nichts ändern; frühere Fassungen bringen Sie im Text selbst zurück.",
        Archived = "archiviert",
        OnlyDraft = "Das hatten Leser:innen noch nicht.",
        WasPublic = "Das hatten Leser:innen.",
        Since = "Was sich seither geändert hat",
        NoText = "In dieser Sprache gab es damals keinen Text.",
        ChoosePage = "Wählen Sie eine Seite.",
        NoPage = "Diese Seite gab es damals nicht.",
        NoPages = "Damals gab es hier noch keine Seiten.",
        Beginning = moment => $"Etwas zu sehen gibt es seit dem {moment}.",
        AsOf = zone => $"Tag und Uhrzeit ({zone})",
        Then = moment => $"So war es am {moment}",
        More = count => $"und {count:N0} weitere",
        Number = (kind, number) => kind switch
        {
            "page" => $"Seite {number}",
            "event" => $"Veranstaltung {number}",
            "location" => $"Ort {number}",
            "contact" => $"Kontakt {number}",
            "news" => $"Nachricht {number}",
            "organization" => $"Organisation {number}",
            "media" => $"Datei {number}",
            _ => $"Ordner {number}",
        },
        What = HistoryKinds.German,
    };

    public static readonly HistoryWords English = new()
    {
        Heading = "History",
        ShowThen = "Show it as it was",
        When = "When",
        Who = "Who",
        Did = "What",
        Actions = "Look at it or undo it",
        Everybody = "everybody",
        Kind = "Kind of change",
        Everything = "everything",
        From = "From",
        Until = "Until",
        Nothing = "There is nothing of this. Change the filters.",
        Machine = "Platform",
        Because = "Reason:",
        Before = "How it was before",
        Undo = "Undo",
        Undone = "The change has been undone.",
        Older = "Show older ones",
        PastHeading = "How it was",
        MomentMissing = "Choose a day and a time in the history.",
        ReadOnly = "You see the pages of that time. Nothing can be changed here; earlier versions are brought back in the text itself.",
        Archived = "archived",
        OnlyDraft = "Readers did not have this yet.",
        WasPublic = "Readers had this.",
        Since = "What has changed since",
        NoText = "There was no text in this language then.",
        ChoosePage = "Choose a page.",
        NoPage = "This page was not there then.",
        NoPages = "There were no pages here then.",
        Beginning = moment => $"There has been something to see since {moment}.",
        AsOf = zone => $"Day and time ({zone})",
        Then = moment => $"How it was on {moment}",
        More = count => $"and {count:N0} more",
        Number = (kind, number) => kind switch
        {
            "page" => $"Page {number}",
            "event" => $"Event {number}",
            "location" => $"Place {number}",
            "contact" => $"Contact {number}",
            "news" => $"News {number}",
            "organization" => $"Organisation {number}",
            "media" => $"File {number}",
            _ => $"Folder {number}",
        },
        What = HistoryKinds.English,
    };
}
