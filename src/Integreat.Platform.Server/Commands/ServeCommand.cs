using System.CommandLine;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Commands;

/// <summary>"serve": runs the platform until it is told to stop.</summary>
internal static class ServeCommand
{
    private const string RoleAll = "all";

    public static Command Create()
    {
        var role = Role();
        var urls = new Option<string?>("--urls")
        {
            Description = $"The addresses to listen on, separated by semicolons. [default: {ListenAddresses.Default}]",
            HelpName = "URL",
        };
        var data = CommonOptions.Data();
        var noDemo = new Option<bool>("--no-demo")
        {
            Description = "Do not create the demo region when the platform has no region yet.",
        };
        var command = new Command("serve", "Runs the platform (the default command).") { role, urls, data, noDemo };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => RunAsync(parsed.GetValue(urls), parsed.GetValue(data)!, withDemo: !parsed.GetValue(noDemo), cancellation)));
        return command;
    }

    private static Option<string> Role()
    {
        var role = new Option<string>("--role")
        {
            Description = "What this process runs: all (grains and HTTP).",
            HelpName = RoleAll,
            DefaultValueFactory = _ => RoleAll,
        };
        role.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value != RoleAll)
            {
                result.AddError($"There is no role \"{token.Value}\"; the role is \"{RoleAll}\".");
            }
        });
        return role;
    }

    private static async Task RunAsync(string? urls, string data, bool withDemo, CancellationToken cancellation)
    {
        var configuration = PlatformConfiguration.Load();
        var addresses = ListenAddresses.Parse(urls ?? configuration["Urls"] ?? ListenAddresses.Default);
        await using var storage = await StorageLease.AcquireAsync(configuration, data, cancellation);
        ListenAddresses.Probe(addresses);
        await using var app = ServerHost.Build(configuration, storage, addresses, services =>
        {
            if (withDemo)
            {
                services.AddHostedService(provider => new DemoStart(provider.GetRequiredService<IGrainFactory>(), cancellation));
            }
        });
        try
        {
            await HostRun.RunAsync(app, storage, stop => ServeAsync(app, storage, stop), cancellation);
        }
        catch (OperationCanceledException)
        {
            // Told to stop, which is how serving ends.
        }
    }

    private static Task ServeAsync(WebApplication app, StorageLease storage, CancellationToken stop)
    {
        Console.WriteLine($"Integreat.Platform serves {string.Join(" and ", app.Urls)} and keeps its data in {storage.Place}.");
        return Task.Delay(Timeout.InfiniteTimeSpan, stop);
    }
}
