using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Makes the accounts of those who administer the platform: by the operator on the command line, and for the demo. This is the one place where
/// the staff role is granted, once it is a fact of the platform.
/// </summary>
public sealed class Administrators
{
    private const string DemoEmail = "admin@demo.example";

    private readonly AccountWork _work;
    private readonly Invitations _invitations;
    private readonly AccountMails _mails;
    private readonly TimeProvider _clock;

    private Administrators(AccountWork work, Invitations invitations, AccountMails mails, TimeProvider clock) =>
        (_work, _invitations, _mails, _clock) = (work, invitations, mails, clock);

    /// <param name="services">With <see cref="AccountServices.AddAccounts"/>.</param>
    public static Administrators Of(IServiceProvider services) => new(
        services.GetRequiredService<AccountWork>(),
        services.GetRequiredService<Invitations>(),
        services.GetRequiredService<AccountMails>(),
        services.GetRequiredService<TimeProvider>());

    /// <summary>
    /// Makes an account, or finds the one that was made before. Returns the link by which its owner sets a password, which is shown this once;
    /// null if there is a password already. Or a sentence that says why there is no account.
    /// </summary>
    public async Task<(string? Link, string? Refusal)> CreateAsync(string email, string name, string language)
    {
        var (invited, problem) = await _invitations.CreateAsync(email, name, language);
        return (invited?.Secret is { } secret ? _mails.InvitationLink(secret) : null, problem?.Detail);
    }

    /// <summary>Makes an account with a password for the demo, unless there are accounts already; then null.</summary>
    public Task<(string Email, string Password)?> CreateForDemoAsync() => _work.RunAsync<(string, string)?>(async scope =>
    {
        if (await scope.Db.Users.AnyAsync())
        {
            return null;
        }

        var account = new Account(DemoEmail, "Demo", Languages.English, _clock.GetUtcNow()) { EmailConfirmed = true };
        var password = Secrets.NewReadable(4);
        Passwords.Set(scope, account, password);
        var problem = AccountProblems.Of(await scope.Users.CreateAsync(account));
        return problem is null ? (DemoEmail, password) : throw new InvalidOperationException($"The demo got no administrator: {problem.Detail}");
    });
}
