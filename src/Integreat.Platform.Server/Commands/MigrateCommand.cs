using System.CommandLine;
using Integreat.Platform.Server.Hosting;

namespace Integreat.Platform.Server.Commands;

/// <summary>"migrate": brings the database's schema up to date and does nothing else.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("migrate", "Brings the database's schema up to date; every start does this, too.") { data };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(async () =>
        {
            var scripts = await StorageLease.MigrateAsync(PlatformConfiguration.Load(), parsed.GetValue(data)!, cancellation);
            Console.WriteLine(scripts.IsEmpty ? "The schema is up to date." : $"Applied {string.Join(", ", scripts)}.");
        }));
        return command;
    }
}
