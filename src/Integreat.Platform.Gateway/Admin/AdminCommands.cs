using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>Sends commands of the admin API, and tells the outcome.</summary>
internal sealed class AdminCommands(IGrainFactory grains, TimeProvider clock)
{
    /// <summary>
    /// Carries a command out and waits until every reader gets its result. The header <c>Idempotency-Key</c> is its id: a command that is sent
    /// again with the same key has the same outcome and no further effect. Why it is sent may be said in <c>reason</c>.
    /// </summary>
    /// <param name="show">What is answered; null: version and number.</param>
    public Task<IResult> SendAsync(
        HttpContext http, RegionTarget region, Func<CommandContext, Task<Outcome>> command, Func<Outcome, object>? show = null)
    {
        var sources = grains.GetGrain<IRegionSources>(region.Key);
        return SendAsync(
            http,
            context => new RegionCommands(sources).SendAsync(() => command(context), http.RequestAborted),
            version => Acknowledgement.WaitAsync(sources, version, clock, http.RequestAborted),
            show ?? Show);
    }

    /// <summary>The same for a command to the region of the address.</summary>
    public Task<IResult> SendAsync<TGrain>(
        HttpContext http, Func<TGrain, CommandContext, Task<Outcome>> command, Func<Outcome, object>? show = null)
        where TGrain : IGrainWithStringKey
    {
        var region = RegionTarget.Of(http);
        var grain = grains.GetGrain<TGrain>(region.Key);
        return SendAsync(http, region, context => command(grain, context), show);
    }

    /// <summary>The same for one that replaces something, with the version that its author has seen.</summary>
    public async Task<IResult> SendSeenAsync<TGrain>(HttpContext http, Func<TGrain, CommandContext, int, Task<Outcome>> command)
        where TGrain : IGrainWithStringKey => SeenVersion.TryRead(http.Request, out var seen, out var problem)
        ? await SendAsync<TGrain>(http, (grain, context) => command(grain, context, seen))
        : problem!;

    /// <summary>The same for a command to the platform.</summary>
    public Task<IResult> SendAsync(
        HttpContext http, IPlatform platform, Func<CommandContext, Task<Outcome>> command, Func<Outcome, object>? show = null) =>
        SendAsync(http, command, version => Acknowledgement.WaitAsync(platform, version, clock, http.RequestAborted), show ?? Show);

    /// <summary>The same for one that replaces something, with the version that its author has seen.</summary>
    public async Task<IResult> SendSeenAsync(HttpContext http, IPlatform platform, Func<CommandContext, int, Task<Outcome>> command) =>
        SeenVersion.TryRead(http.Request, out var seen, out var problem)
            ? await SendAsync(http, platform, context => command(context, seen))
            : problem!;

    // In the address and not in a header: headers carry no umlauts.
    private static string? Reason(HttpRequest request) => request.Query["reason"].ToString() is { Length: > 0 } reason ? reason : null;

    /// <summary>Who sends a command, under which id; null if the header makes no sense.</summary>
    public static CommandContext? ContextOf(HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"];
        if (key.Count > 1 || key.ToString().Length > CommandContext.LongestId)
        {
            return null;
        }

        var caller = Callers.Of(http);
        var id = key.ToString() is { Length: > 0 } own ? own : Guid.CreateVersion7().ToString("n");
        return new CommandContext(id, caller.Account, caller.Credential, caller.Scopes, Reason(http.Request), DryRun.IsAsked(http.Request));
    }

    private static CommandView Show(Outcome outcome) => new(outcome.Version, outcome.Id);

    private static async Task<IResult> SendAsync(
        HttpContext http, Func<CommandContext, Task<Outcome>> command, Func<long, Task<bool>> becomesVisible, Func<Outcome, object> show)
    {
        if (ContextOf(http) is not { } context)
        {
            return AdminProblems.IdempotencyKeyInvalid;
        }

        var outcome = await command(context);
        return outcome switch
        {
            { RefusalCode: { } code } => AdminProblems.Of(http, code, outcome.Detail!, outcome.Conflict),
            _ when context.DryRun => TypedResults.Ok(DryRunView.Of(outcome)),
            _ => TypedResults.Json(
                show(outcome),
                statusCode: await becomesVisible(outcome.Version) ? StatusCodes.Status200OK : StatusCodes.Status202Accepted),
        };
    }
}

/// <param name="Version">The version of the region, or of the platform, that holds what the command did.</param>
/// <param name="Id">The number of what it created; null if it created nothing.</param>
internal sealed record CommandView(long Version, long? Id);
