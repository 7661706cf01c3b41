using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Integreat.Platform.Tests.Gateway;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Protection;

[Collection(GatewayTests.Name)]
public sealed partial class SecurityHeaderTests(GatewayFixture gateway)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_tells_browsers_to_be_careful()
    {
        var region = gateway.AddRegion("behutsam").Region;
        gateway.Leaders.Edition(region, "de").Put(Pages.Public(1, "amt"));
        gateway.Leaders.Edition(gateway.AddRegion("unerreichbar").Region, "de").IsBroken = true;
        foreach (var (target, status) in ((string, int)[])[
            ("/", 200), ("/favicon.ico", 200), ("/docs/", 200), ("/openapi/public.json", 200), ("/health/live", 200),
            ("/api/v3/regions/", 200), ("/api/v3/regions", 301), ("/api/v3/behutsam/de/pages/", 200), ("/api/v3/behutsam/xx/pages/", 404),
            ("/api/v3/unerreichbar/de/pages/", 503), ("/api/sync/v1/behutsam/de", 200), ("/api/sync/v1/unerreichbar/de", 503),
            ("/media/nichts.png", 404), ("/sitemap.xml", 200), ("/nirgends", 404), ("/api/v3/social/behutsam/de/amt/", 200)])
        {
            using var response = await gateway.GetAsync(target, ("Origin", "https://integreat.app"));

            Assert.Equal((target, status), (target, (int)response.StatusCode));
            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["same-origin"], response.Headers.GetValues("Referrer-Policy"));
            Assert.Equal(["max-age=31536000"], response.Headers.GetValues("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task Who_is_reached_without_TLS_does_not_ask_for_it()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage()); // its public address begins with http
        using var response = await platform.GetAsync("/api/v3/regions/");

        Assert.True(response.Headers.Contains("X-Content-Type-Options"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/docs/")]
    [InlineData("/api/v3/social/rahmen/de/")]
    [InlineData("/api/v3/raw-content/rahmen/de/")]
    public async Task No_page_of_ours_stands_in_a_frame_and_each_does_only_what_its_policy_allows(string target)
    {
        gateway.AddRegion("rahmen");
        using var response = await gateway.GetAsync(target);
        var html = await response.Content.ReadAsStringAsync(Cancellation);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        foreach (var rule in (string[])["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])
        {
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(Handler(), html);
        Assert.All(Script().Matches(html), script => Assert.True(MayRun(script, policy), script.Value));
        Assert.All(Style().Matches(html), style => Assert.True(MayShow(style.Groups["text"].Value, policy), style.Value));
    }

    private static bool MayRun(Match script, string policy) =>
        Nonce().Match(script.Groups["attributes"].Value) is { Success: true } nonce
            ? policy.Contains($"'nonce-{WebUtility.HtmlDecode(nonce.Groups[1].Value)}'", StringComparison.Ordinal)
            : script.Groups["attributes"].Value.Contains("src=\"", StringComparison.Ordinal)
                && policy.Contains("script-src 'self'", StringComparison.Ordinal);

    private static bool MayShow(string style, string policy) =>
        policy.Contains("'unsafe-inline'", StringComparison.Ordinal)
        || policy.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))), StringComparison.Ordinal);

    [GeneratedRegex("<[^>]+\\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex("<script(?<attributes>[^>]*)>", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("<style[^>]*>(?<text>.*?)</style>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();
}
