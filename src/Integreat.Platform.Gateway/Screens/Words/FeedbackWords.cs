using Integreat.Platform.Contracts.Feedback;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the inbox for feedback says.</summary>
public sealed record FeedbackWords
{
    public required string Heading { get; init; }
    public required string Show { get; init; }
    public required string Open { get; init; }
    public required string OnlyUnread { get; init; }
    public required string Archived { get; init; }
    public required string Rating { get; init; }
    public required string About { get; init; }
    public required string Any { get; init; }
    public required string Many { get; init; }
    public required string ChooseAll { get; init; }
    public required string MarkRead { get; init; }
    public required string Archive { get; init; }
    public required string Unarchive { get; init; }
    public required string Delete { get; init; }
    public required string DeleteHeading { get; init; }
    public required string DeleteForGood { get; init; }
    public required string AllRead { get; init; }
    public required string MayOnlySee { get; init; }
    public required string Empty { get; init; }
    public required string EmptyHint { get; init; }
    public required string NothingFound { get; init; }
    public required string IsUnread { get; init; }
    public required string NoComment { get; init; }
    public required string Technical { get; init; }
    public required string More { get; init; }
    public required Func<long, string> Unread { get; init; }

    /// <summary>On the first screen of a region.</summary>
    public required Func<long, string> Waits { get; init; }
    public required Func<int, string> Chosen { get; init; }
    public required Func<string, string> ChooseOne { get; init; }
    public required Func<int, string> DeleteQuestion { get; init; }
    public required Func<int, string> WasRead { get; init; }
    public required Func<int, string> WasArchived { get; init; }
    public required Func<int, string> WasUnarchived { get; init; }
    public required Func<int, string> WasDeleted { get; init; }

    /// <summary>One of <see cref="FeedbackRatings"/>.</summary>
    public required Func<string, string> Rated { get; init; }

    /// <summary>One of <see cref="FeedbackKinds"/>.</summary>
    public required Func<string, string> Kind { get; init; }

    public static readonly FeedbackWords German = new()
    {
        Heading = "Rückmeldungen",
        Show = "Anzeigen",
        Open = "offene",
        OnlyUnread = "nur ungelesene",
        Archived = "archivierte",
        Rating = "Bewertung",
        About = "Wozu",
        Any = "alle",
        Many = "Mehrere auf einmal",
        ChooseAll = "alle auswählen",
        MarkRead = "Als gelesen markieren",
        Archive = "Archivieren",
        Unarchive = "Zurückholen",
        Delete = "Löschen …",
        DeleteHeading = "Rückmeldungen löschen",
        DeleteForGood = "Endgültig löschen",
        AllRead = "Das ist alles schon gelesen.",
        MayOnlySee = "Sie können Rückmeldungen lesen. Bearbeiten kann sie die Verwaltung der Kommune.",
        Empty = "Gerade keine Rückmeldungen. Neue erscheinen hier von selbst.",
        EmptyHint = "In der App und auf der Website können Leser:innen unter jeder Seite sagen, ob sie hilfreich war.",
        NothingFound = "Zu dieser Auswahl gibt es keine Rückmeldung.",
        IsUnread = "neu",
        NoComment = "ohne Kommentar",
        Technical = "betrifft die Technik",
        More = "Ältere zeigen",
        Unread = count => count is 0 ? "alles gelesen" : $"{count:N0} ungelesen",
        Waits = count => count is 1 ? "1 Rückmeldung wartet" : $"{count:N0} Rückmeldungen warten",
        Chosen = count => count is 0 ? "keine ausgewählt" : $"{count:N0} ausgewählt",
        ChooseOne = about => $"Auswählen: {about}",
        DeleteQuestion = count => count is 1
            ? "Diese Rückmeldung wird gelöscht und lässt sich nicht zurückholen. Zum Aufheben archivieren Sie sie."
            : $"{count:N0} Rückmeldungen werden gelöscht und lassen sich nicht zurückholen. Zum Aufheben archivieren Sie sie.",
        WasRead = count => count is 1 ? "Die Rückmeldung ist gelesen." : $"{count:N0} Rückmeldungen sind gelesen.",
        WasArchived = count => count is 1 ? "Die Rückmeldung ist archiviert." : $"{count:N0} Rückmeldungen sind archiviert.",
        WasUnarchived = count => count is 1 ? "Die Rückmeldung ist wieder offen." : $"{count:N0} Rückmeldungen sind wieder offen.",
        WasDeleted = count => count is 1 ? "Die Rückmeldung ist gelöscht." : $"{count:N0} Rückmeldungen sind gelöscht.",
        Rated = rating => rating switch
        {
            FeedbackRatings.Good => "hilfreich",
            FeedbackRatings.Bad => "nicht hilfreich",
            _ => "ohne Bewertung",
        },
        Kind = kind => kind switch
        {
            FeedbackKinds.Page => "Seite",
            FeedbackKinds.Event => "Veranstaltung",
            FeedbackKinds.Location => "Ort",
            FeedbackKinds.Search => "Suche",
            FeedbackKinds.Events => "Liste der Veranstaltungen",
            FeedbackKinds.Map => "Karte",
            FeedbackKinds.Offers => "Liste der Angebote",
            FeedbackKinds.Offer => "Angebot",
            FeedbackKinds.Imprint => "Impressum",
            _ => "Kommune",
        },
    };

    public static readonly FeedbackWords English = new()
    {
        Heading = "Feedback",
        Show = "Show",
        Open = "open",
        OnlyUnread = "unread only",
        Archived = "archived",
        Rating = "Rating",
        About = "About",
        Any = "all",
        Many = "Many at once",
        ChooseAll = "select all",
        MarkRead = "Mark as read",
        Archive = "Archive",
        Unarchive = "Bring back",
        Delete = "Delete …",
        DeleteHeading = "Delete feedback",
        DeleteForGood = "Delete for good",
        AllRead = "All of that was read already.",
        MayOnlySee = "You can read feedback. Managers of the municipality handle it.",
        Empty = "No feedback at the moment. What is new appears here by itself.",
        EmptyHint = "In the app and on the website readers can say below each page whether it was helpful.",
        NothingFound = "No feedback fits this choice.",
        IsUnread = "new",
        NoComment = "without comment",
        Technical = "about the technology",
        More = "Show older ones",
        Unread = count => count is 0 ? "all read" : $"{count:N0} unread",
        Waits = count => count is 1 ? "1 feedback waits" : $"{count:N0} feedbacks wait",
        Chosen = count => count is 0 ? "none selected" : $"{count:N0} selected",
        ChooseOne = about => $"Select: {about}",
        DeleteQuestion = count => count is 1
            ? "This feedback is deleted and cannot be brought back. To keep it, archive it."
            : $"{count:N0} feedbacks are deleted and cannot be brought back. To keep them, archive them.",
        WasRead = count => count is 1 ? "The feedback is read." : $"{count:N0} feedbacks are read.",
        WasArchived = count => count is 1 ? "The feedback is archived." : $"{count:N0} feedbacks are archived.",
        WasUnarchived = count => count is 1 ? "The feedback is open again." : $"{count:N0} feedbacks are open again.",
        WasDeleted = count => count is 1 ? "The feedback is deleted." : $"{count:N0} feedbacks are deleted.",
        Rated = rating => rating switch
        {
            FeedbackRatings.Good => "helpful",
            FeedbackRatings.Bad => "not helpful",
            _ => "not rated",
        },
        Kind = kind => kind switch
        {
            FeedbackKinds.Page => "Page",
            FeedbackKinds.Event => "Event",
            FeedbackKinds.Location => "Location",
            FeedbackKinds.Search => "Search",
            FeedbackKinds.Events => "List of events",
            FeedbackKinds.Map => "Map",
            FeedbackKinds.Offers => "List of offers",
            FeedbackKinds.Offer => "Offer",
            FeedbackKinds.Imprint => "Imprint",
            _ => "Municipality",
        },
    };
}
