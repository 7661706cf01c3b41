using System.Globalization;
using System.Security.Claims;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components.Authorization;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>Who looks at a screen, and in which language.</summary>
/// <param name="Account">As facts name it.</param>
/// <param name="Secret">What the session's cookie holds: by it a circuit finds out whether the session is still there.</param>
public sealed record Visitor(string Account, string Email, string Name, ScreenLanguage Language, string Secret)
{
    private const string Scheme = "session";
    private const string SecretClaim = "session-secret";

    public ScreenWords Words => Language.Words;

    public CultureInfo Culture => Language.Culture;

    /// <summary>As grains are told.</summary>
    public Caller Caller => new(Account, Credentials.Session, []);

    /// <summary>How a request hands its visitor on to the components.</summary>
    internal static ClaimsPrincipal Principal(SignedIn who, string secret, ScreenLanguage language) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, who.Account),
            new Claim(ClaimTypes.Email, who.Email),
            new Claim(ClaimTypes.Name, who.Name),
            new Claim(ClaimTypes.Locality, language.Code),
            new Claim(SecretClaim, secret),
        ],
        Scheme));

    /// <summary>Null if nobody is signed in.</summary>
    public static Visitor? Of(ClaimsPrincipal principal) => principal.Identity is not { IsAuthenticated: true, AuthenticationType: Scheme } ? null : new(
        principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
        principal.FindFirstValue(ClaimTypes.Email)!,
        principal.FindFirstValue(ClaimTypes.Name)!,
        ScreenLanguage.Of(principal.FindFirstValue(ClaimTypes.Locality)!),
        principal.FindFirstValue(SecretClaim)!);
}

/// <summary>Finds out who looks, and whether they still may: a session can be ended elsewhere while a screen stays open.</summary>
internal sealed class Visitors(AuthenticationStateProvider states, Sessions sessions)
{
    public async Task<Visitor?> FindAsync() => Visitor.Of((await states.GetAuthenticationStateAsync()).User);

    /// <summary>Whether the visitor's session is still there. What was found is believed for a few seconds.</summary>
    public async Task<bool> IsSignedInAsync(Visitor visitor) =>
        await sessions.FindAsync(visitor.Secret) is { Pending: false } who && who.Account == visitor.Account;
}
