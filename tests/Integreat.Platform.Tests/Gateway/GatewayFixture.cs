using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Tests.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Serialization.Configuration;
using Orleans.TestingHost;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>A silo with leaders that the tests feed, and a gateway on a real port in front of it. Every test has a region of its own.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _media = new();
    private long _region;
    private InProcessTestCluster _cluster = null!;
    private WebApplication _gateway = null!;

    internal Leaders Leaders { get; } = new();

    /// <summary>What is set besides; only before the start.</summary>
    internal Dictionary<string, string?> Settings { get; } = [];
    internal ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Where the gateway looks for media files; does not exist until a test makes it.</summary>
    public string MediaFolder => Path.Combine(_media.Path, "media");

    public HttpClient Client { get; private set; } = null!;
    public Uri Address { get; private set; } = null!;
    public IGrainFactory Grains => _cluster.Client;

    /// <summary>A service of the gateway.</summary>
    internal T Service<T>()
        where T : notnull => _gateway.Services.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(Leaders);
            silo.Services.PostConfigure<TypeManifestOptions>(types =>
            {
                // Instead of the platform's own grains, if their assembly is loaded too.
                types.InterfaceImplementations.RemoveWhere(
                    type => type.IsAssignableTo(typeof(IDirectory)) || type.IsAssignableTo(typeof(IEdition)));
                types.InterfaceImplementations.Add(typeof(LeaderDirectory));
                types.InterfaceImplementations.Add(typeof(LeaderEdition));
            });
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();

        var web = WebApplication.CreateSlimBuilder();
        web.WebHost.UseUrls("http://127.0.0.1:0");
        web.Configuration["Media:Folder"] = MediaFolder;
        web.Configuration["Limits:PdfsPerMinute"] = "1000000"; // All tests are one client.
        web.Configuration["Public:CmsUrl"] = "https://cms.example";
        web.Configuration["Public:WebAppUrl"] = "https://app.example";
        web.Configuration.AddInMemoryCollection(Settings);
        web.Logging.ClearProviders().AddProvider(new ErrorLog(Errors));
        web.Services.AddSingleton<IGrainFactory>(_cluster.Client);
        web.Services.AddGateway();
        web.Services.AddStoredAccounts(); // nobody signs in, so there is no database
        _gateway = web.Build();
        _gateway.UseGateway();
        _gateway.MapGateway();
        await _gateway.StartAsync();
        Address = new Uri(_gateway.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _gateway.DisposeAsync();
        await _cluster.DisposeAsync();
        _media.Dispose();
    }

    /// <summary>A new region with German (and an invisible Arabic and an inactive English) edition.</summary>
    internal DirectoryEntry AddRegion(string slug, string status = "ACTIVE", string? name = null, params string[] earlier)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { name = name ?? slug, path = slug });
        var region = new DirectoryEntry
        {
            Region = Interlocked.Increment(ref _region),
            Slug = slug,
            EarlierSlugs = [.. earlier],
            Status = status,
            Name = name ?? slug,
            FullName = $"Stadt {name ?? slug}",
            Languages =
            [
                new DirectoryLanguage("de", "Deutsch", RightToLeft: false, Active: true, Visible: true),
                new DirectoryLanguage("en", "English", RightToLeft: false, Active: false, Visible: false),
                new DirectoryLanguage("ar", "العربية", RightToLeft: true, Active: true, Visible: false),
            ],
            Json = json,
            LanguagesJson = """[{"code":"de"}]"""u8.ToArray(),
            Hash = SHA256.HashData(json).AsMemory(0, 16),
        };
        Leaders.Directory.Put(region);
        return region;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string target, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(target, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string target, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, target, headers);

    /// <summary>The body of an answer that must have this status.</summary>
    public async Task<string> ReadAsync(string target, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await GetAsync(target);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends bytes as they are, and takes everything that comes back until the server closes.</summary>
    public async Task<string> TalkAsync(params string[] parts)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var socket = new TcpClient { NoDelay = true };
        await socket.ConnectAsync(Address.Host, Address.Port, cancellation);
        await using var stream = socket.GetStream();
        foreach (var part in parts)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(part), cancellation);
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }

    private sealed class ErrorLog(ConcurrentQueue<string> errors) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                errors.Enqueue(formatter(state, exception));
            }
        }
    }
}

/// <summary>Tests that share the silo and the gateway.</summary>
[CollectionDefinition(Name)]
public sealed class GatewayTests : ICollectionFixture<GatewayFixture>
{
    public const string Name = "gateway";
}
