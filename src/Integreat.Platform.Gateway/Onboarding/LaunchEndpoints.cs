using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>Regions go live, are hidden again, and are archived. Each answer says what was done.</summary>
internal static class LaunchEndpoints
{
    public static void MapLaunch(this RouteGroupBuilder region)
    {
        region.MapGet("/launch", ReadAsync).Needs("view-dashboard").Shows<LaunchView>("What is done and what is left to do before the region goes live.");
        region.MapPost("/launch", LaunchAsync).Needs("change-regions").Does<LaunchedView>("Lets the region go live, at once or at a moment.");
        region.MapDelete("/launch", (HttpContext http, IGrainFactory grains, AdminCommands commands) =>
                SendAsync(http, grains, commands, (launch, context) => launch.CancelAsync(context), "launch-cancelled"))
            .Needs("change-regions").Does<LaunchedView>("Cancels a planned launch.");
        region.MapPost("/withdraw-launch", (HttpContext http, IGrainFactory grains, AdminCommands commands) =>
                SendAsync(http, grains, commands, (launch, context) => launch.WithdrawAsync(context), "region-withdrawn"))
            .Needs("change-regions").Does<LaunchedView>("Hides a live region again.");
        region.MapPost("/archive", (HttpContext http, IGrainFactory grains, AdminCommands commands) =>
                SendAsync(http, grains, commands, (launch, context) => launch.ArchiveAsync(context), "region-archived"))
            .Needs("change-regions").Does<LaunchedView>("Archives the region.");
        region.MapPost("/restore", (HttpContext http, IGrainFactory grains, AdminCommands commands) =>
                SendAsync(http, grains, commands, (launch, context) => launch.RestoreAsync(context), "region-restored"))
            .Needs("change-regions").Does<LaunchedView>("Brings an archived region back, hidden.");
    }

    private static Task<IResult> ReadAsync(HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionLaunch, LaunchView>(
        http, (launch, caller, cancellation) => launch.ReadLaunchAsync(caller, cancellation));

    private static Task<IResult> LaunchAsync(LaunchForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) => form.At is { } moment
        ? SendAsync(http, grains, commands, (launch, context) => launch.PlanAsync(context, moment, form.Despite), "launch-planned")
        : SendAsync(http, grains, commands, (launch, context) => launch.LaunchAsync(context, form.Despite), "region-launched");

    private static Task<IResult> SendAsync(
        HttpContext http, IGrainFactory grains, AdminCommands commands, Func<IRegionLaunch, CommandContext, Task<Outcome>> command, string done)
    {
        var region = RegionTarget.Of(http);
        var launch = grains.GetGrain<IRegionLaunch>(region.Key);
        return commands.SendAsync(http, region, context => command(launch, context), outcome => new LaunchedView(outcome.Version, done));
    }
}

internal sealed record LaunchForm
{
    /// <summary>When; null: at once.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Keys of required items of the checklist that need not be done; this is kept.</summary>
    public ImmutableArray<string> Despite { get; init; } = [];
}

/// <param name="Did">What was done, as the history names it.</param>
internal sealed record LaunchedView(long Version, string Did);
