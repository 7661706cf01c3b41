using Integreat.Platform.Gateway.Screens.NewsDesk;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screens of news say.</summary>
public sealed record NewsWords
{
    public required string Heading { get; init; }
    public required string New { get; init; }
    public required string Back { get; init; }
    public required string Search { get; init; }
    public required string Status { get; init; }
    public required string Current { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Moment { get; init; }
    public required string Languages { get; init; }
    public required string Channel { get; init; }
    public required string Template { get; init; }
    public required string Templates { get; init; }
    public required string NoTemplates { get; init; }
    public required string TemplateHint { get; init; }
    public required string AfterAnother { get; init; }
    public required string Use { get; init; }
    public required string KeepAsTemplate { get; init; }
    public required string SaveTemplate { get; init; }
    public required string MakeDraft { get; init; }
    public required string NothingToKeep { get; init; }
    public required string IsTemplateNow { get; init; }
    public required string IsDraftAgain { get; init; }
    public required string Untitled { get; init; }
    public required string Empty { get; init; }
    public required string NothingFound { get; init; }
    public required string More { get; init; }
    public required string Mode { get; init; }
    public required string OnlyAvailable { get; init; }
    public required string UseMainLanguage { get; init; }
    public required string Preview { get; init; }
    public required string Theirs { get; init; }
    public required string MayOnlySee { get; init; }
    public required string IsArchived { get; init; }
    public required string SaveDraft { get; init; }
    public required string SaveSent { get; init; }
    public required string Send { get; init; }
    public required string Schedule { get; init; }
    public required string Unschedule { get; init; }
    public required string Archive { get; init; }
    public required string Delete { get; init; }
    public required string MayNotDelete { get; init; }
    public required string NothingToSend { get; init; }
    public required string ArchiveQuestion { get; init; }
    public required string DeleteQuestion { get; init; }
    public required string WasSaved { get; init; }
    public required string WasCorrected { get; init; }
    public required string WasScheduled { get; init; }
    public required string WasUnscheduled { get; init; }
    public required string Restored { get; init; }
    public required string Discard { get; init; }

    /// <summary>Above the moment, with the name of the time zone.</summary>
    public required Func<string, string> When { get; init; }
    public required Func<string, string, string> Planned { get; init; }
    public required Func<string, string> SentAt { get; init; }

    /// <summary>How many characters there are, and how many are sure to be seen.</summary>
    public required Func<int, int, string> Length { get; init; }

    /// <summary>Before the languages, with the channel.</summary>
    public required Func<string, string> SendQuestion { get; init; }
    public required Func<string, string> NotReached { get; init; }

    /// <summary>DRAFT, SCHEDULED, SENT or ARCHIVED.</summary>
    public required Func<string, string> Called { get; init; }
    public required Func<Question, string> Heads { get; init; }
    public required Func<Question, string> Confirms { get; init; }
    public required Func<Question, string> Done { get; init; }

    public static readonly NewsWords German = new()
    {
        Heading = "Nachrichten",
        New = "Neue Nachricht",
        Back = "Zu den Nachrichten",
        Search = "Titel",
        Status = "Stand",
        Current = "alle ohne archivierte",
        Title = "Titel",
        Text = "Nachricht",
        Moment = "Zeitpunkt",
        Languages = "Sprachen",
        Channel = "Kanal",
        Template = "Vorlage",
        Templates = "Vorlagen",
        NoTemplates = "Noch keine Vorlagen. Schreiben Sie eine Nachricht und behalten Sie sie als Vorlage, oder nehmen Sie eine gesendete als Vorlage.",
        TemplateHint = "Eine Vorlage wird nie gesendet. Wer sie verwendet, beginnt eine neue Nachricht mit ihren Texten.",
        AfterAnother = "Die Texte kommen aus einer anderen Nachricht. Passen Sie sie an; gespeichert und gesendet ist noch nichts.",
        Use = "Als Vorlage verwenden",
        KeepAsTemplate = "Als Vorlage behalten",
        SaveTemplate = "Vorlage speichern",
        MakeDraft = "Wieder zum Entwurf machen",
        NothingToKeep = "Schreiben Sie zuerst in mindestens einer Sprache einen Titel; so heißt dann die Vorlage.",
        IsTemplateNow = "Die Nachricht ist jetzt eine Vorlage.",
        IsDraftAgain = "Die Vorlage ist jetzt ein Entwurf.",
        Untitled = "ohne Titel",
        Empty = "Noch keine Nachrichten. Schreiben Sie die erste: für kurze, eilige Dinge wie eine Sturmwarnung oder einen neuen Kurs.",
        NothingFound = "Keine Nachricht passt zu dieser Suche.",
        More = "Ältere zeigen",
        Mode = "Wo eine Sprache fehlt",
        OnlyAvailable = "erscheint dort nichts",
        UseMainLanguage = "erscheint der Titel der Hauptsprache, mit Links zu den vorhandenen Sprachen",
        Preview = "Vorschau auf dem Handy",
        Theirs = "Jemand anderes hat hier inzwischen gespeichert. Ihr Text steht noch oben; speichern Sie noch einmal, um ihn zu nehmen. Gespeichert ist:",
        MayOnlySee = "Sie können Nachrichten lesen. Schreiben und senden kann die Verwaltung der Kommune.",
        IsArchived = "Diese Nachricht ist archiviert. Leser:innen sehen sie nicht mehr.",
        SaveDraft = "Entwurf speichern",
        SaveSent = "Berichtigung veröffentlichen",
        Send = "Jetzt senden …",
        Schedule = "Speichern und planen",
        Unschedule = "Doch nicht planen",
        Archive = "Archivieren …",
        Delete = "Löschen …",
        MayNotDelete = "Nachrichten löschen darf nur das Service-Team.",
        NothingToSend = "Schreiben Sie zuerst in mindestens einer Sprache einen Titel.",
        ArchiveQuestion = "Leser:innen sehen die Nachricht dann nicht mehr, und sie lässt sich nicht zurückholen.",
        DeleteQuestion = "Die Nachricht wird mit allen Texten gelöscht und lässt sich nicht zurückholen.",
        WasSaved = "Die Nachricht ist gespeichert. Leser:innen sehen sie noch nicht.",
        WasCorrected = "Leser:innen haben jetzt die berichtigte Nachricht.",
        WasScheduled = "Die Nachricht ist geplant und sendet sich selbst.",
        WasUnscheduled = "Die Nachricht ist wieder ein Entwurf.",
        Restored = "Was Sie hier zuletzt geschrieben haben, hat dieser Browser behalten. Gespeichert ist es noch nicht.",
        Discard = "Verwerfen",
        When = zone => $"Später senden (Uhrzeit in {zone})",
        Planned = (moment, zone) => $"Sendet sich selbst am {moment} (Uhrzeit in {zone}).",
        SentAt = moment => $"Gesendet am {moment}. Leser:innen sehen sie 28 Tage lang.",
        Length = (length, seen) => length <= seen ? $"{length} von {seen} Zeichen" : $"{length} Zeichen; auf gesperrten Handys sind nur etwa {seen} zu sehen",
        SendQuestion = channel => $"Die Nachricht erscheint sofort in der App und auf der Website, im Kanal „{channel}“ und 28 Tage lang. Alle, die in einer dieser Sprachen lesen, sehen sie:",
        NotReached = languages => $"Nicht dabei: {languages}.",
        Called = status => status switch
        {
            "DRAFT" => "Entwurf",
            "SCHEDULED" => "geplant",
            "SENT" => "gesendet",
            _ => "archiviert",
        },
        Heads = question => question switch
        {
            Question.Send => "Nachricht senden",
            Question.Archive => "Nachricht archivieren",
            _ => "Nachricht löschen",
        },
        Confirms = question => question switch
        {
            Question.Send => "Jetzt senden",
            Question.Archive => "Für immer archivieren",
            _ => "Endgültig löschen",
        },
        Done = question => question switch
        {
            Question.Send => "Die Nachricht ist gesendet.",
            Question.Archive => "Die Nachricht ist archiviert.",
            _ => "Die Nachricht ist gelöscht.",
        },
    };

    public static readonly NewsWords English = new()
    {
        Heading = "News",
        New = "New message",
        Back = "To the news",
        Search = "Title",
        Status = "State",
        Current = "all but archived ones",
        Title = "Title",
        Text = "Message",
        Moment = "Moment",
        Languages = "Languages",
        Channel = "Channel",
        Template = "template",
        Templates = "templates",
        NoTemplates = "No templates yet. Write a message and keep it as a template, or use one that was sent as a template.",
        TemplateHint = "A template is never sent. Whoever uses it begins a new message with its texts.",
        AfterAnother = "The texts come from another message. Adapt them; nothing is saved or sent yet.",
        Use = "Use as a template",
        KeepAsTemplate = "Keep as a template",
        SaveTemplate = "Save template",
        MakeDraft = "Make it a draft again",
        NothingToKeep = "Write a title in at least one language first; the template is called so then.",
        IsTemplateNow = "The message is a template now.",
        IsDraftAgain = "The template is a draft now.",
        Untitled = "untitled",
        Empty = "No news yet. Write the first one: for short, urgent things such as a storm warning or a new course.",
        NothingFound = "No news fit this search.",
        More = "Show older ones",
        Mode = "Where a language is missing",
        OnlyAvailable = "nothing is shown there",
        UseMainLanguage = "the main language's title is shown, with links to the languages that there are",
        Preview = "Preview on a phone",
        Theirs = "Somebody else has saved here meanwhile. Your text still stands above; save once more to take it. Saved is:",
        MayOnlySee = "You can read news. Managers of the municipality write and send them.",
        IsArchived = "This message is archived. Readers do not see it any more.",
        SaveDraft = "Save draft",
        SaveSent = "Publish the correction",
        Send = "Send now …",
        Schedule = "Save and schedule",
        Unschedule = "Do not schedule",
        Archive = "Archive …",
        Delete = "Delete …",
        MayNotDelete = "Only the service team may delete news.",
        NothingToSend = "Write a title in at least one language first.",
        ArchiveQuestion = "Readers do not see the message any more then, and it cannot be brought back.",
        DeleteQuestion = "The message is deleted with all its texts and cannot be brought back.",
        WasSaved = "The message is saved. Readers do not see it yet.",
        WasCorrected = "Readers have the corrected message now.",
        WasScheduled = "The message is scheduled and sends itself.",
        WasUnscheduled = "The message is a draft again.",
        Restored = "What you last wrote here was kept by this browser. It is not saved yet.",
        Discard = "Discard it",
        When = zone => $"Send later (time in {zone})",
        Planned = (moment, zone) => $"Sends itself on {moment} (time in {zone}).",
        SentAt = moment => $"Sent on {moment}. Readers see it for 28 days.",
        Length = (length, seen) => length <= seen ? $"{length} of {seen} characters" : $"{length} characters; locked phones show only about {seen}",
        SendQuestion = channel => $"The message appears at once in the app and on the website, in the channel “{channel}” and for 28 days. Everybody who reads in one of these languages sees it:",
        NotReached = languages => $"Left out: {languages}.",
        Called = status => status switch
        {
            "DRAFT" => "draft",
            "SCHEDULED" => "scheduled",
            "SENT" => "sent",
            _ => "archived",
        },
        Heads = question => question switch
        {
            Question.Send => "Send the message",
            Question.Archive => "Archive the message",
            _ => "Delete the message",
        },
        Confirms = question => question switch
        {
            Question.Send => "Send now",
            Question.Archive => "Archive for ever",
            _ => "Delete for good",
        },
        Done = question => question switch
        {
            Question.Send => "The message is sent.",
            Question.Archive => "The message is archived.",
            _ => "The message is deleted.",
        },
    };
}
