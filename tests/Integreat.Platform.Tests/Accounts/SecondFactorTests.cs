using System.Net;
using System.Text;
using Integreat.Platform.Gateway.Accounts;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>People set up an authenticator app, sign in with its codes, and lose it.</summary>
[Collection(AccountsTests.Name)]
public sealed class SecondFactorTests(AccountsFixture fixture)
{
    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing()
    {
        var (email, key, _) = await SetUpAsync();
        using var client = fixture.Client();

        Assert.True(await client.SignInAsync(email, AccountsFixture.Password));

        Assert.Equal("second-factor-required", await client.WhoAsync());
        Assert.Equal((401, "second-factor-required"), await client.RefusedAsync(HttpMethod.Get, "sessions"));
        Assert.Equal((401, "second-factor-required"), await client.RefusedAsync(HttpMethod.Post, "second-factor/remove", new { password = AccountsFixture.Password }));
        NextStep();
        Assert.False((await client.OkAsync(HttpMethod.Post, "session/second-factor", new { code = Code(key) })).GetProperty("secondFactorRequired").GetBoolean());
        Assert.Equal(email, await client.WhoAsync());
        Assert.True((await client.OkAsync(HttpMethod.Get, "session")).GetProperty("secondFactor").GetBoolean());
        Assert.Equal((401, "sign-in-required"), await client.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code = Code(key) }));
    }

    [Fact]
    public async Task A_code_opens_once()
    {
        var (email, key, _) = await SetUpAsync();
        using var first = fixture.Client();
        await first.SignInAsync(email, AccountsFixture.Password);
        Assert.Equal((401, "code-wrong"), await first.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code = Code(key) })); // It set the app up.
        NextStep();
        await first.OkAsync(HttpMethod.Post, "session/second-factor", new { code = Code(key) });
        using var second = fixture.Client();
        await second.SignInAsync(email, AccountsFixture.Password);

        Assert.Equal((401, "code-wrong"), await second.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code = Code(key) }));

        NextStep();
        await second.OkAsync(HttpMethod.Post, "session/second-factor", new { code = $" {Code(key)[..3]} {Code(key)[3..]} " });
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_however_often_the_password_is_shown()
    {
        var (email, key, _) = await SetUpAsync();
        NextStep();
        using var client = fixture.Client();
        for (var attempt = 0; attempt < Attempts.Most / 2; attempt++)
        {
            Assert.True(await client.SignInAsync(email, AccountsFixture.Password));
            Assert.Equal((401, "code-wrong"), await client.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code = "000000" }));
        }

        Assert.Equal((401, "code-wrong"), await client.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code = Code(key) }));
        Assert.Equal("sign-in-refused", (await client.RefusedAsync(HttpMethod.Post, "session", new { email, password = AccountsFixture.Password })).Code);
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow() + Attempts.Locked);
        Assert.True(await client.SignInAsync(email, AccountsFixture.Password));
        await client.OkAsync(HttpMethod.Post, "session/second-factor", new { code = Code(key) });
    }

    [Fact]
    public async Task A_pending_sign_in_is_over_after_five_minutes()
    {
        var (email, key, _) = await SetUpAsync();
        using var client = fixture.Client();
        await client.SignInAsync(email, AccountsFixture.Password);

        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddMinutes(5));

        Assert.Equal((401, "sign-in-required"), await client.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code = Code(key) }));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_new_ones_replace_the_old()
    {
        var (email, _, codes) = await SetUpAsync();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$", code));
        using var client = fixture.Client();
        await client.SignInAsync(email, AccountsFixture.Password);
        await client.OkAsync(HttpMethod.Post, "session/second-factor", new { code = codes[3].ToUpperInvariant() });

        using var again = fixture.Client();
        await again.SignInAsync(email, AccountsFixture.Password);
        Assert.Equal((401, "code-wrong"), await again.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code = codes[3] }));

        var renewed = Codes(await client.OkAsync(HttpMethod.Post, "second-factor/recovery-codes", new { password = AccountsFixture.Password }));
        Assert.Equal((401, "code-wrong"), await again.RefusedAsync(HttpMethod.Post, "session/second-factor", new { code = codes[4] }));
        await again.OkAsync(HttpMethod.Post, "session/second-factor", new { code = renewed[4] });
        Assert.Equal(email, await again.WhoAsync());

        var stored = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(fixture.Database, TestContext.Current.CancellationToken))
            + Encoding.Latin1.GetString(await File.ReadAllBytesAsync(fixture.Database + "-wal", TestContext.Current.CancellationToken));
        Assert.DoesNotContain(renewed[5], stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_factor_counts_only_once_a_code_was_shown()
    {
        var (client, email) = await fixture.SignInAsync();
        Assert.Equal((403, "password-wrong"), await client.RefusedAsync(HttpMethod.Post, "second-factor/set-up", new { password = "falsch und lang genug" }));
        Assert.Equal((409, "second-factor-missing"), await client.RefusedAsync(HttpMethod.Post, "second-factor/recovery-codes", new { password = AccountsFixture.Password }));
        var key = (await client.OkAsync(HttpMethod.Post, "second-factor/set-up", new { password = AccountsFixture.Password })).GetProperty("key").GetString()!;

        Assert.Equal((401, "code-wrong"), await client.RefusedAsync(HttpMethod.Post, "second-factor/confirm", new { code = "000000" }));
        using var other = fixture.Client();
        Assert.False(await other.SignInAsync(email, AccountsFixture.Password));

        await client.OkAsync(HttpMethod.Post, "second-factor/confirm", new { code = Code(key) });
        Assert.True(await other.SignInAsync(email, AccountsFixture.Password));
        Assert.Equal((409, "second-factor-active"), await client.RefusedAsync(HttpMethod.Post, "second-factor/set-up", new { password = AccountsFixture.Password }));
        Assert.Equal((403, "password-wrong"), await client.RefusedAsync(HttpMethod.Post, "second-factor/remove", new { password = "falsch und lang genug" }));
        await client.OkAsync(HttpMethod.Post, "second-factor/remove", new { password = AccountsFixture.Password }, HttpStatusCode.NoContent);
        Assert.False(await other.SignInAsync(email, AccountsFixture.Password));
        client.Dispose();
    }

    private string Code(string key) => Authenticator.Code(key, fixture.Clock.GetUtcNow());

    private void NextStep() => fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddSeconds(30));

    private async Task<(string Email, string Key, string[] Codes)> SetUpAsync()
    {
        var (client, email) = await fixture.SignInAsync();
        var set = await client.OkAsync(HttpMethod.Post, "second-factor/set-up", new { password = AccountsFixture.Password });
        var key = set.GetProperty("key").GetString()!;
        Assert.StartsWith($"otpauth://totp/Integreat:{email.Replace("@", "%40", StringComparison.Ordinal)}?secret={key}&", set.GetProperty("address").GetString(), StringComparison.Ordinal);
        var confirmed = await client.OkAsync(HttpMethod.Post, "second-factor/confirm", new { code = Code(key) });
        client.Dispose();
        return (email, key, Codes(confirmed));
    }

    private static string[] Codes(System.Text.Json.JsonElement json) =>
        [.. json.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!)];
}
