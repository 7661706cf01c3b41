using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Hosting;

/// <summary>Imports a dump as the command line does: through a host of its own, under the folder's lock.</summary>
internal static class Importing
{
    public static Task RunAsync(string dump, string dataFolder, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        RunAsync(BenchmarkConfiguration.Create(), dump, dataFolder, progress, cancellation);

    public static async Task RunAsync(
        IConfigurationRoot configuration, string dump, string dataFolder, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        await using var storage = await StorageLease.AcquireAsync(configuration, dataFolder, cancellation);
        using var host = EmbeddedHost.Build(configuration, storage);
        await host.StartAsync(cancellation);
        progress?.Report(new ImportProgress(ImportPhase.Reading, 0, new FileInfo(dump).Length));
        var content = await CmsDump.ReadAsync([dump], [], progress, cancellation);
        var report = await new CmsDumpImport(host.Services.GetRequiredService<IGrainFactory>()).RunAsync(content, progress, cancellation);
        await host.StopAsync(CancellationToken.None);
        if (report.Result is not ImportResult.Complete)
        {
            throw new InvalidOperationException($"The import is not complete: {report.Refusals[0].Detail}");
        }
    }
}
