using System.CommandLine;
using System.Globalization;
using Integreat.Platform.Server.Hosting;

namespace Integreat.Platform.Server.Commands;

/// <summary>"export" and "import archive": carry everything from one database to another, of either kind.</summary>
internal static class ArchiveCommands
{
    public static Command Export()
    {
        var file = new Argument<string>("FILE") { Description = "The archive to write; there must be no such file yet." };
        file.Validators.Add(CommonOptions.RefuseEmpty);
        var data = CommonOptions.Data();
        var command = new Command(
            "export", "Writes everything that is stored, but media files, into one file, which another database can take over. Stop the platform first.")
        {
            file, data,
        };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => ExportAsync(parsed.GetValue(file)!, parsed.GetValue(data)!, cancellation)));
        return command;
    }

    public static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "What \"export\" wrote." };
        file.Validators.Add(CommonOptions.RefuseEmpty);
        var data = CommonOptions.Data();
        var command = new Command(
            "archive", "Takes over what \"export\" wrote, into a new database; whole and verified, or not at all.")
        {
            file, data,
        };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => ImportAsync(parsed.GetValue(file)!, parsed.GetValue(data)!, cancellation)));
        return command;
    }

    private static async Task ExportAsync(string file, string data, CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            throw new CommandFailedException($"{file} is there already. Name another file.");
        }

        await using var storage = await StorageLease.AcquireAsync(PlatformConfiguration.Load(), data, cancellation);
        var unfinished = $"{file}.part";
        try
        {
            long rows;
            await using (var archive = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, storage.Lost);
                rows = await storage.ExportAsync(archive, stop.Token);
                archive.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Exported {rows} rows of {storage.Place} to {file}."));
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async Task ImportAsync(string file, string data, CancellationToken cancellation)
    {
        await using var archive = new FileStream(file, FileMode.Open, FileAccess.Read);
        await using var storage = await StorageLease.AcquireAsync(PlatformConfiguration.Load(), data, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, storage.Lost);
        var rows = await storage.ImportAsync(archive, stop.Token);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Imported {rows} rows of {file} into {storage.Place} and verified them."));
    }
}
