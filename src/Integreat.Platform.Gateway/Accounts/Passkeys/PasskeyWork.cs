using System.Buffers.Text;
using System.Collections.Immutable;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Integreat.Platform.Gateway.Accounts.Passkeys;

/// <summary>
/// Passkeys (WebAuthn). Each must verify who uses it, by a finger, a face or a PIN: so it is something that one has and something else, and counts as
/// both factors. What they answer is judged by Identity; here is who may ask, and what comes of it.
/// </summary>
internal sealed class PasskeyWork(AccountWork work, Passwords passwords, Sessions sessions, TimeProvider clock)
{
    /// <summary>How many one account may have.</summary>
    public const int Most = 20;

    public const int LongestName = 100;

    /// <summary>What a browser needs to make a passkey, for who knows the password; who has none signs in elsewhere, and just has.</summary>
    public Task<(string? Options, PasskeyQuestion? Question, Problem? Problem)> AskForNewAsync(SignedIn who, string password, HttpContext http) =>
        work.RunAsync<(string?, PasskeyQuestion?, Problem?)>(async scope =>
        {
            var account = await scope.Users.FindByIdAsync(who.Account);
            if (account is null || (account.PasswordHash is not null && !await passwords.ShowAsync(scope, account, password)))
            {
                return (null, null, AccountProblems.PasswordWrong);
            }

            await Attempts.ClearAsync(scope.Db, who.Account);
            if ((await scope.Users.GetPasskeysAsync(account)).Count >= Most)
            {
                return (null, null, AccountProblems.TooManyPasskeys);
            }

            var person = new PasskeyUserEntity { Id = account.Id, Name = account.Email!, DisplayName = account.Name };
            var made = await scope.Passkeys.MakeCreationOptionsAsync(person, http);
            return (made.CreationOptionsJson, PasskeyQuestion.Of(account.Id, made.AttestationState!, clock.GetUtcNow()), null);
        });

    /// <summary>Keeps a passkey that a browser has made; returns its id.</summary>
    public Task<(string? Id, Problem? Problem)> AddAsync(SignedIn who, PasskeyQuestion question, string name, string credential, HttpContext http) =>
        work.RunAsync<(string?, Problem?)>(async scope =>
        {
            if (Proper(name) is not { } proper)
            {
                return (null, AccountProblems.PasskeyNameMissing);
            }

            var judged = await scope.Passkeys.PerformAttestationAsync(
                new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = question.State });
            if (!judged.Succeeded || judged.UserEntity.Id != who.Account || await scope.Users.FindByIdAsync(who.Account) is not { } account)
            {
                return (null, AccountProblems.PasskeyRefused);
            }

            var made = judged.Passkey;
            var passkey = new UserPasskeyInfo(
                made.CredentialId, made.PublicKey, clock.GetUtcNow(), made.SignCount, made.Transports, made.IsUserVerified, made.IsBackupEligible,
                made.IsBackedUp, made.AttestationObject, made.ClientDataJson)
            {
                Name = proper,
            };
            return AccountProblems.Of(await scope.Users.AddOrUpdatePasskeyAsync(account, passkey)) is { } problem
                ? (null, problem)
                : (Id(passkey), null);
        });

    /// <summary>What a browser needs to show any passkey that it has for this platform.</summary>
    public Task<(string Options, PasskeyQuestion Question)> AskAsync(HttpContext http) => work.RunAsync(async scope =>
    {
        var made = await scope.Passkeys.MakeRequestOptionsAsync(null, http);
        return (made.RequestOptionsJson, PasskeyQuestion.Of(null, made.AssertionState!, clock.GetUtcNow()));
    });

    /// <summary>A session for who has shown a passkey.</summary>
    public Task<(StartedSession? Session, Problem? Problem)> SignInAsync(PasskeyQuestion question, string credential, string client, HttpContext http) =>
        work.RunAsync<(StartedSession?, Problem?)>(async scope =>
        {
            var judged = await scope.Passkeys.PerformAssertionAsync(
                new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = question.State });
            if (!judged.Succeeded || AccountProblems.Of(await scope.Users.AddOrUpdatePasskeyAsync(judged.User, judged.Passkey)) is not null)
            {
                return (null, AccountProblems.PasskeyRefused);
            }

            return (await sessions.StartAsync(scope.Db, judged.User.Id, client, pending: false), null);
        });

    /// <summary>The oldest first.</summary>
    public Task<ImmutableArray<PasskeyView>> ListAsync(string account) => work.RunAsync(async scope =>
    {
        var own = await scope.Users.GetPasskeysAsync((await scope.Users.FindByIdAsync(account))!);
        return own.OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new PasskeyView(Id(passkey), passkey.Name ?? "", passkey.CreatedAt, passkey.IsBackedUp))
            .ToImmutableArray();
    });

    public Task<Problem?> RenameAsync(string account, string id, string name) => Proper(name) is not { } proper
        ? Task.FromResult<Problem?>(AccountProblems.PasskeyNameMissing)
        : WithAsync(account, id, (scope, owner, passkey) =>
        {
            passkey.Name = proper;
            return scope.Users.AddOrUpdatePasskeyAsync(owner, passkey);
        });

    public Task<Problem?> RemoveAsync(string account, string id) =>
        WithAsync(account, id, (scope, owner, passkey) => scope.Users.RemovePasskeyAsync(owner, passkey.CredentialId));

    private Task<Problem?> WithAsync(string account, string id, Func<AccountScope, Account, UserPasskeyInfo, Task<IdentityResult>> then) =>
        work.RunAsync(async scope =>
        {
            var owner = (await scope.Users.FindByIdAsync(account))!;
            return (await scope.Users.GetPasskeysAsync(owner)).FirstOrDefault(passkey => Id(passkey) == id) is { } found
                ? AccountProblems.Of(await then(scope, owner, found))
                : AccountProblems.PasskeyUnknown;
        });

    private static string Id(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private static string? Proper(string name) =>
        name.Trim() is { Length: > 0 and <= LongestName } proper && !proper.Any(char.IsControl) ? proper : null;
}
