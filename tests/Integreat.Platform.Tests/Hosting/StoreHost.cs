using Integreat.Platform.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>The stores of a platform without the platform: opened, closed, and opened again on the same data.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private readonly PlatformStorage _storage;
    private StorageLease? _lease;
    private ServiceProvider? _services;

    private StoreHost(PlatformStorage storage) => _storage = storage;

    /// <summary>Opens a database with the newest schema; the storage is disposed of with it.</summary>
    public static async Task<StoreHost> OpenAsync(PlatformStorage storage)
    {
        var host = new StoreHost(storage);
        await host.OpenAsync();
        return host;
    }

    public T Get<T>()
        where T : notnull => (_services ?? throw new InvalidOperationException("The stores are closed.")).GetRequiredService<T>();

    public async Task ReopenAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    /// <summary>Writes all that is stored into an archive.</summary>
    public Task ExportAsync(Stream to) => _lease!.ExportAsync(to, CancellationToken.None);

    /// <summary>Takes an archive over.</summary>
    public Task ImportAsync(Stream from) => _lease!.ImportAsync(from, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _storage.DisposeAsync();
    }

    private async Task OpenAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Platform", _storage.ConnectionString)]).Build();
        _lease = await StorageLease.AcquireAsync(configuration, _storage.Folder, CancellationToken.None);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging();
        _lease.AddTo(services);
        services.AddStoredAccounts();
        _services = services.BuildServiceProvider();
    }

    private async Task CloseAsync()
    {
        await _services!.DisposeAsync();
        await _lease!.DisposeAsync();
    }
}
