using System.CommandLine;
using Integreat.Platform.Server.Hosting;

namespace Integreat.Platform.Server.Commands;

/// <summary>"serve": runs the platform until it is told to stop.</summary>
internal sealed class ServeCommand
{
    private readonly Option<string> _role = new("--role")
    {
        Description = "What this process runs: all (grains and HTTP).",
        DefaultValueFactory = _ => "all",
    };

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = "The addresses to listen on, separated by semicolons [default: http://localhost:8000].",
        HelpName = "URL",
    };

    private readonly Option<string> _data = CommonOptions.Data();

    private readonly Option<bool> _noDemo = new("--no-demo")
    {
        Description = "Do not create the demo region when the platform has no region yet.",
    };

    public ServeCommand()
    {
        _role.AcceptOnlyFromAmong("all");
        Command = new Command("serve", "Runs the platform (the default command).");
        MakeDefaultOf(Command);
    }

    public Command Command { get; }

    /// <summary>Lets another command serve, too.</summary>
    public void MakeDefaultOf(Command command)
    {
        command.Options.Add(_role);
        command.Options.Add(_urls);
        command.Options.Add(_data);
        command.Options.Add(_noDemo);
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => RunAsync(parsed, cancellation)));
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var configuration = PlatformConfiguration.Load();
        await using var storage = await StorageLease.AcquireAsync(configuration, parsed.GetValue(_data)!, cancellation);
        await using var app = ServerHost.Build(configuration, storage, parsed.GetValue(_urls), withDemo: !parsed.GetValue(_noDemo));
        await app.RunAsync(cancellation);
        storage.ThrowIfLost();
    }
}
