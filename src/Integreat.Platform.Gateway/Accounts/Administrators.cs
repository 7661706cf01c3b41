using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Makes the accounts of those who administer the platform: by the operator on the command line, and for the demo. They are superusers in the
/// platform's team, and take in everybody else.
/// </summary>
public sealed class Administrators
{
    private const string DemoEmail = "admin@demo.example";

    private readonly AccountWork _work;
    private readonly Invitations _invitations;
    private readonly AccountMails _mails;
    private readonly IGrainFactory _grains;
    private readonly TimeProvider _clock;

    private Administrators(AccountWork work, Invitations invitations, AccountMails mails, IGrainFactory grains, TimeProvider clock) =>
        (_work, _invitations, _mails, _grains, _clock) = (work, invitations, mails, grains, clock);

    /// <param name="services">With <see cref="AccountServices.AddAccounts"/>.</param>
    public static Administrators Of(IServiceProvider services) => new(
        services.GetRequiredService<AccountWork>(),
        services.GetRequiredService<Invitations>(),
        services.GetRequiredService<AccountMails>(),
        services.GetRequiredService<IGrainFactory>(),
        services.GetRequiredService<TimeProvider>());

    /// <summary>
    /// Makes an account, or finds the one that was made before. Returns the link by which its owner sets a password, which is shown this once;
    /// null if there is a password already. Or a sentence that says why there is no account.
    /// </summary>
    public async Task<(string? Link, string? Refusal)> CreateAsync(string email, string name, string language)
    {
        var (invited, problem) = await _invitations.CreateAsync(email, name, language);
        var refusal = problem?.Detail ?? await AppointAsync(invited!.Account.Id);
        return (invited?.Secret is { } secret ? _mails.InvitationLink(secret) : null, refusal);
    }

    /// <summary>Makes an account with a password for the demo, unless there are accounts already; then null.</summary>
    public async Task<(string Email, string Password)?> CreateForDemoAsync()
    {
        var made = await MakeForDemoAsync();
        return made is null ? null
            : await AppointAsync(made.Value.Account) is { } refusal ? throw new InvalidOperationException($"The demo got no administrator: {refusal}")
            : (DemoEmail, made.Value.Password);
    }

    private Task<(string Account, string Password)?> MakeForDemoAsync() => _work.RunAsync<(string, string)?>(async scope =>
    {
        if (await scope.Db.Users.AnyAsync())
        {
            return null;
        }

        var account = new Account(DemoEmail, "Demo", Languages.English, _clock.GetUtcNow()) { EmailConfirmed = true };
        var password = Secrets.NewReadable(4);
        Passwords.Set(scope, account, password);
        var problem = AccountProblems.Of(await scope.Users.CreateAsync(account));
        return problem is null ? (account.Id, password) : throw new InvalidOperationException($"The demo got no administrator: {problem.Detail}");
    });

    private async Task<string?> AppointAsync(string account)
    {
        var context = CommandContext.Service($"administrator:{Guid.CreateVersion7():n}");
        return (await _grains.GetGrain<IStaff>(GrainKeys.Platform).GrantAsync(context, account, StaffRoles.Superuser)).Detail;
    }
}
