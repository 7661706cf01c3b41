using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>A running platform for the tests of accounts, on a clock that they move. Each test has accounts of its own.</summary>
public sealed class AccountsFixture : IAsyncLifetime
{
    private readonly SqliteStorage _storage = new();
    private PlatformHost? _platform;
    private int _people;

    internal const string Password = "fünf Wörter in einer Reihe";

    /// <summary>Never ahead of the machine's: a silo that began before the present moment of its cluster is taken for dead.</summary>
    internal MovableClock Clock { get; } = new(new DateTimeOffset(2020, 7, 1, 10, 30, 0, TimeSpan.Zero));

    internal PlatformHost Platform => _platform!;

    internal string MailFolder => Path.Combine(_storage.Folder, "mails");

    internal string Database => Path.Combine(_storage.Folder, "journal.db");

    public async ValueTask InitializeAsync() => _platform = await PlatformHost.StartAsync(
        _storage, Clock,
        new KeyValuePair<string, string?>("Regions:MediaMegabytes", "1"), // soon full
        new KeyValuePair<string, string?>("Media:UploadMegabytes", "1"));

    public ValueTask DisposeAsync() => _platform?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal TestClient Client(string? userAgent = null) => userAgent is null
        ? new TestClient(Platform.Client.BaseAddress!)
        : new TestClient(Platform.Client.BaseAddress!) { UserAgent = userAgent };

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
}

/// <summary>Tests that share the platform of accounts, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class AccountsTests : ICollectionFixture<AccountsFixture>
{
    public const string Name = "accounts";
}
