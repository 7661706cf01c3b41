using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Accounts;

// What is sent to the routes of accounts, and what they answer.

internal sealed record PasswordForm(string Email, string Password);

internal sealed record CodeForm(string Code);

internal sealed record PresentPasswordForm(string Password);

internal sealed record PasswordChangeForm(string Present, string Next);

internal sealed record EmailForm(string Email);

internal sealed record ResetForm(string Token, string Password);

internal sealed record AcceptForm(string Token, string Name, string Password);

/// <param name="SecondFactorRequired">A code must be sent before anything else can be done.</param>
internal sealed record SignInView(bool SecondFactorRequired);

internal sealed record AccountView(string Id, string Email, string Name, string Language, bool SecondFactor);

/// <param name="Current">It is the one that asks.</param>
internal sealed record SessionView(string Id, DateTimeOffset Started, DateTimeOffset Seen, string Client, bool Current);

internal sealed record SessionsView(ImmutableArray<SessionView> Sessions);

/// <param name="Picture">The address as a QR code, as SVG.</param>
internal sealed record AuthenticatorView(string Key, string Address, string Picture);

internal sealed record RecoveryCodesView(ImmutableArray<string> RecoveryCodes);

/// <param name="Scopes">To what it is narrowed: some of <see cref="Contracts.Rights.PersonalScopes"/>.</param>
internal sealed record TokenForm(string Name, ImmutableArray<string> Scopes, int ExpiresInDays);

/// <param name="Token">Shown this once.</param>
internal sealed record NewTokenView(string Id, string Token, DateTimeOffset Expires);

/// <param name="Used">When it was last used, a minute more or less; null: never.</param>
internal sealed record TokenView(
    string Id, string Name, ImmutableArray<string> Scopes, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? Used);

internal sealed record TokensView(ImmutableArray<TokenView> Tokens);

/// <param name="Message">The same for every address.</param>
internal sealed record ResetView(string Message);
