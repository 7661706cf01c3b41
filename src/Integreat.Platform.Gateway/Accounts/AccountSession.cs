namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Somebody's being signed in at one client, as it is stored.</summary>
internal sealed class AccountSession
{
    /// <summary>Names it in the list of sessions; opens nothing.</summary>
    public required string Id { get; set; }

    /// <summary>SHA-256 of the secret that the client has in its cookie.</summary>
    public required string Hash { get; set; }

    public required string Account { get; set; }

    public required DateTimeOffset Started { get; set; }

    /// <summary>When it was last used, a few minutes more or less.</summary>
    public required DateTimeOffset Seen { get; set; }

    public required DateTimeOffset Expires { get; set; }

    /// <summary>The kind of client, such as "Firefox on Linux".</summary>
    public required string Client { get; set; }

    /// <summary>Whether the password was right and the second factor is still to come.</summary>
    public required bool Pending { get; set; }
}
