using Integreat.Platform.Gateway.Mails;
using Integreat.Platform.Gateway.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Brings people in: an invitation makes an account, which the invited person completes by a link. Whoever may invite, and to what, is decided
/// before and elsewhere.
/// </summary>
internal sealed class Invitations(
    AccountWork work, Links links, Passwords passwords, AccountMails mails, MailQueue queue, IOptions<AccountOptions> options, TimeProvider clock)
{
    private const int LongestName = 200;

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
                if (Proper(name) is not { } proper)
                {
                    return (null, AccountProblems.NameMissing);
                }

                account = new Account(email, proper, language, clock.GetUtcNow());
                if (await AddAsync(scope, account) is { } problem)
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

    /// <summary>
    /// Brings somebody in. The account is made first and costs nobody anything; whoever keeps the rights decides; only then a mail is sent. So nobody is
    /// written to by somebody who may not invite, and whoever is written to belongs there already.
    /// </summary>
    /// <param name="name">Empty: until people say how they are called, the address is their name.</param>
    /// <param name="grant">Gets the account's id.</param>
    /// <param name="isGranted">Whether what came of it is no refusal.</param>
    public async Task<BroughtIn<T>> BringInAsync<T>(string email, string name, string language, Func<string, Task<T>> grant, Func<T, bool> isGranted)
    {
        var address = email.Trim();
        var called = name.Trim() is { Length: > 0 } given ? given : address;
        var (invited, problem) = await CreateAsync(address, called, language);
        if (invited is null)
        {
            return new BroughtIn<T>(default, problem, Unsent: null);
        }

        var result = await grant(invited.Account.Id);
        if (!isGranted(result) || invited.Secret is null)
        {
            return new BroughtIn<T>(result, Problem: null, Unsent: null);
        }

        var (_, unsent) = await SendAsync(address, called, language);
        return new BroughtIn<T>(result, Problem: null, unsent);
    }

    /// <summary>Sets name and password of who was invited.</summary>
    /// <param name="accepted">Gets the account, which is not stored yet.</param>
    public async Task<Problem?> AcceptAsync(string secret, string name, string password, Action<Account>? accepted = null) =>
        Proper(name) is { } proper
            ? await passwords.SetByLinkAsync(secret, LinkPurposes.Invitation, password, account =>
            {
                account.Name = proper;
                accepted?.Invoke(account);
            })
            : AccountProblems.NameMissing;

    /// <summary>The name as it is kept; null if it is none.</summary>
    public static string? Proper(string name) =>
        name.Trim() is { Length: > 0 and <= LongestName } proper && !proper.Any(char.IsControl) ? proper : null;

    private static async Task<Problem?> AddAsync(AccountScope scope, Account account)
    {
        try
        {
            return AccountProblems.Of(await scope.Users.CreateAsync(account));
        }
        catch (DbUpdateException)
        {
            return AccountProblems.Busy; // Somebody else has just invited the same person.
        }
    }
}

/// <summary>Somebody who was invited.</summary>
/// <param name="Secret">Of the link that sets a password; null if the account has one.</param>
internal sealed record Invited(Account Account, string? Secret);

/// <summary>What came of bringing somebody in.</summary>
/// <param name="Result">What granting the right answered; nothing if there is a problem.</param>
/// <param name="Problem">Why no account could be made, so that nothing else was done.</param>
/// <param name="Unsent">Why nobody was written to, though the right was granted.</param>
internal sealed record BroughtIn<T>(T? Result, Problem? Problem, Problem? Unsent);
