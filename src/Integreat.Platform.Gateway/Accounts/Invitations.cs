using Integreat.Platform.Gateway.Mails;
using Integreat.Platform.Gateway.Problems;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Brings people in: an invitation makes an account, which the invited person completes by a link. Whoever may invite, and to what, is decided
/// before and elsewhere.
/// </summary>
internal sealed class Invitations(
    AccountWork work, Links links, Passwords passwords, AccountMails mails, MailQueue queue, IOptions<AccountOptions> options, TimeProvider clock)
{
    public const int LongestName = 200;

    /// <summary>
    /// Finds the account with this address, or makes one. As long as it has no password it gets a link to set one, also when it was invited
    /// before; earlier links go on working.
    /// </summary>
    public Task<(Invited? Invited, Problem? Problem)> CreateAsync(string email, string name, string language) =>
        work.RunAsync<(Invited?, Problem?)>(async scope =>
        {
            var account = await scope.FindAsync(email);
            if (account is null)
            {
                account = new Account(email, name, language, clock.GetUtcNow());
                if (AccountProblems.Of(await scope.Users.CreateAsync(account)) is { } problem)
                {
                    return (null, problem);
                }
            }

            var secret = account.PasswordHash is null
                ? await links.AddAsync(scope.Db, account.Id, LinkPurposes.Invitation, TimeSpan.FromDays(options.Value.InvitationDays))
                : null;
            return (new Invited(account, secret), null);
        });

    /// <summary>The same, and the link is sent by mail.</summary>
    /// <returns>The account; its id is what memberships name.</returns>
    public async Task<(Account? Account, Problem? Problem)> SendAsync(string email, string name, string language)
    {
        var (invited, problem) = await CreateAsync(email, name, language);
        if (invited is { Secret: { } secret, Account: var account }
            && !queue.TryPost("invitation", () => Task.FromResult<Mail?>(mails.Invitation(account, secret))))
        {
            return (null, Problem.Overloaded);
        }

        return (invited?.Account, problem);
    }

    /// <summary>Sets name and password of who was invited.</summary>
    public async Task<Problem?> AcceptAsync(string secret, string name, string password) =>
        name.Trim() is not { Length: > 0 and <= LongestName } proper || proper.Any(char.IsControl)
            ? AccountProblems.NameMissing
            : await passwords.SetByLinkAsync(secret, LinkPurposes.Invitation, password, account => account.Name = proper);
}

/// <summary>Somebody who was invited.</summary>
/// <param name="Secret">Of the link that sets a password; null if the account has one.</param>
internal sealed record Invited(Account Account, string? Secret);
