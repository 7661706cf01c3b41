using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Integreat.Platform.Tests.Gateway;

namespace Integreat.Platform.Tests.Documentation;

[Collection(GatewayTests.Name)]
public sealed partial class DocumentPageTests(GatewayFixture gateway)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_is_served_to_programs_of_any_origin()
    {
        using var response = await gateway.GetAsync("/openapi/public.json", ("Origin", "https://example.org"));
        using var again = await gateway.GetAsync("/openapi/public.json", ("If-None-Match", response.Headers.ETag!.ToString()));
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Its_page_loads_everything_from_here()
    {
        using var response = await gateway.GetAsync("/docs/");
        var html = await response.Content.ReadAsStringAsync(Cancellation);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("openapi/public.json", html, StringComparison.Ordinal);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("://", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        var scripts = Source().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            using var loaded = await gateway.GetAsync($"/docs/{script}");
            Assert.Equal(HttpStatusCode.OK, loaded.StatusCode);
        }
    }

    [Fact]
    public async Task The_page_is_found_without_its_slash_and_from_the_root()
    {
        using var response = await gateway.GetAsync("/docs");
        using var root = await gateway.GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("docs/", response.Headers.Location?.OriginalString);
        Assert.Contains("href=\"/docs/\"", await root.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [GeneratedRegex("src=\"([^\"]+)\"")]
    private static partial Regex Source();
}
