using Integreat.Platform.Gateway.Accounts.OpenId;
using Integreat.Platform.Gateway.Accounts.Passkeys;
using Integreat.Platform.Gateway.Mails;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Registers accounts: who people are and how they show it, nothing of what they may do.</summary>
public static class AccountServices
{
    // Part of what cookies are sealed with: must never change, and be the same on all gateways.
    private const string Application = "integreat-platform";

    /// <param name="map">Says by which driver the tables of accounts are reached.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> map)
    {
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AccountOptions>, AccountOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AccountOptions>, DirectoryOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContext<AccountsContext>(map);

        // Before Identity's own, which then stay away.
        services.AddScoped<IUserValidator<Account>, AccountRules>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        services.AddIdentityCore<Account>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<AccountsContext>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PublicOptions>>(Restrict);
        services.AddHttpClient(Directories.Client, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(10);
                client.MaxResponseContentBufferSize = 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddDataProtection().SetApplicationName(Application).PersistKeysToDbContext<AccountsContext>();

        // It reads the keys when the process starts, and holds the start up while the database is away. They are read when they are needed.
        foreach (var early in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToArray())
        {
            services.Remove(early);
        }

        services.AddOptions<PublicOptions>().BindConfiguration(PublicOptions.Section);
        services.TryAddSingleton<AccountWork>();
        services.TryAddSingleton<Attempts>();
        services.TryAddSingleton<Links>();
        services.TryAddSingleton<Sessions>();
        services.TryAddSingleton<PersonalTokens>();
        services.TryAddSingleton<TokenLimit>();
        services.TryAddSingleton<Directories>();
        services.TryAddSingleton<AttemptCookie>();
        services.TryAddSingleton<PasskeyWork>();
        services.TryAddSingleton<PasskeyCookie>();
        services.TryAddSingleton<SessionCookie>();
        services.TryAddSingleton<Passwords>();
        services.TryAddSingleton<SecondFactors>();
        services.TryAddSingleton<SignIns>();
        services.TryAddSingleton<Invitations>();
        services.TryAddSingleton<People>();
        services.TryAddSingleton<AccountMails>();
        services.TryAddSingleton<EmailLimit>();
        services.AddMails();
        return services;
    }

    // A passkey is good for the platform's own address alone, and only if it looks who uses it.
    private static void Restrict(IdentityPasskeyOptions passkeys, IOptions<PublicOptions> site)
    {
        var address = Uri.TryCreate(site.Value.CmsUrl, UriKind.Absolute, out var known) ? known : null;
        passkeys.ServerDomain = address?.IdnHost;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required"; // who signs in says no name before
        passkeys.ValidateOrigin = shown => ValueTask.FromResult(
            !shown.CrossOrigin && string.Equals(shown.Origin, address?.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));
    }
}
