using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Who sends a request, by the session in its cookie or by a personal token. What they may do is not known here.</summary>
/// <param name="Account">As facts name it.</param>
/// <param name="Session">The session's id in the list of sessions, or the token's in that of tokens.</param>
/// <param name="Pending">Whether the second factor is still to come; then nothing else may be done.</param>
internal sealed record SignedIn(string Account, string Email, string Name, string Language, bool HasSecondFactor, string Session, bool Pending)
{
    /// <summary>To what the token is narrowed that was shown; null: it was a session.</summary>
    public ImmutableArray<string>? TokenScopes { get; init; }

    /// <summary>Who sends this request. Its route requires a session, or a session or token.</summary>
    public static SignedIn Of(HttpContext http) => http.Features.GetRequiredFeature<SignedIn>();
}
