using Integreat.Platform.Gateway.Problems;
using Microsoft.EntityFrameworkCore;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Signs people in: by password or invitation, and by a second factor where one is set up.</summary>
internal sealed class SignIns(AccountWork work, Passwords passwords, SecondFactors factors, Invitations invitations, Sessions sessions)
{
    /// <summary>A session, which is pending if a second factor must follow; or the reason why there is none.</summary>
    public Task<(StartedSession? Session, Problem? Problem)> WithPasswordAsync(string email, string password, string client) =>
        work.RunAsync<(StartedSession?, Problem?)>(async scope =>
        {
            var account = await scope.FindAsync(email);
            if (!await passwords.ShowAsync(scope, account, password))
            {
                return (null, AccountProblems.SignInRefused);
            }

            if (!account!.TwoFactorEnabled)
            {
                await Attempts.ClearAsync(scope.Db, account.Id);
            }

            return (await sessions.StartAsync(scope.Db, account.Id, client, pending: account.TwoFactorEnabled), null);
        });

    /// <summary>The same for who takes an invitation up: with the link's secret anybody could set a password and sign in with it.</summary>
    public async Task<(StartedSession? Session, Problem? Problem)> WithInvitationAsync(string secret, string name, string password, string client)
    {
        Account? account = null;
        if (await invitations.AcceptAsync(secret, name, password, accepted => account = accepted) is { } problem)
        {
            return (null, problem);
        }

        return (await work.RunAsync(scope => sessions.StartAsync(scope.Db, account!.Id, client, pending: account.TwoFactorEnabled)), null);
    }

    /// <summary>Completes a pending session: it ends, and another one begins.</summary>
    public async Task<(StartedSession? Session, Problem? Problem)> WithSecondFactorAsync(SignedIn who, string code, string client)
    {
        var outcome = await work.RunAsync<(StartedSession?, Problem?)>(async scope =>
        {
            var account = await scope.Users.FindByIdAsync(who.Account);
            if (account is null || !await factors.ShowAsync(scope, account, code))
            {
                return (null, AccountProblems.CodeWrong);
            }

            await Attempts.ClearAsync(scope.Db, account.Id);
            await scope.Db.Sessions.Where(session => session.Id == who.Session).ExecuteDeleteAsync();
            return (await sessions.StartAsync(scope.Db, account.Id, client, pending: false), null);
        });
        sessions.Forget();
        return outcome;
    }
}
