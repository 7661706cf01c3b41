using System.CommandLine;
using System.Globalization;
using Integreat.Platform.Gateway.Register;
using Integreat.Platform.Server.Hosting;

namespace Integreat.Platform.Server.Commands;

/// <summary>"register import": takes over the official register of municipalities.</summary>
internal static class RegisterCommand
{
    public static Command Create() => new("register", "Keeps the official register of municipalities, from which new regions are made.") { Import() };

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "A table (CSV, UTF-8), or GV100AD of the Federal Statistical Office (UTF-8 or Windows-1252)." };
        file.Validators.Add(CommonOptions.RefuseEmpty);
        var data = CommonOptions.Data();
        var command = new Command("import", "Replaces the register. A file with a wrong line changes nothing, and each such line is told.") { file, data };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => ImportAsync(parsed.GetValue(file)!, parsed.GetValue(data)!, cancellation)));
        return command;
    }

    private static async Task ImportAsync(string path, string data, CancellationToken cancellation)
    {
        var file = RegisterFile.Read(await File.ReadAllBytesAsync(path, cancellation));
        await GrainAccess.RunAsync(
            PlatformConfiguration.Load(),
            data,
            _ => { },
            services => new RegisterImport(services.GetRequiredService<IGrainFactory>()).RunAsync(file, cancellation),
            cancellation);
        var districts = file.Entries.Count(entry => entry.IsDistrict);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Entries.Length - districts} municipalities and {districts} districts are in the register now; {file.LeftOut} areas without a municipality were left out."));
    }
}
