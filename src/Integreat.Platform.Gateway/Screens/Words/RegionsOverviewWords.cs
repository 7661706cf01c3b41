namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the overview of all regions says.</summary>
public sealed record RegionsOverviewWords
{
    public required string Search { get; init; }
    public required string Status { get; init; }
    public required string All { get; init; }
    public required string Name { get; init; }
    public required string Languages { get; init; }
    public required string Pages { get; init; }
    public required string Coverage { get; init; }
    public required string Outdated { get; init; }
    public required string Missing { get; init; }
    public required string LastChange { get; init; }
    public required string Export { get; init; }
    public required string ReadAgain { get; init; }
    public required string None { get; init; }
    public required string Incomplete { get; init; }

    /// <summary>How many have answered, of how many.</summary>
    public required Func<string, string, string> Progress { get; init; }

    public static readonly RegionsOverviewWords German = new()
    {
        Search = "Suchen",
        Status = "Zustand",
        All = "alle",
        Name = "Kommune",
        Languages = "Sprachen",
        Pages = "Seiten",
        Coverage = "Aktuell",
        Outdated = "Veraltet",
        Missing = "Fehlt",
        LastChange = "Letzte Änderung",
        Export = "Als Tabelle (CSV)",
        ReadAgain = "Neu lesen",
        None = "Keine Kommune passt dazu.",
        Incomplete = "Nicht alle Kommunen haben geantwortet. Lesen Sie in einer Minute noch einmal.",
        Progress = (done, all) => $"{done} von {all} Kommunen gelesen",
    };

    public static readonly RegionsOverviewWords English = new()
    {
        Search = "Search",
        Status = "Status",
        All = "all",
        Name = "Municipality",
        Languages = "Languages",
        Pages = "Pages",
        Coverage = "Up to date",
        Outdated = "Outdated",
        Missing = "Missing",
        LastChange = "Last change",
        Export = "As a table (CSV)",
        ReadAgain = "Read again",
        None = "No municipality matches.",
        Incomplete = "Not all municipalities have answered. Read again in a minute.",
        Progress = (done, all) => $"{done} of {all} municipalities read",
    };
}
