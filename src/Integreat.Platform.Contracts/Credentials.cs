namespace Integreat.Platform.Contracts;

/// <summary>What an actor has shown, as <see cref="CommandContext.Credential"/> says it. Anything else has no rights.</summary>
public static class Credentials
{
    /// <summary>One of the platform's own parts.</summary>
    public const string BuiltIn = "built-in";

    /// <summary>A person who has signed in.</summary>
    public const string Session = "session";

    /// <summary>A token that a person has made for a program of theirs. It has that person's rights, as far as its scopes go.</summary>
    public const string PersonalToken = "personal-token";

    /// <summary>An access token that the operator has made for another system.</summary>
    public const string Token = "token";

    /// <summary>The token of a page.</summary>
    public const string PageToken = "page-token";
}
