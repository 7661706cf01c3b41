using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Accounts;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Storage.Accounts;
using Integreat.Platform.Storage.Chat;
using Integreat.Platform.Storage.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Serialization.Configuration;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>
/// The platform as the executable runs it (lease on the storage, silo and gateway), in this process, on a free port. It can be stopped and
/// started again on the same data.
/// </summary>
internal sealed class PlatformHost : IAsyncDisposable
{
    private const string Inner = "watched";

    private readonly PlatformStorage _storage;
    private readonly IConfigurationRoot _configuration;
    private readonly TimeProvider _clock;
    private StorageLease? _lease;
    private WebApplication? _app;
    private HttpClient? _client;

    private PlatformHost(PlatformStorage storage, TimeProvider clock, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        (_storage, _clock) = (storage, clock);
        _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Public:CmsUrl"] = "http://localhost:8000",
            ["Public:WebAppUrl"] = "https://integreat.app",
            ["ConnectionStrings:Platform"] = storage.ConnectionString,
            ["Logging:LogLevel:Default"] = "None",

            // Clocks jump in tests, and machines that run them are busy: nobody gets what is stale for that.
            ["Delivery:PatienceMilliseconds"] = "60000",

            // All tests are one client.
            ["Limits:WritesPerMinute"] = "1000000",
            ["Limits:ChatRequestsPerMinute"] = "1000000",
            ["Limits:PdfsPerMinute"] = "1000000",
            ["Limits:SignInsPerMinute"] = "1000000",
        }).AddInMemoryCollection(settings).Build();
    }

    /// <summary>Redirects are answers like others, and bodies come as they were sent.</summary>
    public HttpClient Client => _client ?? throw Stopped();

    public IGrainFactory Grains => Service<IGrainFactory>();

    public IReadOnlyList<Endpoint> Endpoints => Service<EndpointDataSource>().Endpoints;

    public ITokenStore Tokens => Service<ITokenStore>();

    public IHelpDeskStore HelpDesks => Service<IHelpDeskStore>();

    public WatchedJournal Journal => (WatchedJournal)Service<IJournal>();

    /// <summary>Starts a platform; the storage is disposed of with it.</summary>
    public static async Task<PlatformHost> StartAsync(
        PlatformStorage storage, TimeProvider? clock = null, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var host = new PlatformHost(storage, clock ?? TimeProvider.System, settings);
        try
        {
            await host.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task StartAsync()
    {
        _lease = await StorageLease.AcquireAsync(_configuration, _storage.Folder, CancellationToken.None);
        _app = ServerHost.Build(_configuration, _lease, ["http://127.0.0.1:0"], Watch);
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    /// <summary>Stops as a process does that is told to; nothing is in memory any more.</summary>
    public async Task StopAsync()
    {
        _client?.Dispose();
        _client = null;
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (_lease is { } lease)
        {
            _lease = null;
            await lease.DisposeAsync();
        }
    }

    public async Task<ImportReport> ImportAsync(IReadOnlyList<string> files, params IReadOnlyList<string> patches)
    {
        var dump = await CmsDump.ReadAsync(files, patches, progress: null, CancellationToken.None);
        return await new CmsDumpImport(Grains).RunAsync(dump, progress: null, CancellationToken.None);
    }

    /// <summary>An access token as the operator makes it.</summary>
    public async Task<(string Token, long Number)> CreateTokenAsync(string account, long? region = null, string scope = TokenScopes.RegionsWrite)
    {
        var token = Guid.NewGuid().ToString();
        return (token, await Tokens.AddAsync(new NewToken(SecretHash.Of(token), account, [scope], region, _clock.GetUtcNow())));
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string target, params (string Name, string Value)[] headers) =>
        SendAsync(method, target, content: null, headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string target, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(target, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string target, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, target, headers);

    /// <summary>The body of an answer that must have this status and be JSON.</summary>
    public async Task<string> ReadAsync(string target, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await GetAsync(target);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{target}: {(int)response.StatusCode} {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        return body;
    }

    public async Task<JsonDocument> ReadJsonAsync(string target) => JsonDocument.Parse(await ReadAsync(target));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _storage.DisposeAsync();
    }

    /// <summary>A service of the platform.</summary>
    public T Service<T>()
        where T : notnull => (_app ?? throw Stopped()).Services.GetRequiredService<T>();

    private void Watch(IServiceCollection services)
    {
        // The tests' assembly has grains of its own, which stand in for the platform's in other tests.
        services.PostConfigure<TypeManifestOptions>(types =>
            types.InterfaceImplementations.RemoveWhere(type => type.Assembly == typeof(PlatformHost).Assembly));
        services.Replace(ServiceDescriptor.Singleton(_clock));
        services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000); // nobody guesses passwords of tests
        var own = services.Single(service => service.ServiceType == typeof(IJournal));
        services.Remove(own);
        services.AddKeyedSingleton(Inner, (provider, _) => (IJournal)own.ImplementationFactory!(provider));
        services.AddSingleton<IJournal>(provider => new WatchedJournal(provider.GetRequiredKeyedService<IJournal>(Inner)));
    }

    private static InvalidOperationException Stopped() => new("The platform is stopped.");
}
