using System.CommandLine;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Server.Hosting;

namespace Integreat.Platform.Server.Commands;

/// <summary>"import cms-dump": takes over the content of the reference platform, through a host of its own.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Takes over content of other systems, or of another database.")
    {
        FromCmsDump(), ArchiveCommands.Import(),
    };

    private static Command FromCmsDump()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Dumps of the reference platform (JSON), in the order in which they load.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(CommonOptions.RefuseEmpty);
        var patches = new Option<string[]>("--patch")
        {
            Description = "A file that overwrites single fields of records; may be given several times.",
            HelpName = "FILE",
            DefaultValueFactory = _ => [],
        };
        patches.Validators.Add(CommonOptions.RefuseEmpty);
        var media = new Option<string?>("--media")
        {
            Description = "The folder with the files that media records name; they are copied. Without it, records are imported alone.",
            HelpName = "DIR",
        };
        media.Validators.Add(CommonOptions.RefuseEmpty);
        var data = CommonOptions.Data();
        var command = new Command(
            "cms-dump",
            "Imports dumps of the reference platform. The same import again changes nothing; a broken file changes nothing at all.")
        {
            files, patches, media, data,
        };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => RunAsync(
                parsed.GetValue(files)!, parsed.GetValue(patches)!, parsed.GetValue(media), parsed.GetValue(data)!, cancellation)));
        return command;
    }

    private static async Task RunAsync(
        string[] files, string[] patches, string? media, string data, CancellationToken cancellation)
    {
        if (media is not null && !Directory.Exists(media))
        {
            throw new CommandFailedException($"{media}: There is no such folder.");
        }

        var configuration = PlatformConfiguration.Load();
        await using var storage = await StorageLease.AcquireAsync(configuration, data, cancellation);
        using var progress = new ConsoleProgress(Console.Out);

        // Before the host: for files that are no dump, nothing has to start and stop.
        var dump = await CmsDump.ReadAsync(files, patches, progress, cancellation);
        using var host = EmbeddedHost.Build(configuration, storage);
        var copy = media is null ? null : await CopyAsync(media, host.Services.GetRequiredService<IMediaStore>(), cancellation);
        var import = new CmsDumpImport(host.Services.GetRequiredService<IGrainFactory>(), copy);
        await HostRun.RunAsync(host, stop => ImportAsync(import, dump, progress, stop), storage.Lost, cancellation);
    }

    private static async Task<MediaCopy> CopyAsync(string folder, IMediaStore store, CancellationToken cancellation)
    {
        await store.CheckAsync(cancellation);
        return new MediaCopy(folder, store);
    }

    private static async Task ImportAsync(CmsDumpImport import, CmsDump dump, ConsoleProgress progress, CancellationToken stop)
    {
        var report = await import.RunAsync(dump, progress, stop);
        progress.Dispose();
        ImportReportText.Write(report, Console.Out);
        if (report.Refusals is [var refusal, ..])
        {
            throw new CommandFailedException($"The import was refused: {refusal.Part}: {refusal.Detail}");
        }
    }
}
