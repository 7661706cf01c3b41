using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Hosting;

/// <summary>The real platform in this process, role "all" on SQLite, with generated regions.</summary>
internal sealed class RunningPlatform : IAsyncDisposable
{
    private readonly StorageLease _storage;
    private readonly WebApplication _app;

    private RunningPlatform(StorageLease storage, WebApplication app, CorpusClock clock) => (_storage, _app, Clock) = (storage, app, clock);

    public CorpusClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>Where it listens; the port is a free one.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <param name="configure">Adds routes of one's own.</param>
    public static async Task<RunningPlatform> StartAsync(
        ScratchFolder scratch, int regions, RegionSize size, Action<WebApplication> configure, CancellationToken cancellation)
    {
        var dump = scratch.File($"{regions}-regions-{size.Calendar.Events}-events.json");
        await DumpFile.WriteAsync(dump, regions, size, cancellation);
        var data = scratch.NewDataFolder();
        await Importing.RunAsync(dump, data, progress: null, cancellation);
        return await OpenAsync(BenchmarkConfiguration.Create(), data, configure, cancellation);
    }

    /// <summary>With the regions that a data folder holds.</summary>
    /// <param name="configure">Adds routes of one's own.</param>
    public static async Task<RunningPlatform> OpenAsync(
        IConfigurationRoot configuration, string data, Action<WebApplication> configure, CancellationToken cancellation)
    {
        var storage = await StorageLease.AcquireAsync(configuration, data, cancellation);
        var clock = new CorpusClock();
        var app = ServerHost.Build(
            configuration, storage, ["http://127.0.0.1:0"], services => services.AddSingleton<TimeProvider>(clock));
        configure(app);
        await app.StartAsync(cancellation);
        return new RunningPlatform(storage, app, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _storage.DisposeAsync();
    }
}
