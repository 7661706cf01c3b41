using System.Text;
using Integreat.Platform.Gateway.Accounts;

namespace Integreat.Platform.Tests.Accounts;

public sealed class TimeCodesTests
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // Appendix B of RFC 6238 has eight digits; apps show the last six.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_the_standard(long second, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(second);

        Assert.Equal("12345678901234567890", Encoding.ASCII.GetString(Base32.Decode(Key)));
        Assert.Equal(code, Authenticator.Code("12345678901234567890"u8.ToArray(), now, digits: 8));
        Assert.Equal(second / 30, TimeCodes.FindStep(Key, code[2..], now));
    }

    [Fact]
    public void A_code_of_the_neighbouring_step_is_taken_and_none_further_away()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var present = now.ToUnixTimeSeconds() / 30;
        long? Find(int steps) => TimeCodes.FindStep(Key, Authenticator.Code(Key, now.AddSeconds(30 * steps)), now);

        Assert.Equal([null, present - 1, present, present + 1, null], Enumerable.Range(-2, 5).Select(Find));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_none(string code) => Assert.Null(TimeCodes.FindStep(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void An_app_is_told_all_that_it_needs() => Assert.Equal(
        "otpauth://totp/Town%20%26%20Co:kim%40example.org?secret=ABC&issuer=Town%20%26%20Co&digits=6&period=30",
        TimeCodes.Address("Town & Co", "kim@example.org", "ABC"));
}
