using System.Collections.Concurrent;
using Microsoft.Playwright;
using IRequest = Microsoft.Playwright.IRequest;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>
/// A tab of a browser of its own, with its own cookies. The story fails in the end if a page wrote an error to the console, ran or loaded what the
/// Content-Security-Policy forbids, or asked another host for something.
/// </summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly string _site;

    private Tab(IPage page, string site, Look look)
    {
        (Page, _site, Look) = (page, site, look);
        page.Console += (_, message) => Hear(message);
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
        page.Request += (_, request) => Watch(request);
    }

    public IPage Page { get; }

    public Look Look { get; }

    /// <summary>Another site that may be asked as well: with what its addresses begin.</summary>
    public string? OtherSite { get; set; }

    public static async Task<Tab> OpenAsync(IBrowser browser, string site, Look look)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site,
            Locale = look.Locale,
            ColorScheme = look.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Europe/Berlin",
            ViewportSize = new ViewportSize
            {
                Width = look.Width,
                Height = look.Height,
            },
        });
        return new Tab(await context.NewPageAsync(), site, look);
    }

    /// <summary>Goes to a screen, and returns when its heading is there, and its title, which comes after it.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("h1:visible").First.WaitForAsync();
        await Page.Locator("title:not(:empty)").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Signs in as anybody does.</summary>
    public async Task SignInAsync(Person person)
    {
        if (!Page.Url.Contains("/admin/sign-in", StringComparison.Ordinal))
        {
            await GoAsync("/admin/sign-in");
        }

        await Page.Locator("#email").FillAsync(person.Email);
        await Page.Locator("#password").FillAsync(person.Password);
        await Page.Locator("#sign-in button[type=submit]").ClickAsync();
    }

    /// <summary>Nothing on the page as it is now keeps anybody out.</summary>
    public async Task AssertNoBarriersAsync()
    {
        var barriers = await Barriers.FindAsync(Page);
        Assert.True(barriers is [], $"{Page.Url} ({Look.Name}):\n{string.Join('\n', barriers)}");
    }

    /// <summary>Browsers complain where nobody answers; that is what a story without a platform is about.</summary>
    public void ForgiveComplaints() => _complaints.Clear();

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        ComplaintsAttribute.Keep(_complaints);
    }

    private void Hear(IConsoleMessage message)
    {
        if (message.Type == "error" && !IsRefusal(message) && !IsMissingScreen(message))
        {
            _complaints.Enqueue($"{Page.Url}: {message.Text} ({message.Location})");
        }
    }

    // The browser itself writes there what the admin API refuses; whether a person is told is for the story to see.
    private static bool IsRefusal(IConsoleMessage message) =>
        message.Location.Contains("/api/admin/v1/", StringComparison.Ordinal)
        && (message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal)
            || message.Text.Contains("the server responded with a status of 503", StringComparison.Ordinal));

    // An address at which there is nothing is answered so; whatever a screen loads lies elsewhere.
    private bool IsMissingScreen(IConsoleMessage message) =>
        message.Location.StartsWith($"{_site}/admin/", StringComparison.Ordinal) && message.Text.Contains("the server responded with a status of 404", StringComparison.Ordinal);

    private void Watch(IRequest request)
    {
        if (!request.Url.StartsWith(_site, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !(OtherSite is { } other && request.Url.StartsWith(other, StringComparison.Ordinal)))
        {
            _complaints.Enqueue($"{Page.Url} asked for {request.Url}");
        }
    }
}
