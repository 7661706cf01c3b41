using Integreat.Platform.Gateway.Accounts;

namespace Integreat.Platform.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly Account Kim = new("kim.beispiel@stadt-am-see.example", "Kim Beispiel", "de", DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("fünf Wörter in einer Reihe")]
    [InlineData("tzqmxkvbpwrs")]
    [InlineData("Integreat ist mein Arbeitsplatz")]
    public void A_long_password_is_taken_whatever_characters_it_has(string password) => Assert.Null(Judge(password));

    [Theory]
    [InlineData("", PasswordRules.TooShort)]
    [InlineData("elf Zeichen", PasswordRules.TooShort)]
    [InlineData("kim.beispiel@stadt-am-see.example", PasswordRules.Obvious)]
    [InlineData("KIM.BEISPIEL@stadt-am-see.EXAMPLE", PasswordRules.Obvious)]
    [InlineData("kim.beispiel", PasswordRules.Obvious)]
    [InlineData("kim.beispiel2026", PasswordRules.Obvious)]
    [InlineData("Kim Beispiel!", PasswordRules.Obvious)]
    [InlineData("stadt-am-see.example", PasswordRules.Obvious)]
    [InlineData("Passwort2026!", PasswordRules.Obvious)]
    [InlineData("passwordpassword", PasswordRules.Obvious)]
    [InlineData("aaaaaaaaaaaa", PasswordRules.Obvious)]
    [InlineData("abababababab", PasswordRules.Obvious)]
    [InlineData("123456789012", PasswordRules.Obvious)]
    [InlineData("Integreat-2026", PasswordRules.Obvious)]
    public void A_password_that_would_be_guessed_first_is_refused(string password, string code) => Assert.Equal(code, Judge(password));

    [Fact]
    public void A_password_has_an_end() => Assert.Equal(PasswordRules.TooLong, Judge(string.Concat(Enumerable.Repeat("abcdefgx", 26))));

    private static string? Judge(string password) => PasswordRules.Judge(Kim, password).Errors.SingleOrDefault()?.Code;
}
