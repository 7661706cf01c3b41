using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Integreat.Platform.Server.Hosting;

/// <summary>Brings accounts together with the database that they are in.</summary>
internal static class AccountsSetup
{
    public static IServiceCollection AddStoredAccounts(this IServiceCollection services) => services.AddAccounts((provider, options) =>
    {
        var database = provider.GetRequiredService<AccountsDatabase>();
        if (database.Blocks)
        {
            options.UseSqlite(database.Source.CreateConnection(), contextOwnsConnection: true, _ => { });
        }
        else
        {
            options.UseNpgsql(database.Source);
        }
    });
}
