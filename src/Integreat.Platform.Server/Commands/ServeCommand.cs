using System.CommandLine;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Commands;

/// <summary>"serve": runs the platform, or one process of it, until it is told to stop.</summary>
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
            Description = "Do not create the demo region when the platform has no region yet. Only role all ever does.",
        };
        var command = new Command("serve", "Runs the platform (the default command).") { role, urls, data, noDemo };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(() => parsed.GetValue(role) switch
        {
            ClusterRoles.Silo => ClusterRoles.RunSiloAsync(cancellation),
            ClusterRoles.Gateway => ClusterRoles.RunGatewayAsync(parsed.GetValue(urls), cancellation),
            _ => RunAsync(parsed.GetValue(urls), parsed.GetValue(data)!, withDemo: !parsed.GetValue(noDemo), cancellation),
        }));
        return command;
    }

    private static Option<string> Role()
    {
        var role = new Option<string>("--role")
        {
            Description = "What this process runs: all (grains and HTTP), silo (grains), gateway (HTTP). The last two need PostgreSQL.",
            HelpName = $"{RoleAll}|{ClusterRoles.Silo}|{ClusterRoles.Gateway}",
            DefaultValueFactory = _ => RoleAll,
        };
        role.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not (RoleAll or ClusterRoles.Silo or ClusterRoles.Gateway))
            {
                result.AddError(
                    $"There is no role \"{token.Value}\"; the roles are \"{RoleAll}\", \"{ClusterRoles.Silo}\" and \"{ClusterRoles.Gateway}\".");
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
                services.AddHostedService(provider => new DemoStart(provider.GetRequiredService<IGrainFactory>(), provider, cancellation));
            }
        });
        await app.Services.GetRequiredService<IMediaStore>().CheckAsync(cancellation);
        await HostRun.ServeAsync(
            app,
            () => $"serves {string.Join(" and ", app.Urls)} and keeps its data in {storage.Place}",
            () => Task.CompletedTask,
            storage.Lost,
            cancellation);
    }
}
