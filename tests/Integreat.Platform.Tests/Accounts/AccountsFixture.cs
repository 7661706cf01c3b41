using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>A running platform for the tests of accounts, on a clock that they move. Each test has accounts of its own.</summary>
public sealed class AccountsFixture : IAsyncLifetime
{
    private readonly SqliteStorage _storage = new();
    private PlatformHost? _platform;
    private TestDirectory? _directory;
    private int _people;

    internal const string Password = "fünf Wörter in einer Reihe";

    /// <summary>Never ahead of the machine's: a silo that began before the present moment of its cluster is taken for dead.</summary>
    internal MovableClock Clock { get; } = new(new DateTimeOffset(2020, 7, 1, 10, 30, 0, TimeSpan.Zero));

    internal PlatformHost Platform => _platform!;

    /// <summary>It is two directories to the platform, and one that lies about its name; a fourth is not there.</summary>
    internal TestDirectory Directory => _directory!;

    internal string MailFolder => Path.Combine(_storage.Folder, "mails");

    internal string Database => Path.Combine(_storage.Folder, "journal.db");

    public async ValueTask InitializeAsync()
    {
        _directory = await TestDirectory.StartAsync();
        _platform = await PlatformHost.StartAsync(
            _storage, Clock,
            [
                new("Regions:MediaMegabytes", "1"), // soon full
                new("Media:UploadMegabytes", "1"),
                .. Describe(0, "stadt", "Stadt", _directory.Address),
                .. Describe(1, "offen", "Offene Stadt", _directory.Address),
                new("Accounts:OpenId:1:Registers", "true"),
                new("Accounts:OpenId:1:TrustsSecondFactor", "true"),
                .. Describe(2, "fort", "Fort", "http://127.0.0.1:1"),
                .. Describe(3, "falsch", "Falsch", _directory.Address + "/liar"),
            ]);
    }

    public async ValueTask DisposeAsync()
    {
        await (_platform?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_directory?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal TestClient Client(string? userAgent = null) => userAgent is null
        ? new TestClient(Platform.Client.BaseAddress!)
        : new TestClient(Platform.Client.BaseAddress!) { UserAgent = userAgent };

    /// <summary>A browser with cookies of another one.</summary>
    internal TestClient Client(IReadOnlyDictionary<string, string> cookies) => new(Platform.Client.BaseAddress!) { Cookies = cookies };

    /// <summary>Somebody new who has accepted an invitation.</summary>
    internal async Task<string> AddPersonAsync()
    {
        var email = $"person{Interlocked.Increment(ref _people)}@example.org";
        var (invited, _) = await Platform.Service<Invitations>().CreateAsync(email, "Kim", "de");
        Assert.Null(await Platform.Service<Invitations>().AcceptAsync(invited!.Secret!, "Kim Beispiel", Password));
        return email;
    }

    /// <summary>Somebody new, signed in.</summary>
    internal async Task<(TestClient Client, string Email)> SignInAsync()
    {
        var email = await AddPersonAsync();
        var client = Client();
        Assert.False(await client.SignInAsync(email, Password));
        return (client, email);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Describe(int number, string id, string name, string authority) =>
        new (string Setting, string Value)[]
        {
            ("Id", id), ("Name", name), ("Authority", authority), ("ClientId", TestDirectory.ClientId), ("ClientSecret", TestDirectory.Secret),
            ("Domains:0", $"{id}.example"),
        }.Select(each => new KeyValuePair<string, string?>($"Accounts:OpenId:{number}:{each.Setting}", each.Value));
}

/// <summary>Tests that share the platform of accounts, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class AccountsTests : ICollectionFixture<AccountsFixture>
{
    public const string Name = "accounts";
}
