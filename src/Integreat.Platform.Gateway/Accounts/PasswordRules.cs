using Microsoft.AspNetCore.Identity;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// What a password must be: long, and not what anybody would try first. No rules about kinds of characters: they make passwords that are
/// forgotten, not ones that are strong.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 200;

    public const string TooShort = "password-too-short";
    public const string TooLong = "password-too-long";
    public const string Obvious = "password-obvious";

    private const int FewestDifferent = 5;

    // Compared without what is no letter, or as a whole: "Passwort-2026!" is one of these, too.
    private static readonly HashSet<string> Words =
    [
        "password", "passwort", "kennwort", "passwortpasswort", "passwordpassword", "integreat", "integreatcms", "integreatapp", "administrator",
        "willkommen", "welcome", "geheim", "changeme", "letmein", "iloveyou", "ichliebedich", "hallo", "hallohallo", "qwertzuiop", "qwertyuiop",
        "qwertzuiopasdf", "qwertyuiopasdf", "abcdefghijkl", "abcdefghijklm",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Judge(user, password ?? ""));

    internal static IdentityResult Judge(Account account, string password)
    {
        if (password.Length < Shortest)
        {
            return Refused(TooShort, $"A password has at least {Shortest} characters. A few words in a row are easy to remember.");
        }

        if (password.Length > Longest)
        {
            return Refused(TooLong, $"A password has at most {Longest} characters.");
        }

        return IsObvious(account, password)
            ? Refused(Obvious, "Somebody who guesses would try this password soon. Choose one that has nothing to do with you or the platform.")
            : IdentityResult.Success;
    }

    private static bool IsObvious(Account account, string password)
    {
        var word = Letters(password);
        return password.Distinct().Count() < FewestDifferent
            || IsRow(password)
            || Words.Contains(word)
            || Own(account).Any(own => own.Length > 0 && (Same(own, password) || Same(Letters(own), word)));
    }

    /// <summary>What everybody knows of somebody: the address, its parts, and the name.</summary>
    private static IEnumerable<string> Own(Account account) => [account.Email ?? "", .. (account.Email ?? "").Split('@'), account.Name];

    // 123456789012, abcdefghijkl: each character is the next of the one before, where nine is followed by nought.
    private static bool IsRow(string password) => password.Zip(password.Skip(1)).All(pair =>
        pair.Second - pair.First is 1 or -1 || pair is ('9', '0') or ('0', '9'));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    private static IdentityResult Refused(string code, string sentence) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = sentence });
}
