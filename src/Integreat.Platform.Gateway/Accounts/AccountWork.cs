using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>The accounts for one piece of work, by one caller.</summary>
internal sealed record AccountScope(AccountsContext Db, UserManager<Account> Users, IUserStore<Account> Store, IPasskeyHandler<Account> Passkeys)
{
    /// <summary>The account with this address. What is no address is not looked for: a database may not even be able to.</summary>
    public async Task<Account?> FindAsync(string email) => AccountRules.IsEmail(email) ? await Users.FindByEmailAsync(email) : null;
}

/// <summary>
/// Runs work on accounts, a few pieces at a time and never on the caller's thread: the driver of the embedded database blocks its thread, and
/// hashing a password keeps a processor busy for a tenth of a second. However many people sign in, readers keep their threads.
/// </summary>
internal sealed class AccountWork(IServiceScopeFactory scopes)
{
    private readonly TaskScheduler _few =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(2, Environment.ProcessorCount)).ConcurrentScheduler;

    /// <param name="work">Begins and ends what it does within the scope; nothing of the scope outlives it.</param>
    public Task<T> RunAsync<T>(Func<AccountScope, Task<T>> work) => Task.Factory.StartNew(
        async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            return await work(new AccountScope(
                services.GetRequiredService<AccountsContext>(),
                services.GetRequiredService<UserManager<Account>>(),
                services.GetRequiredService<IUserStore<Account>>(),
                services.GetRequiredService<IPasskeyHandler<Account>>()));
        },
        CancellationToken.None,
        TaskCreationOptions.DenyChildAttach,
        _few).Unwrap();
}
