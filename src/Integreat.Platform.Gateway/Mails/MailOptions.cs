using System.ComponentModel.DataAnnotations;
using Integreat.Platform.Gateway.Accounts;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Mails;

/// <summary>
/// How mails are sent. Bound from the "Mail" section; a bad value stops the process at start. Without an SMTP server each mail becomes a file.
/// </summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Who mails are from.</summary>
    [MailAddress]
    public string From { get; set; } = "integreat@localhost";

    /// <summary>The name beside the address.</summary>
    [Required(ErrorMessage = "Mail:FromName must not be empty.")]
    public string FromName { get; set; } = "Integreat";

    /// <summary>Where mails are put as files while there is no SMTP server: in the data folder, unless set.</summary>
    public string Folder { get; set; } = "";

    [ValidateObjectMembers]
    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>A server that takes mails.</summary>
public sealed class SmtpOptions : IValidatableObject
{
    /// <summary>Its name; empty: there is none.</summary>
    public string Host { get; set; } = "";

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Empty: nobody signs in there.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (User.Length > 0 && Password.Length == 0)
        {
            yield return new ValidationResult("Mail:Smtp:User needs Mail:Smtp:Password.");
        }

        if (User.Length > 0 && Security == SmtpSecurity.None)
        {
            yield return new ValidationResult("Mail:Smtp:Security None would send the password in the clear. Use StartTls or Tls.");
        }
    }
}

/// <summary>How the connection to a mail server is secured.</summary>
public enum SmtpSecurity
{
    /// <summary>By STARTTLS, without which nothing is sent.</summary>
    StartTls,

    /// <summary>By TLS from the first byte on, usually at port 465.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}

internal sealed class MailAddressAttribute() : ValidationAttribute("Mail:From is an e-mail address such as integreat@example.org.")
{
    public override bool IsValid(object? value) => value is string text && AccountRules.IsEmail(text);
}

[OptionsValidator]
internal sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
