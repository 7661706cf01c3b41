using System.Globalization;
using Integreat.Platform.Gateway.Mails;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// The mails of accounts, in the account's language. A link's secret stands behind the number sign: browsers send that part to no server, so it
/// is in nobody's log.
/// </summary>
internal sealed class AccountMails(IOptions<PublicOptions> site, IOptions<AccountOptions> accounts)
{
    public string InvitationLink(string secret) => $"{site.Value.CmsUrl}/admin/invitation#{secret}";

    public Mail Invitation(Account account, string secret)
    {
        var (link, days, brand) = (InvitationLink(secret), accounts.Value.InvitationDays, site.Value.Branding);
        return account.Language == Languages.German
            ? Write(
                account,
                $"Einladung zu {brand}",
                $"""
                Guten Tag {account.Name},

                Sie sind eingeladen, bei {brand} mitzuarbeiten. Unter diesem Link vergeben Sie Ihr Passwort:

                {link}

                Der Link gilt {Count(days, "Tag", "Tage")} und nur einmal. Wenn Sie diese Einladung nicht erwartet haben,
                brauchen Sie nichts zu tun.
                """)
            : Write(
                account,
                $"Invitation to {brand}",
                $"""
                Hello {account.Name},

                You are invited to work with {brand}. Follow this link to set your password:

                {link}

                The link works once, for {Count(days, "day", "days")}. If you did not expect this invitation, you need not do anything.
                """);
    }

    public Mail PasswordReset(Account account, string secret)
    {
        var (link, minutes, brand) = ($"{site.Value.CmsUrl}/admin/password-reset#{secret}", accounts.Value.ResetMinutes, site.Value.Branding);
        return account.Language == Languages.German
            ? Write(
                account,
                $"Neues Passwort für {brand}",
                $"""
                Guten Tag {account.Name},

                jemand möchte für Ihr Konto bei {brand} ein neues Passwort vergeben. Wenn Sie das sind, folgen Sie diesem Link:

                {link}

                Der Link gilt {Count(minutes, "Minute", "Minuten")} und nur einmal. Wenn Sie es nicht sind, brauchen Sie nichts zu tun:
                Ihr Passwort bleibt, wie es ist.
                """)
            : Write(
                account,
                $"New password for {brand}",
                $"""
                Hello {account.Name},

                Somebody wants to set a new password for your account at {brand}. If that is you, follow this link:

                {link}

                The link works once, for {Count(minutes, "minute", "minutes")}. If it is not you, you need not do anything:
                your password stays as it is.
                """);
    }

    private static Mail Write(Account account, string subject, string text) => new(account.Email!, account.Name, subject, text + "\n");

    private static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");
}

/// <summary>The languages of mails.</summary>
internal static class Languages
{
    public const string German = "de";
    public const string English = "en";
}
