using System.Net.Mail;
using Microsoft.AspNetCore.Identity;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>What an account must have: an address that no other account has.</summary>
internal sealed class AccountRules : IUserValidator<Account>
{
    public const string EmailWrong = "email-wrong";
    public const string EmailTaken = "email-taken";

    private const int LongestEmail = 254;

    public static bool IsEmail(string text) =>
        text.Length <= LongestEmail && !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) && address.Address == text;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        if (user.Email is not { } email || !IsEmail(email))
        {
            return Refused(EmailWrong, "This is no e-mail address. Write one such as kim@example.org.");
        }

        return await manager.FindByEmailAsync(email) is { } other && other.Id != user.Id
            ? Refused(EmailTaken, "There is an account with this e-mail address already.")
            : IdentityResult.Success;
    }

    private static IdentityResult Refused(string code, string sentence) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = sentence });
}
