using Integreat.Platform.Gateway.Screens.Home;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the first screen of a region says.</summary>
public sealed record HomeWords
{
    public required string Waiting { get; init; }
    public required string NothingWaits { get; init; }
    public required string Coverage { get; init; }
    public required string UpToDate { get; init; }
    public required string Outdated { get; init; }
    public required string Missing { get; init; }
    public required string OutdatedTexts { get; init; }
    public required string OwnLanguages { get; init; }
    public required string AllLanguages { get; init; }
    public required string NothingOutdated { get; init; }
    public required string Ending { get; init; }
    public required string Latest { get; init; }
    public required string NothingDone { get; init; }
    public required string WholeHistory { get; init; }

    /// <summary>Of so many days.</summary>
    public required Func<int, string> NothingEnds { get; init; }

    /// <summary>Of "events" or "news": whether it repeats, whether it is over, and when.</summary>
    public required Func<string, bool, bool, string, string> Ends { get; init; }
    public required Func<int, string> More { get; init; }
    public required Func<WaitingReason, string> Reason { get; init; }

    public static readonly HomeWords German = new()
    {
        Waiting = "Das wartet auf Sie",
        NothingWaits = "Gerade nichts. Neues erscheint hier von selbst.",
        Coverage = "Sprachen",
        UpToDate = "aktuell",
        Outdated = "veraltet",
        Missing = "fehlt",
        OutdatedTexts = "Veraltete Übersetzungen",
        OwnLanguages = "In den Sprachen, in denen Sie geschrieben haben:",
        AllLanguages = "In allen Sprachen, die Leser:innen wählen können, weil Sie noch keine Übersetzung geschrieben haben:",
        NothingOutdated = "Hier ist alles auf dem Stand der Vorlage.",
        Ending = "Läuft ab",
        Latest = "Letzte Änderungen",
        NothingDone = "Noch hat niemand etwas geändert.",
        WholeHistory = "Ganzer Verlauf",
        NothingEnds = days => $"In den nächsten und den letzten {days} Tagen endet keine Veranstaltung und keine Nachricht.",
        Ends = (kind, repeats, isOver, date) => (kind, repeats, isOver) switch
        {
            ("news", _, false) => $"Nachricht · zu sehen bis {date}",
            ("news", _, true) => $"Nachricht · war zu sehen bis {date}",
            (_, true, false) => $"Veranstaltung · letzter Termin bis {date}",
            (_, true, true) => $"Veranstaltung · letzter Termin war {date}",
            (_, _, false) => $"Veranstaltung · bis {date}",
            _ => $"Veranstaltung · vorbei seit {date}",
        },
        More = count => $"und {count:N0} weitere",
        Reason = reason => reason switch
        {
            WaitingReason.Returned => "an Sie zurückgegeben",
            WaitingReason.Review => "wartet auf Prüfung",
            _ => "nur automatisch gespeichert",
        },
    };

    public static readonly HomeWords English = new()
    {
        Waiting = "Waiting for you",
        NothingWaits = "Nothing at the moment. What is new appears here by itself.",
        Coverage = "Languages",
        UpToDate = "up to date",
        Outdated = "outdated",
        Missing = "missing",
        OutdatedTexts = "Outdated translations",
        OwnLanguages = "In the languages in which you have written:",
        AllLanguages = "In all languages that readers can choose, because you have not written a translation yet:",
        NothingOutdated = "Everything here has seen the newest version of what it translates.",
        Ending = "Ending",
        Latest = "Latest changes",
        NothingDone = "Nobody has changed anything yet.",
        WholeHistory = "The whole history",
        NothingEnds = days => $"No event and no news ends in the next {days} days, and none has in the last {days}.",
        Ends = (kind, repeats, isOver, date) => (kind, repeats, isOver) switch
        {
            ("news", _, false) => $"News · seen until {date}",
            ("news", _, true) => $"News · was seen until {date}",
            (_, true, false) => $"Event · last date until {date}",
            (_, true, true) => $"Event · last date was {date}",
            (_, _, false) => $"Event · until {date}",
            _ => $"Event · over since {date}",
        },
        More = count => $"and {count:N0} more",
        Reason = reason => reason switch
        {
            WaitingReason.Returned => "returned to you",
            WaitingReason.Review => "waits for review",
            _ => "saved automatically only",
        },
    };
}
