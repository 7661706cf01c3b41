namespace Integreat.Platform.Gateway.Accounts;

/// <summary>A link that somebody was sent, as it is stored. It works once: whoever uses it removes it.</summary>
internal sealed class AccountLink
{
    /// <summary>SHA-256 of the link's secret.</summary>
    public required string Hash { get; set; }

    public required string Account { get; set; }

    /// <summary>One of <see cref="LinkPurposes"/>.</summary>
    public required string Purpose { get; set; }

    public required DateTimeOffset Expires { get; set; }
}

/// <summary>What a link is for. The words are stored.</summary>
internal static class LinkPurposes
{
    public const string Invitation = "invitation";
    public const string PasswordReset = "password-reset";
}
