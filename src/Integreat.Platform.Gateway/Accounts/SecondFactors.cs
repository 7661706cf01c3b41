using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// The second factor: codes of an authenticator app, and recovery codes for who has lost it. Of recovery codes only hashes are stored; the key
/// of the app must be known to compare codes.
/// </summary>
internal sealed class SecondFactors(AccountWork work, Attempts attempts, Passwords passwords, Sessions sessions, IOptions<PublicOptions> site, TimeProvider clock)
{
    public const int RecoveryCodes = 10;

    private const int GroupsOfRecoveryCode = 3;

    /// <summary>Whether this is a code of the account's app, or one of its recovery codes. Counts as an attempt; a code is taken once.</summary>
    public async Task<bool> ShowAsync(AccountScope scope, Account account, string code)
    {
        if (!await attempts.TakeAsync(scope.Db, account.Id))
        {
            return false;
        }

        var plain = code.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.All(char.IsAsciiDigit)
            ? await TakeAsync(scope, account, plain)
            : (await scope.Users.RedeemTwoFactorRecoveryCodeAsync(account, SecretHash.Of(plain))).Succeeded;
    }

    /// <summary>Makes a key for an app. It counts once a code of the app was shown.</summary>
    public Task<(AuthenticatorKey? Key, Problem? Problem)> SetUpAsync(SignedIn who, string password) =>
        WithPasswordAsync<AuthenticatorKey>(who, password, async (scope, account) =>
        {
            if (account.TwoFactorEnabled)
            {
                return (null, AccountProblems.SecondFactorActive);
            }

            if (AccountProblems.Of(await scope.Users.ResetAuthenticatorKeyAsync(account)) is { } problem)
            {
                return (null, problem);
            }

            var key = (await scope.Users.GetAuthenticatorKeyAsync(account))!;
            return (new AuthenticatorKey(key, TimeCodes.Address(site.Value.Branding, account.Email!, key)), null);
        });

    /// <summary>Makes the second factor count, and returns the recovery codes: nobody ever sees them again.</summary>
    public async Task<(ImmutableArray<string> Codes, Problem? Problem)> ConfirmAsync(SignedIn who, string code)
    {
        var outcome = await work.RunAsync<(ImmutableArray<string>, Problem?)>(async scope =>
        {
            if (await scope.Users.FindByIdAsync(who.Account) is not { } account || account.TwoFactorEnabled)
            {
                return ([], AccountProblems.SecondFactorActive);
            }

            if (!await attempts.TakeAsync(scope.Db, account.Id) || !await TakeAsync(scope, account, code))
            {
                return ([], AccountProblems.CodeWrong);
            }

            await Attempts.ClearAsync(scope.Db, account.Id);
            account.TwoFactorEnabled = true;
            return await RenewCodesAsync(scope, account);
        });
        sessions.Forget();
        return outcome;
    }

    /// <summary>Replaces all recovery codes by new ones.</summary>
    public async Task<(ImmutableArray<string> Codes, Problem? Problem)> RenewCodesAsync(SignedIn who, string password)
    {
        var (codes, problem) = await WithPasswordAsync<object>(who, password, async (scope, account) =>
        {
            if (!account.TwoFactorEnabled)
            {
                return (null, AccountProblems.SecondFactorMissing);
            }

            var (made, refused) = await RenewCodesAsync(scope, account);
            return (made, refused);
        });
        return ((ImmutableArray<string>?)codes ?? [], problem);
    }

    public async Task<Problem?> RemoveAsync(SignedIn who, string password)
    {
        var (_, problem) = await WithPasswordAsync<object>(who, password, async (scope, account) =>
        {
            if (!account.TwoFactorEnabled)
            {
                return (null, AccountProblems.SecondFactorMissing);
            }

            account.TwoFactorEnabled = false;
            var removed = await scope.Users.UpdateAsync(account);
            await scope.Db.UserTokens.Where(token => token.UserId == account.Id).ExecuteDeleteAsync();
            return (null, AccountProblems.Of(removed));
        });
        sessions.Forget();
        return problem;
    }

    private Task<(T? Value, Problem? Problem)> WithPasswordAsync<T>(
        SignedIn who, string password, Func<AccountScope, Account, Task<(T?, Problem?)>> then)
        where T : class => work.RunAsync(async scope =>
        {
            var account = await scope.Users.FindByIdAsync(who.Account);
            if (!await passwords.ShowAsync(scope, account, password))
            {
                return (null, AccountProblems.PasswordWrong);
            }

            await Attempts.ClearAsync(scope.Db, who.Account);
            return await then(scope, account!);
        });

    private async Task<bool> TakeAsync(AccountScope scope, Account account, string code)
    {
        if (await scope.Users.GetAuthenticatorKeyAsync(account) is not { } key
            || TimeCodes.FindStep(key, code, clock.GetUtcNow()) is not { } step)
        {
            return false;
        }

        return await scope.Db.Users.Where(each => each.Id == account.Id && each.LastCodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.LastCodeStep, step)) > 0;
    }

    private static async Task<(ImmutableArray<string>, Problem?)> RenewCodesAsync(AccountScope scope, Account account)
    {
        ImmutableArray<string> codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => Secrets.NewReadable(GroupsOfRecoveryCode))];
        await ((IUserTwoFactorRecoveryCodeStore<Account>)scope.Store).ReplaceCodesAsync(account, codes.Select(SecretHash.Of), CancellationToken.None);
        return AccountProblems.Of(await scope.Users.UpdateAsync(account)) is { } problem ? ([], problem) : (codes, null);
    }
}

/// <summary>What an authenticator app needs.</summary>
/// <param name="Key">In base 32, for who types it.</param>
/// <param name="Address">For a QR code.</param>
internal sealed record AuthenticatorKey(string Key, string Address);
