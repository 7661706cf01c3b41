using Microsoft.AspNetCore.Identity;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Somebody who can sign in. <see cref="IdentityUser{TKey}.Id"/> is what facts name; e-mail and name are personal data and stay in the tables
/// of accounts. What an account may do is not known here: regions and the platform keep that.
/// </summary>
internal sealed class Account : IdentityUser<string>
{
    /// <summary>For the mapper.</summary>
    public Account()
    {
    }

    /// <summary>A new one; its id is for ever.</summary>
    public Account(string email, string name, string language, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now).ToString("n");
        (Email, Name, Language, Created) = (email, name, language, now);
        SecurityStamp = Guid.NewGuid().ToString("n");
    }

    /// <summary>As colleagues know the person.</summary>
    public string Name { get; set; } = "";

    /// <summary>Of mails and, one day, of screens: "de" or "en".</summary>
    public string Language { get; set; } = "";

    public DateTimeOffset Created { get; set; }

    /// <summary>The step of time of the last code of the authenticator app that was taken: no code opens twice.</summary>
    public long LastCodeStep { get; set; }
}
