namespace Integreat.Platform.Contracts.Chat;

/// <summary>The address of a help desk, below which its API is.</summary>
public static class HelpDeskAddress
{
    /// <summary>What is wrong with any other one, for people.</summary>
    public const string Rule = "The address of a help desk is one such as https://desk.example.org, without a name, a password or a query.";

    /// <summary>Without a slash at the end, so that the same desk has the same address.</summary>
    public static string Normalize(string address) => address.Trim().TrimEnd('/');

    /// <summary>Whether a request may go there at all: HTTP, and nothing in it that changes whom it reaches or what it asks for.</summary>
    public static bool IsValid(string address) =>
        Uri.TryCreate(Normalize(address), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri is { UserInfo: "", Query: "", Fragment: "" }
        && address.IndexOfAny(['?', '#', '@', '\\']) < 0; // An empty query or name is not in the parsed address.
}
