using System.Net;
using Integreat.Platform.Gateway.Home;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class HomePageTests(GatewayFixture gateway)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_root_shows_regions_and_links_into_the_api()
    {
        gateway.AddRegion("daheim", name: "Dahe<i>m & \"Co\"");
        gateway.AddRegion("verborgen", "HIDDEN");
        using var response = await gateway.GetAsync("/");
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("href=\"/api/v3/daheim/de/pages/\"", html, StringComparison.Ordinal);
        Assert.Contains("Stadt Dahe&lt;i&gt;m &amp; &quot;Co&quot;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Dahe<i>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("verborgen", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/v3/daheim/ar/", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_regions_the_page_says_what_to_do() =>
        Assert.Contains("No region yet", HomePage.Render([]), StringComparison.Ordinal);

    [Fact]
    public async Task There_is_an_icon()
    {
        using var response = await gateway.GetAsync("/favicon.ico");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.ToString());
    }
}
