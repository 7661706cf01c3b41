using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.History;

/// <summary>The versions of a text: listed, read, compared, saved again.</summary>
internal static class TextHistoryEndpoints
{
    public static void MapTextHistory(this RouteGroupBuilder region)
    {
        Map(region, TextKinds.Page, "/pages/{page:long}/texts/{language}/versions", "page", "view-pages", "edit-pages");
        Map(region, TextKinds.Event, "/events/{event:long}/texts/{language}/versions", "event", "view-events", "edit-events");
        Map(region, TextKinds.Location, "/locations/{location:long}/texts/{language}/versions", "location", "view-locations", "edit-locations");
        Map(region, TextKinds.Imprint, "/imprint/texts/{language}/versions", null, "view-imprint", "edit-imprint");
    }

    /// <param name="number">The part of the address that holds the item's number; null: it has none.</param>
    private static void Map(RouteGroupBuilder region, string kind, string route, string? number, string view, string edit)
    {
        region.MapGet(route, (HttpContext http, IGrainFactory grains, People people) => ListAsync(Text(http), http, grains, people)).Needs(view);
        region.MapGet(route + "/{version:int}", (int version, HttpContext http, IGrainFactory grains) =>
            ReadAsync(Text(http), version, http, grains)).Needs(view);
        region.MapGet(route + "/{version:int}/diff", (int version, int? to, HttpContext http, IGrainFactory grains) =>
            CompareAsync(Text(http), version, to, http, grains)).Needs(view);
        region.MapPost(route + "/{version:int}/restore", (int version, RestoreForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
            RestoreAsync(Text(http), version, form, http, grains, commands)).Needs(edit);

        TextRef Text(HttpContext http) => new(
            kind,
            number is null ? 0 : long.Parse((string)http.Request.RouteValues[number]!, CultureInfo.InvariantCulture),
            (string)http.Request.RouteValues["language"]!);
    }

    private static async Task<IResult> ListAsync(TextRef text, HttpContext http, IGrainFactory grains, People people)
    {
        var region = RegionTarget.Of(http);
        var answer = await History(grains, region).ReadStepsAsync(region.Caller, text, http.RequestAborted);
        if (answer.Value is not { } view)
        {
            return AdminProblems.Of(http, answer.RefusalCode!, answer.Detail!);
        }

        var names = await people.NamesAsync(view.Steps.Select(step => step.By).OfType<string>());
        return TypedResults.Ok(new TextStepsAnswer([.. view.Steps.Select(step => new TextStepRow(
            step.Version, step.What, step.Number, step.At, step.By, names.GetValueOrDefault(step.By ?? ""), step.Client, step.Reason, step.Status,
            step.Title, step.MinorEdit, step.IsErased))]));
    }

    private static async Task<IResult> ReadAsync(TextRef text, int version, HttpContext http, IGrainFactory grains)
    {
        var region = RegionTarget.Of(http);
        return AdminProblems.Of(
            http, await History(grains, region).ReadVersionAsync(region.Caller, text, version, http.RequestAborted), TypedResults.Ok);
    }

    private static async Task<IResult> CompareAsync(TextRef text, int from, int? to, HttpContext http, IGrainFactory grains)
    {
        var region = RegionTarget.Of(http);
        var history = History(grains, region);
        var before = await history.ReadVersionAsync(region.Caller, text, from, http.RequestAborted);
        var after = before.Value is null ? before : await history.ReadVersionAsync(region.Caller, text, to, http.RequestAborted);
        return before.Value is not { } old ? AdminProblems.Of(http, before.RefusalCode!, before.Detail!)
            : after.Value is not { } @new ? AdminProblems.Of(http, after.RefusalCode!, after.Detail!)
            : TypedResults.Ok(new TextDiff(
                old.Number, @new.Number, old.IsErased || @new.IsErased, WordDiff.Of(old.Title, @new.Title), WordDiff.Of(old.Content, @new.Content)));
    }

    private static async Task<IResult> RestoreAsync(
        TextRef text, int version, RestoreForm form, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return !SeenVersion.TryRead(http.Request, out var seen, out var problem)
            ? problem!
            : await commands.SendAsync(
                http, region, context => History(grains, region).RestoreVersionAsync(context, text, version, form.Status, seen));
    }

    private static IRegionHistory History(IGrainFactory grains, RegionTarget region) => grains.GetGrain<IRegionHistory>(region.Key);
}

/// <param name="Status">DRAFT, REVIEW or PUBLIC.</param>
internal sealed record RestoreForm(string Status = "DRAFT");

internal sealed record TextStepsAnswer(ImmutableArray<TextStepRow> Steps);

/// <param name="Name">Of the person whose account it is.</param>
internal sealed record TextStepRow(
    long Version, string What, int? Number, DateTimeOffset At, string? By, string? Name, string? Client, string? Reason, string? Status, string? Title,
    bool MinorEdit, bool IsErased);

/// <param name="IsErased">The content of one of the two was erased; there is nothing to compare it with.</param>
internal sealed record TextDiff(int From, int To, bool IsErased, ImmutableArray<DiffPart> Title, ImmutableArray<DiffPart> Content);
