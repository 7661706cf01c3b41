using System.Reflection;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Problems;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Tests.Accounts;

public sealed class AccountRefusalsTests
{
    // What only programs get to hear.
    private static readonly string[] ForPrograms =
    [
        "session-required", "token-refused", "token-name-missing", "scopes-wrong", "too-many-tokens", "token-unknown",
    ];

    [Fact]
    public void Whatever_an_account_is_refused_is_said_in_german()
    {
        var codes = typeof(AccountProblems).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => ((Problem)field.GetValue(null)!).Code)
            .Concat([PasswordRules.TooShort, PasswordRules.TooLong, PasswordRules.Obvious])
            .Except(ForPrograms)
            .ToList();

        Assert.Contains("code-wrong", codes);
        Assert.Empty(codes.Except(AccountRefusals.German.Keys));
    }

    [Fact]
    public void No_person_is_told_an_address_of_the_api()
    {
        var untold = typeof(AccountProblems).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Problem)field.GetValue(null)!)
            .Where(problem => problem.Detail.Contains("/api/", StringComparison.Ordinal) && !ForPrograms.Contains(problem.Code))
            .Select(problem => problem.Code);

        Assert.Empty(untold.Except(AccountRefusals.English.Keys));
        Assert.DoesNotContain(AccountRefusals.English.Values.Concat(AccountRefusals.German.Values), sentence => sentence.Contains("/api/", StringComparison.Ordinal));
    }
}
