namespace Integreat.Platform.Gateway.Accounts;

/// <summary>A token that somebody has made for a program, as it is stored.</summary>
internal sealed class PersonalToken
{
    /// <summary>Names it in the list of tokens; opens nothing.</summary>
    public required string Id { get; set; }

    /// <summary>SHA-256 of the token.</summary>
    public required string Hash { get; set; }

    public required string Account { get; set; }

    /// <summary>What it is for, in its owner's words.</summary>
    public required string Name { get; set; }

    /// <summary>To what it narrows its owner's rights, with spaces between them.</summary>
    public required string Scopes { get; set; }

    public required DateTimeOffset Created { get; set; }

    public required DateTimeOffset Expires { get; set; }

    /// <summary>When it was last used, a minute more or less; null: never.</summary>
    public DateTimeOffset? Used { get; set; }
}
