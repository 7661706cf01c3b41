using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Journal;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>
/// A platform with the demo region, and Debian's Chromium: one of each for all stories, begun when the first of them asks. Where Chromium or axe is not
/// installed the stories are skipped, except in continuous integration, where they must run.
/// A class of stories is in <see cref="Collection"/> and takes this in its constructor:
/// <code>
/// var kim = await screens.InviteAsync("editor");
/// await using var tab = await screens.OpenAsync(kim, "/admin/kaiserslautern/pages"); // signed in already
/// await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Willkommen" }).ClickAsync();
/// await tab.AssertNoBarriersAsync();
/// Assert.Contains("Willkommen", await screens.ReadAsync("/api/v3/kaiserslautern/de/pages/"));
/// </code>
/// Stories share the region: whoever needs something undisturbed makes a page of its own, with <see cref="ClientAsync"/> or on the screens.
/// </summary>
public sealed partial class ScreensFixture : IAsyncDisposable
{
    public const string Collection = "Screens";

    /// <summary>The slug of the demo region.</summary>
    public const string Region = "kaiserslautern";

    private const string Password = "fünf Wörter in einer Reihe";
    private const string Chromium = "/usr/bin/chromium";

    // In which the team finds cities to found.
    private const string Register = """
        ags;name;kind;postal_code;population
        07316000;Neustadt an der Weinstraße;Kreisfreie Stadt;67433;53920
        07313000;Landau in der Pfalz;Kreisfreie Stadt;76829;48341
        07315000;Mainz;Kreisfreie Stadt;55116;222889
        """;

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly SemaphoreSlim _beginning = new(1, 1);
    private readonly Place _place = Place.Loopback with { Port = Loopback.FreePort() };
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ServerProcess? _server;
    private IReadOnlyDictionary<string, string>? _administrator;
    private int _people;

    /// <summary>The address as browsers know it. Passkeys need a name, not a number.</summary>
    internal string Site => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{_place.Port}");

    /// <summary>A tab in which nobody is signed in.</summary>
    internal async Task<Tab> OpenAsync(string path, Look? look = null)
    {
        await BeginAsync();
        var tab = await Tab.OpenAsync(_browser!, Site, look ?? Look.German);
        await tab.GoAsync(path);
        return tab;
    }

    /// <summary>A tab in which somebody is signed in already, without the screens.</summary>
    /// <param name="person">Null: the administrator.</param>
    internal async Task<Tab> OpenAsync(Person? person, string path, Look? look = null)
    {
        using var client = await ClientAsync(person);
        var tab = await Tab.OpenAsync(_browser!, Site, look ?? Look.German);
        await tab.Page.Context.AddCookiesAsync(client.Cookies.Select(cookie => new Cookie
        {
            Name = cookie.Key,
            Value = cookie.Value,
            Url = Site,
        }));
        await tab.GoAsync(path);
        return tab;
    }

    /// <summary>Somebody new with this role in the region, who has accepted the invitation.</summary>
    internal async Task<Person> InviteAsync(string role)
    {
        var (person, secret) = await SendInvitationAsync(role);
        using var client = new TestClient(new Uri(Site));
        await client.OkAsync(
            HttpMethod.Post, "invitations/accept", new { token = secret, name = person.Name, password = person.Password }, HttpStatusCode.NoContent);
        return person;
    }

    /// <summary>Somebody who was sent a mail and did nothing yet, and the secret in its link.</summary>
    internal async Task<(Person Person, string Secret)> SendInvitationAsync(string role)
    {
        using var administrator = await ClientAsync(person: null);
        var name = string.Create(CultureInfo.InvariantCulture, $"Kim {Interlocked.Increment(ref _people)}");
        var person = new Person($"{name.Replace(' ', '.').ToLowerInvariant()}@example.org", name, Password);
        await administrator.OkAsync(HttpMethod.Post, $"regions/{Region}/invitations", new { email = person.Email, role, name });
        return (person, (await ReceiveLinkAsync(person.Email, "/admin/invitation")).Split('#')[1]);
    }

    /// <summary>The link to this screen that somebody is sent, as soon as the mail is there.</summary>
    internal async Task<string> ReceiveLinkAsync(string email, string path)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Executable.Deadline);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var words = new Mailbox(Path.Combine(_folder.Path, "town", "mails")).Find(email).SelectMany(mail => mail.Text.Split('\n', '\r', ' '));
            if (words.FirstOrDefault(word => word.StartsWith($"{Site}{path}#", StringComparison.Ordinal)) is { } link)
            {
                return link;
            }

            await look.WaitForNextTickAsync(deadline.Token);
        }
    }

    /// <summary>A client of the admin API, signed in as this person; null: as the administrator.</summary>
    internal async Task<TestClient> ClientAsync(Person? person)
    {
        await BeginAsync();
        if (person is null)
        {
            return new TestClient(new Uri(Site))
            {
                Cookies = _administrator!,
            };
        }

        var client = new TestClient(new Uri(Site));
        Assert.False(await client.SignInAsync(person.Email, person.Password));
        return client;
    }

    /// <summary>What readers get at an address of API v3.</summary>
    internal async Task<string> ReadAsync(string target)
    {
        await BeginAsync();
        return await _server!.ReadAsync(target);
    }

    /// <summary>How readers are answered at an address.</summary>
    internal async Task<HttpStatusCode> StatusAsync(string target)
    {
        await BeginAsync();
        return await _server!.StatusAsync(target);
    }

    /// <summary>Kills the platform and starts it again at the same address; between the two something can be done without it.</summary>
    internal Task RestartAsync(Func<Task> meanwhile) => RestartAsync(meanwhile, []);

    /// <summary>Starts the platform again with other settings. Whoever does that starts it once more without them in the end.</summary>
    internal Task RestartAsync(params IEnumerable<KeyValuePair<string, string>> settings) => RestartAsync(() => Task.CompletedTask, settings);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await StopAsync();

        _beginning.Dispose();
        _folder.Dispose();
    }

    private async Task RestartAsync(Func<Task> meanwhile, IEnumerable<KeyValuePair<string, string>> settings)
    {
        await BeginAsync();
        await StopAsync();
        await meanwhile();
        await ServeAsync(_place, settings);
    }

    private async Task BeginAsync()
    {
        Require(File.Exists(Chromium), "Chromium is not installed: Debian's package is named chromium.");
        Require(Scripts.AreThere, "axe and jsQR are not installed: run npm ci in tests/Integreat.Platform.SystemTests/Browser.");
        await _beginning.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            // What failed for one story is begun again for the next.
            if (_administrator is null)
            {
                await BeginTownAsync();
            }
            else if (_server is null)
            {
                await ServeAsync(_place, []);
            }

            Assertions.SetDefaultExpectTimeout((float)Executable.Deadline.TotalMilliseconds); // long enough for a busy machine
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium,
                Args = Switches,
            });
        }
        finally
        {
            _beginning.Release();
        }
    }

    // The administrator's password is told once: a platform where nobody has heard it makes way for another.
    private async Task BeginTownAsync()
    {
        await StopAsync();
        if (Directory.Exists(Path.Combine(_folder.Path, "town")))
        {
            Directory.Delete(Path.Combine(_folder.Path, "town"), recursive: true);
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "register.csv"), Register, TestContext.Current.CancellationToken);
        (await Command.RunAsync(_folder.Path, "register", "import", "register.csv", "--data", "town")).Succeeded();
        await ServeAsync(_place, []);
    }

    private async Task StopAsync()
    {
        if (_server is { } server)
        {
            _server = null;
            await server.DisposeAsync();
        }
    }

    private async Task ServeAsync(Place place, IEnumerable<KeyValuePair<string, string>> more)
    {
        Dictionary<string, string> settings = new(more)
        {
            ["Public__CmsUrl"] = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{place.Port}"),
            ["Limits__SignInsPerMinute"] = "100000", // everybody comes from one address
            ["Accounts__OpenId__0__Id"] = "rathaus",
            ["Accounts__OpenId__0__Name"] = "Rathaus Beispiel",
            ["Accounts__OpenId__0__Authority"] = "http://127.0.0.1:1", // where nobody is
            ["Accounts__OpenId__0__Domains__0"] = "rathaus.example",
            ["Accounts__OpenId__0__ClientId"] = "integreat",
            ["Accounts__OpenId__0__ClientSecret"] = "secret",
        };
        _server = await ServerProcess.ServeAsync(place, _folder.Path, settings, "--data", "town");
        if (_administrator is not null)
        {
            return;
        }

        var told = AdministratorLine().Match(_server.Greeting);

        // Once for all stories: so many times a minute nobody may sign in with one address.
        using var client = new TestClient(new Uri(Site));
        Assert.False(await client.SignInAsync(told.Groups[1].Value, told.Groups[2].Value));
        _administrator = client.Cookies;
    }

    private static void Require(bool isThere, string otherwise)
    {
        if (!isThere)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{otherwise} This is continuous integration.");
            Assert.Skip(otherwise);
        }
    }

    [GeneratedRegex(@"Its administrator is (\S+) with the password (\S+),")]
    private static partial Regex AdministratorLine();
}

/// <summary>The stories that share a platform and a browser.</summary>
[CollectionDefinition(ScreensFixture.Collection)]
[Complaints]
public sealed class ScreensStories : ICollectionFixture<ScreensFixture>;
