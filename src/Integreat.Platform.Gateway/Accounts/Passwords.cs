using Integreat.Platform.Gateway.Mails;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Shows and sets passwords. Whoever sets one ends what was begun with the old one.</summary>
internal sealed class Passwords(
    AccountWork work, Attempts attempts, Links links, Sessions sessions, PersonalTokens tokens, MailQueue queue, AccountMails mails, IOptions<AccountOptions> options)
{
    private string? _nobodys;

    /// <summary>
    /// Whether this is the account's password. Counts as an attempt, and takes the same time whether there is an account or not, has a password
    /// or not, is locked or not.
    /// </summary>
    public async Task<bool> ShowAsync(AccountScope scope, Account? account, string password)
    {
        var may = await attempts.TakeAsync(scope.Db, account?.Id ?? "");
        var hasher = scope.Users.PasswordHasher;
        var stored = account?.PasswordHash ?? (_nobodys ??= hasher.HashPassword(null!, Secrets.New()));
        var right = hasher.VerifyHashedPassword(account!, stored, password) is not PasswordVerificationResult.Failed;
        return may && right && account?.PasswordHash is not null;
    }

    /// <summary>Sets a new password for who knows the old one, and ends all other sessions. Tokens go on working.</summary>
    public async Task<Problem?> ChangeAsync(SignedIn who, string present, string next)
    {
        var problem = await work.RunAsync(async scope =>
        {
            var account = await scope.Users.FindByIdAsync(who.Account);
            if (!await ShowAsync(scope, account, present))
            {
                return AccountProblems.PasswordWrong;
            }

            await Attempts.ClearAsync(scope.Db, who.Account);
            if (AccountProblems.Of(PasswordRules.Judge(account!, next)) is { } bad)
            {
                return bad;
            }

            Set(scope, account!, next);
            return await StoreAsync(scope.Db, account!, AccountProblems.Busy, kept: who.Session);
        });
        sessions.Forget();
        return problem;
    }

    /// <summary>
    /// Sends a link to whoever has an account with this address. All that happens later, so that the answer is the same and takes as long for
    /// every address.
    /// </summary>
    /// <returns>False if too many mails wait.</returns>
    public bool TryRequestReset(string email) => queue.TryPost("password reset", () => work.RunAsync(async scope =>
        await scope.FindAsync(email) is { PasswordHash: not null } account
            ? mails.PasswordReset(
                account, await links.AddAsync(scope.Db, account.Id, LinkPurposes.PasswordReset, TimeSpan.FromMinutes(options.Value.ResetMinutes)))
            : null));

    /// <summary>Sets a password for who was sent a link; the link has then been used. Ends all sessions, tokens and other links of the account.</summary>
    /// <param name="change">What else changes with it.</param>
    public async Task<Problem?> SetByLinkAsync(string secret, string purpose, string password, Action<Account> change)
    {
        var problem = await work.RunAsync(async scope =>
        {
            if (await links.FindAsync(scope.Db, secret, purpose) is not { } link || await scope.Users.FindByIdAsync(link.Account) is not { } account)
            {
                return AccountProblems.LinkInvalid;
            }

            change(account);
            if (AccountProblems.Of(PasswordRules.Judge(account, password)) is { } bad)
            {
                return bad;
            }

            Set(scope, account, password);
            account.EmailConfirmed = true;
            scope.Db.Links.Remove(link);
            return await StoreAsync(scope.Db, account, AccountProblems.LinkInvalid, kept: null);
        });
        sessions.Forget();
        tokens.Forget();
        return problem;
    }

    /// <summary>For an account that is not stored yet, or will be by the caller.</summary>
    public static void Set(AccountScope scope, Account account, string password)
    {
        account.PasswordHash = scope.Users.PasswordHasher.HashPassword(account, password);
        (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString("n"), Guid.NewGuid().ToString("n"));
    }

    /// <param name="kept">The session that goes on, and all tokens with it; null: nothing of what was begun before goes on.</param>
    private static async Task<Problem?> StoreAsync(AccountsContext db, Account account, Problem ifElsewhere, string? kept)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return ifElsewhere;
        }

        await db.Links.Where(link => link.Account == account.Id).ExecuteDeleteAsync();
        await db.Sessions.Where(session => session.Account == account.Id && session.Id != kept).ExecuteDeleteAsync();
        if (kept is null)
        {
            await PersonalTokens.EndAllAsync(db, account.Id);
        }

        await Attempts.ClearAsync(db, account.Id);
        await transaction.CommitAsync();
        return null;
    }
}
