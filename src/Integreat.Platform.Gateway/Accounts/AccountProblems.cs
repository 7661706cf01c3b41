using System.Globalization;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts.Passkeys;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Identity;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>What accounts are refused, and what to do about it. None tells whether an e-mail address has an account.</summary>
internal static class AccountProblems
{
    public static readonly Problem SignInRequired = new(401, "sign-in-required", "Sign in first, with POST /api/admin/v1/session.");

    public static readonly Problem SecondFactorRequired = new(
        401, "second-factor-required", "Send a code of your authenticator app, or a recovery code, to /api/admin/v1/session/second-factor.");

    public static readonly Problem SignInRefused = new(
        401,
        "sign-in-refused",
        "E-mail address or password is wrong, or there were too many attempts. Try again, after 15 minutes if need be, or set a new password.");

    public static readonly Problem CodeWrong = new(
        401, "code-wrong", "The code is wrong, was used before, or there were too many attempts. Wait for the next code, 15 minutes if need be.");

    public static readonly Problem PasswordWrong = new(
        403, "password-wrong", "Your present password is wrong, or there were too many attempts. Try again, after 15 minutes if need be.");

    public static readonly Problem TooManyAttempts = new(
        429, "too-many-attempts", "There were too many attempts from this address or for this account. Try again in a minute.");

    public static readonly Problem LinkInvalid = new(
        410, "link-invalid", "The link was used before, has expired or never worked. Ask for a new one.");

    public static readonly Problem NameMissing = new(400, "name-missing", "Write the name by which your colleagues know you, 200 characters at most.");

    public static readonly Problem SessionUnknown = new(404, "session-unknown", "You have no such session. GET /api/admin/v1/sessions lists them.");

    public static readonly Problem SessionRequired = new(
        403, "session-required", "This takes a session: sign in with POST /api/admin/v1/session, and send its cookie and no token.");

    public static readonly Problem TokenRefused = new(
        401,
        "token-refused",
        "The token is not known, has ended, or its account is locked. Make a new one with POST /api/admin/v1/session/tokens, or sign in.");

    public static readonly Problem TokenNameMissing = new(
        400, "token-name-missing", $"Write what the token is for, {PersonalTokens.LongestName} characters at most.");

    public static readonly Problem ScopesWrong = new(
        400, "scopes-wrong", $"Say what the token may be used for, with one or more of {string.Join(", ", PersonalScopes.Known)}.");

    public static readonly Problem TooManyTokens = new(
        409, "too-many-tokens", $"You have {PersonalTokens.Most} tokens, which is all that one account may have. End one that nothing uses any more.");

    public static readonly Problem TokenUnknown = new(
        404, "token-unknown", "You have no such token. GET /api/admin/v1/session/tokens lists them.");

    public static readonly Problem PasskeyRefused = new(
        401, "passkey-refused", "The passkey was not taken: it is not known, did not check who uses it, or was asked too long ago. Ask for new options and try again.");

    public static readonly Problem PasskeyNameMissing = new(
        400, "passkey-name-missing", $"Give the passkey a name by which you know it again, {PasskeyWork.LongestName} characters at most.");

    public static readonly Problem TooManyPasskeys = new(
        409, "too-many-passkeys", $"You have {PasskeyWork.Most} passkeys, which is all that one account may have. Remove one that you do not use any more.");

    public static readonly Problem PasskeyUnknown = new(404, "passkey-unknown", "You have no such passkey. GET /api/admin/v1/passkeys lists them.");

    public static readonly Problem DirectoryUnknown = new(
        404, "directory-unknown", "There is no such directory. GET /api/admin/v1/session/directories lists them.");

    public static readonly Problem DirectoryUnreachable = new(
        503, "directory-unreachable", "The directory cannot be asked at the moment. Try again in a minute, or sign in with your password.");

    public static readonly Problem DirectoryAttemptUnknown = new(
        400, "directory-attempt-unknown", "This browser has not begun to sign in at the directory, or more than ten minutes ago. Begin again.");

    public static readonly Problem DirectoryRefused = new(
        401, "directory-refused", "The directory let nobody in, or what it said is not valid. Begin again; if that does not help, ask the platform's operator.");

    public static readonly Problem DirectoryEmailMissing = new(
        403,
        "directory-email-missing",
        "The directory says no e-mail address of yours that counts here: it must have verified it and give it out, and it must not have been somebody else's before.");

    public static readonly Problem NotInvited = new(
        403, "not-invited", "There is no account with your e-mail address. Ask a manager of your region to invite you with it.");

    public static readonly Problem SecondFactorActive = new(
        409, "second-factor-active", "A second factor is set up already. Remove it first to set up another one.");

    public static readonly Problem SecondFactorMissing = new(409, "second-factor-missing", "No second factor is set up. Set one up first.");

    public static readonly Problem Busy = new(409, "account-busy", "Your account was changed at the same moment elsewhere. Try again.");

    public static Problem ExpiryWrong(int longestDays) => new(
        400, "expiry-wrong", string.Create(CultureInfo.InvariantCulture, $"Say in expiresInDays after how many days the token ends: from 1 to {longestDays}."));

    public static Problem? Of(IdentityResult result) => result switch
    {
        { Succeeded: true } => null,
        { Errors: var errors } when errors.First() is { Code: not nameof(IdentityErrorDescriber.ConcurrencyFailure) } error =>
            new Problem(400, error.Code, error.Description),
        _ => Busy,
    };
}
