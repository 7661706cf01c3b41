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
        More = count => $"and {count:N0} more",
        Reason = reason => reason switch
        {
            WaitingReason.Returned => "returned to you",
            WaitingReason.Review => "waits for review",
            _ => "saved automatically only",
        },
    };
}
