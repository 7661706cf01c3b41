namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the screen of accounts and of the platform's team says.</summary>
public sealed record TeamPeopleWords
{
    public required string Heading { get; init; }
    public required string Team { get; init; }
    public required string Accounts { get; init; }
    public required string AccountsHint { get; init; }
    public required string Search { get; init; }
    public required string NothingFound { get; init; }
    public required string More { get; init; }
    public required string LastSeen { get; init; }
    public required string Never { get; init; }
    public required string Works { get; init; }
    public required string OnlyOperators { get; init; }
    public required string Invite { get; init; }

    public static readonly TeamPeopleWords German = new()
    {
        Heading = "Konten",
        Team = "Team der Plattform",
        Accounts = "Alle Konten",
        AccountsHint = "Wer sich anmelden kann, und wo die Person arbeitet.",
        Search = "Name oder E-Mail-Adresse",
        NothingFound = "Dazu gibt es kein Konto.",
        More = "Es gibt mehr Treffer. Suchen Sie genauer.",
        LastSeen = "Zuletzt da",
        Never = "nicht angemeldet",
        Works = "Arbeitet in",
        OnlyOperators = "Rollen im Team vergibt der Betrieb.",
        Invite = "Ins Team einladen",
    };

    public static readonly TeamPeopleWords English = new()
    {
        Heading = "Accounts",
        Team = "Team of the platform",
        Accounts = "All accounts",
        AccountsHint = "Who can sign in, and where the person works.",
        Search = "Name or e-mail address",
        NothingFound = "There is no such account.",
        More = "There are more. Search more closely.",
        LastSeen = "Last seen",
        Never = "not signed in",
        Works = "Works in",
        OnlyOperators = "Roles in the team are given by operators.",
        Invite = "Invite to the team",
    };
}
