using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Maps the tables of accounts. They come from the numbered schema scripts; nothing here makes or changes them. Identity's own mapping is not
/// used: of what it would keep, roles and claims are no business of accounts here, and an account is found by its e-mail alone.
/// </summary>
internal sealed partial class AccountsContext(DbContextOptions<AccountsContext> options)
    : IdentityUserContext<Account, string>(options), IDataProtectionKeyContext
{
    // Text and not JSON of the database's own, so that it is the same bytes wherever it is moved.
    private static readonly ValueConverter<IdentityPasskeyData, string> PasskeyText = new(
        data => Text(data),
        text => JsonSerializer.Deserialize<IdentityPasskeyData>(text, JsonSerializerOptions.Web)!);

    private static readonly ValueComparer<IdentityPasskeyData> PasskeyComparison = new(
        (one, other) => Text(one!) == Text(other!), data => Text(data).GetHashCode(StringComparison.Ordinal), data => Copy(data));

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<AccountLink> Links => Set<AccountLink>();

    public DbSet<PersonalToken> PersonalTokens => Set<PersonalToken>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Whether it maps SQLite, which has neither moments nor kinds of text.</summary>
    private bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Ignore<IdentityUserClaim<string>>();
        builder.Entity<Account>(MapAccount);
        builder.Entity<IdentityUserLogin<string>>(MapLogin);
        builder.Entity<IdentityUserToken<string>>(MapToken);
        builder.Entity<IdentityUserPasskey<string>>(MapPasskey);
        builder.Entity<AccountLink>(link =>
        {
            link.ToTable("account_link").HasKey(each => each.Hash);
            BelongsToAccount(link, nameof(AccountLink.Account), "account_link_by_account");
        });
        builder.Entity<AccountSession>(session =>
        {
            session.ToTable("account_session").HasKey(each => each.Id);
            session.HasIndex(each => each.Hash).IsUnique().HasDatabaseName("account_session_by_hash");
            session.HasIndex(each => each.Expires).HasDatabaseName("account_session_by_expiry");
            BelongsToAccount(session, nameof(AccountSession.Account), "account_session_by_account");
        });
        builder.Entity<PersonalToken>(token =>
        {
            token.ToTable("account_personal_token").HasKey(each => each.Id);
            token.HasIndex(each => each.Hash).IsUnique().HasDatabaseName("account_personal_token_by_hash");
            BelongsToAccount(token, nameof(PersonalToken.Account), "account_personal_token_by_account");
        });
        builder.Entity<DataProtectionKey>().ToTable("data_protection_key").HasKey(each => each.Id);
        NameColumns(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (IsSqlite)
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Microseconds>();
        }
        else
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InUtc>();
        }
    }

    private static void MapAccount(EntityTypeBuilder<Account> account)
    {
        account.ToTable("account").HasKey(each => each.Id);
        account.HasIndex(each => each.NormalizedEmail).IsUnique().HasDatabaseName("account_by_email");
        account.Property(each => each.Email).IsRequired();
        account.Property(each => each.NormalizedEmail).IsRequired();
        account.Property(each => each.SecurityStamp).IsRequired();
        account.Property(each => each.ConcurrencyStamp).IsRequired().IsConcurrencyToken();
        account.Ignore(each => each.UserName).Ignore(each => each.NormalizedUserName);
        account.Ignore(each => each.PhoneNumber).Ignore(each => each.PhoneNumberConfirmed);
        account.Ignore(each => each.LockoutEnabled);

        // Counted in the database itself. Whoever stores an account that was read before must not take an attempt back.
        account.Property(each => each.AccessFailedCount).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        account.Property(each => each.LockoutEnd).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        account.Property(each => each.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }

    private static void MapLogin(EntityTypeBuilder<IdentityUserLogin<string>> login)
    {
        login.ToTable("account_login").HasKey(each => new { each.LoginProvider, each.ProviderKey });
        BelongsToAccount(login, nameof(IdentityUserLogin<string>.UserId), "account_login_by_account");
    }

    private static void MapToken(EntityTypeBuilder<IdentityUserToken<string>> token)
    {
        token.ToTable("account_token").HasKey(each => new { each.UserId, each.LoginProvider, each.Name });
        token.HasOne<Account>().WithMany().HasForeignKey(each => each.UserId);
    }

    private static void MapPasskey(EntityTypeBuilder<IdentityUserPasskey<string>> passkey)
    {
        passkey.ToTable("account_passkey").HasKey(each => each.CredentialId);
        passkey.Property(each => each.Data).HasConversion(PasskeyText, PasskeyComparison).IsRequired();
        BelongsToAccount(passkey, nameof(IdentityUserPasskey<string>.UserId), "account_passkey_by_account");
    }

    private static string Text(IdentityPasskeyData data) => JsonSerializer.Serialize(data, JsonSerializerOptions.Web);

    private static IdentityPasskeyData Copy(IdentityPasskeyData data) =>
        JsonSerializer.Deserialize<IdentityPasskeyData>(Text(data), JsonSerializerOptions.Web)!;

    private static void BelongsToAccount<T>(EntityTypeBuilder<T> entity, string key, string index)
        where T : class
    {
        entity.HasOne<Account>().WithMany().HasForeignKey(key).IsRequired();
        entity.HasIndex(key).HasDatabaseName(index);
    }

    private static void NameColumns(ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().Where(type => !type.IsOwned()).SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(property.Name is "UserId" ? "account" : Words().Replace(property.Name, "_$0").ToLowerInvariant());
        }
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Words();

    /// <summary>The same form as in the other tables of the embedded database.</summary>
    private sealed class Microseconds() : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond));

    /// <summary>The driver takes nothing else.</summary>
    private sealed class InUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), stored => stored);
}
