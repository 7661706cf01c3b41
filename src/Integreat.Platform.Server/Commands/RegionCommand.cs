using System.CommandLine;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Server.Options;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Server.Commands;

/// <summary>"region export" and "region import": carry one region from one installation to another.</summary>
internal static class RegionCommand
{
    public static Command Create() => new("region", "Carries one region from one installation to another.") { Export(), Import() };

    private static Command Export()
    {
        var slug = new Argument<string>("SLUG") { Description = "The region's address." };
        slug.Validators.Add(CommonOptions.RefuseEmpty);
        var file = new Option<string>("--out") { Description = "The file to write; there must be no such file yet.", HelpName = "FILE", Required = true };
        file.Validators.Add(CommonOptions.RefuseEmpty);
        var data = CommonOptions.Data();
        var command = new Command("export", "Writes a region's content with its media files into one file. People, calendar, news, chats and feedback stay.")
        {
            slug, file, data,
        };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => ExportAsync(parsed.GetValue(slug)!, parsed.GetValue(file)!, parsed.GetValue(data)!, cancellation)));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "What \"region export\" wrote. Its texts are taken as they are, so take it from nobody you do not trust." };
        file.Validators.Add(CommonOptions.RefuseEmpty);
        var slug = new Option<string?>("--slug") { Description = "The address that the region gets, if not the one it had.", HelpName = "SLUG" };
        slug.Validators.Add(CommonOptions.RefuseEmpty);
        var data = CommonOptions.Data();
        var command = new Command("import", "Makes a hidden region of such a file, whole or not at all. The same file again changes nothing.") { file, slug, data };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => ImportAsync(parsed.GetValue(file)!, parsed.GetValue(slug), parsed.GetValue(data)!, cancellation)));
        return command;
    }

    private static async Task ExportAsync(string slug, string file, string data, CancellationToken cancellation)
    {
        if (File.Exists(file))
        {
            throw new CommandFailedException($"{file} is there already. Name another file.");
        }

        var unfinished = $"{file}.part";
        try
        {
            await RunAsync(data, services => ExportAsync(services, slug, unfinished, cancellation), cancellation);
            File.Move(unfinished, file);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async Task ExportAsync(IServiceProvider services, string slug, string file, CancellationToken cancellation)
    {
        var region = await RegionLookup.FindAsync(services, slug, cancellation);
        var export = new RegionExport(
            services.GetRequiredService<IGrainFactory>(),
            services.GetRequiredService<IMediaStore>(),
            services.GetRequiredService<IOptions<PublicOptions>>().Value,
            TimeProvider.System);
        var caller = CommandContext.Service("export").Caller;
        var begun = await export.BeginAsync(caller, region, cancellation);
        var leaving = begun.Value ?? throw new CommandFailedException(begun.Detail!);
        await using var to = new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite);
        var done = await export.WriteAsync(caller, region, leaving, to, cancellation);
        to.Flush(flushToDisk: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Exported \"{slug}\" with {done.Texts} texts and {done.Files} files."));
        foreach (var missing in done.Missing)
        {
            Console.WriteLine($"{missing} is named and not there.");
        }
    }

    private static async Task ImportAsync(string file, string? slug, string data, CancellationToken cancellation)
    {
        await using var from = new FileStream(file, FileMode.Open, FileAccess.Read);
        await RunAsync(
            data,
            async services =>
            {
                var import = new RegionImport(services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<IMediaStore>());
                var imported = await import.RunAsync(from, slug, cancellation);
                Console.WriteLine($"The region \"{imported.Slug}\" is there, hidden.");
            },
            cancellation);
    }

    private static async Task RunAsync(string data, Func<IServiceProvider, Task> work, CancellationToken cancellation)
    {
        // Links in texts lead to where readers find the platform.
        var configuration = new ConfigurationManager();
        configuration.AddConfiguration(PlatformConfiguration.Load());
        PublicUrl.SetIfMissing(configuration, () => ListenAddresses.PublicUrl(ListenAddresses.Parse(configuration["Urls"] ?? ListenAddresses.Default)));
        await GrainAccess.RunAsync(
            configuration,
            data,
            services =>
            {
                services.AddOptions<PublicOptions>().BindConfiguration(PublicOptions.Section);
                services.AddMediaStore();
            },
            work,
            cancellation);
    }
}
