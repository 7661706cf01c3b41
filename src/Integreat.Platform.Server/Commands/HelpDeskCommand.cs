using System.CommandLine;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Gateway.Chat;
using Integreat.Platform.Server.Hosting;

namespace Integreat.Platform.Server.Commands;

/// <summary>"helpdesk": connects a region with its help desk, tells how it is connected, and ends that.</summary>
internal static class HelpDeskCommand
{
    public static Command Create() => new("helpdesk", "Connects regions with the help desks that answer their readers.") { Set(), Show(), Clear() };

    private static Command Set()
    {
        var region = Region();
        var url = new Option<string?>("--url") { Description = "The address of the region's Zammad.", HelpName = "URL" };
        url.Validators.Add(CommonOptions.RefuseEmpty);
        url.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !HelpDeskAddress.IsValid(token.Value))
            {
                result.AddError(HelpDeskAddress.Rule);
            }
        });
        var token = File("--token-file", "A file with the access token that the desk takes; - is standard input.");
        var webhook = File("--webhook-token-file", "A file with the token that the desk shows when it calls; - is standard input.");
        var percentage = new Option<int?>("--percentage") { Description = "How many of a hundred devices see the chat.", HelpName = "N" };
        percentage.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && (!int.TryParse(given.Value, out var share) || share is < 0 or > 100))
            {
                result.AddError("--percentage is a whole number from 0 to 100.");
            }
        });
        var data = CommonOptions.Data();
        var command = new Command("set", "Switches a region's chat on. What is not named stays as it is.")
        {
            region, url, token, webhook, percentage, data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(token) is SecretFile.Input && result.GetValue(webhook) is SecretFile.Input)
            {
                result.AddError("Standard input holds one token only.");
            }
        });
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(async () =>
        {
            var change = new HelpDeskChange(
                parsed.GetValue(url), await SecretFile.ReadAsync(parsed.GetValue(token), cancellation),
                await SecretFile.ReadAsync(parsed.GetValue(webhook), cancellation), parsed.GetValue(percentage));
            await RunAsync(parsed.GetValue(data)!, parsed.GetValue(region)!, (desk, stop) => desk.SetAsync(change, stop), cancellation);
        }));
        return command;
    }

    private static Command Show()
    {
        var region = Region();
        var data = CommonOptions.Data();
        var command = new Command("show", "Tells how a region is connected, without what is secret of it.") { region, data };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => RunAsync(parsed.GetValue(data)!, parsed.GetValue(region)!, (_, _) => Task.FromResult<string?>(null), cancellation)));
        return command;
    }

    private static Command Clear()
    {
        var region = Region();
        var data = CommonOptions.Data();
        var command = new Command("clear", "Switches a region's chat off and forgets address and tokens of its help desk.") { region, data };
        command.SetAction((parsed, cancellation) => Failures.ReportAsync(
            () => RunAsync(parsed.GetValue(data)!, parsed.GetValue(region)!, (desk, stop) => desk.ClearAsync(stop), cancellation)));
        return command;
    }

    /// <param name="act">Returns why nothing was done; null if it was.</param>
    private static async Task RunAsync(
        string data, string slug, Func<HelpDeskSetup, CancellationToken, Task<string?>> act, CancellationToken cancellation)
    {
        var configuration = PlatformConfiguration.Load();
        await using var storage = await StorageLease.AcquireAsync(configuration, data, cancellation);
        using var host = EmbeddedHost.Build(configuration, storage);
        await HostRun.RunAsync(
            host,
            async stop =>
            {
                var region = await RegionLookup.FindAsync(host.Services, slug, stop);
                var desk = new HelpDeskSetup(host.Services.GetRequiredService<IGrainFactory>(), region);
                if (await act(desk, stop) is { } refusal)
                {
                    throw new CommandFailedException(refusal);
                }

                Console.WriteLine($"{slug}: {await desk.DescribeAsync(stop)}");
            },
            storage.Lost,
            cancellation);
    }

    private static Option<string> Region()
    {
        var region = new Option<string>("--region") { Description = "The region.", HelpName = "SLUG", Required = true };
        region.Validators.Add(CommonOptions.RefuseEmpty);
        return region;
    }

    private static Option<string?> File(string name, string description)
    {
        var file = new Option<string?>(name) { Description = description, HelpName = "FILE" };
        file.Validators.Add(CommonOptions.RefuseEmpty);
        return file;
    }
}
