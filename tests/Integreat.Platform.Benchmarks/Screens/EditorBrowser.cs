using System.Globalization;
using System.Net.Http.Json;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Gateway.Accounts;
using Microsoft.Playwright;

namespace Integreat.Platform.Benchmarks.Screens;

/// <summary>Debian's Chromium, in which the administrator of a platform is signed in.</summary>
internal sealed class EditorBrowser : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly string _site;
    private readonly Cookie _cookie;

    private EditorBrowser(IPlaywright playwright, IBrowser browser, string site, Cookie cookie) =>
        (_playwright, _browser, _site, _cookie) = (playwright, browser, site, cookie);

    public static async Task<EditorBrowser> OpenAsync(RunningPlatform platform, CancellationToken cancellation)
    {
        var site = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{platform.Address.Port}");
        var cookie = await SignInAsync(platform, site, cancellation);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
        });
        return new EditorBrowser(playwright, browser, site, cookie);
    }

    /// <summary>What a client of HTTP shows to be the administrator.</summary>
    public string CookieHeader => $"{_cookie.Name}={_cookie.Value}";

    /// <summary>A browser that has seen nothing of the platform yet.</summary>
    public async Task<IBrowserContext> NewAsync()
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _site,
            Locale = "de-DE",
        });
        await context.AddCookiesAsync([_cookie]);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    private static async Task<Cookie> SignInAsync(RunningPlatform platform, string site, CancellationToken cancellation)
    {
        var (link, refusal) = await Administrators.Of(platform.Services).CreateAsync("admin@benchmark.example", "Benchmark", "de");
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{site}/api/admin/v1/invitations/accept");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = JsonContent.Create(new
        {
            token = link?.Split('#')[1] ?? throw new InvalidOperationException(refusal),
            name = "Benchmark",
            password = Guid.NewGuid().ToString(),
        });
        using var response = await client.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        var pair = response.Headers.GetValues("Set-Cookie").First().Split(';')[0].Split('=', 2);
        return new Cookie
        {
            Name = pair[0],
            Value = pair[1],
            Url = site,
        };
    }
}
