using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts.OpenId;

/// <summary>
/// Signs people in who have signed in at their municipality's directory. At the first time the account is found by the address that the directory
/// has verified and gives out, later by the directory's own name of the person.
/// </summary>
internal sealed partial class Directories(
    AccountWork work, Sessions sessions, IHttpClientFactory clients, IOptions<PublicOptions> site, IOptions<AccountOptions> options, TimeProvider clock,
    ILogger<Directories> logger)
{
    public const string Client = "directories";

    private readonly FrozenDictionary<string, (DirectoryOptions Options, DirectoryClient Client)> _all = options.Value.OpenId.ToFrozenDictionary(
        directory => directory.Id,
        directory => (directory, new DirectoryClient(directory, clients.CreateClient(Client), clock, logger)));

    public ImmutableArray<DirectoryOptions> All => [.. options.Value.OpenId];

    /// <summary>Begins, and says where the browser goes now; null if there is no such directory.</summary>
    public async Task<(DirectoryAttempt? Attempt, string? Address, Problem? Problem)> BeginAsync(string directory, CancellationToken cancellation)
    {
        if (!_all.TryGetValue(directory, out var found))
        {
            return (null, null, AccountProblems.DirectoryUnknown);
        }

        var attempt = DirectoryAttempt.At(directory, clock.GetUtcNow());
        var (_, address) = await AskAsync(directory, async () => (string?)await found.Client.AddressAsync(attempt, Back(directory), cancellation), cancellation);
        return address is null ? (null, null, AccountProblems.DirectoryUnreachable) : (attempt, address, null);
    }

    /// <summary>A session for who comes back with a code, which is pending if a second factor must follow; or the reason why there is none.</summary>
    public async Task<(StartedSession? Session, Problem? Problem)> CompleteAsync(
        DirectoryAttempt attempt, string code, string client, CancellationToken cancellation)
    {
        if (!_all.TryGetValue(attempt.Directory, out var directory))
        {
            return (null, AccountProblems.DirectoryUnknown);
        }

        var (done, person) = await AskAsync(
            attempt.Directory, () => directory.Client.RedeemAsync(attempt, code, Back(attempt.Directory), cancellation), cancellation);
        if (person is null)
        {
            return (null, done ? AccountProblems.DirectoryRefused : AccountProblems.DirectoryUnreachable);
        }

        return await work.RunAsync<(StartedSession?, Problem?)>(async scope =>
        {
            var (account, problem) = await FindAsync(scope, directory.Options, person);
            if (account is null)
            {
                return (null, problem);
            }

            var complete = !account.TwoFactorEnabled || (directory.Options.TrustsSecondFactor && person.SecondFactor);
            return (await sessions.StartAsync(scope.Db, account.Id, client, pending: !complete), null);
        });
    }

    private async Task<(Account? Account, Problem? Problem)> FindAsync(AccountScope scope, DirectoryOptions directory, DirectoryPerson person)
    {
        if (await scope.Users.FindByLoginAsync(person.Issuer, person.Subject) is { } known)
        {
            return (known, null);
        }

        if (person.Email is not { } email || !directory.GivesOut(email))
        {
            return (null, AccountProblems.DirectoryEmailMissing);
        }

        var account = await scope.Users.FindByEmailAsync(email);
        if (account is null)
        {
            if (!directory.Registers)
            {
                return (null, AccountProblems.NotInvited);
            }

            account = new Account(email, Invitations.Proper(person.Name ?? "") ?? email, Languages.German, clock.GetUtcNow());
            if (AccountProblems.Of(await scope.Users.CreateAsync(account)) is { } problem)
            {
                return (null, problem);
            }
        }
        else if (await scope.Db.UserLogins.AnyAsync(login => login.UserId == account.Id && login.LoginProvider == person.Issuer))
        {
            return (null, AccountProblems.DirectoryEmailMissing); // an address that was somebody else's before
        }

        account.EmailConfirmed = true;
        return AccountProblems.Of(await scope.Users.AddLoginAsync(account, new UserLoginInfo(person.Issuer, person.Subject, directory.Name))) is { } refused
            ? (null, refused)
            : (account, null);
    }

    // Must be told to the directory beforehand.
    private string Back(string directory) => $"{site.Value.CmsUrl}/api/admin/v1/session/directories/{directory}/callback";

    private async Task<(bool Done, T? Answer)> AskAsync<T>(string directory, Func<Task<T?>> ask, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return (true, await ask());
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or InvalidOperationException or OperationCanceledException
            && !cancellation.IsCancellationRequested)
        {
            LogUnreachable(exception, directory);
            return (false, null);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The directory {Directory} cannot be asked")]
    private partial void LogUnreachable(Exception exception, string directory);
}
