using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
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
        Map(region, TextKinds.Page, "/pages/{id:long}", "view-pages", "edit-pages");
        Map(region, TextKinds.Event, "/events/{id:long}", "view-events", "edit-events");
        Map(region, TextKinds.Location, "/locations/{id:long}", "view-locations", "edit-locations");
        Map(region, TextKinds.News, "/news/{id:long}", "view-news", "edit-news");
        Map(region, TextKinds.Imprint, "/imprint", "view-imprint", "edit-imprint");
    }

    private static void Map(RouteGroupBuilder region, string kind, string thing, string view, string edit)
    {
        var versions = region.MapGroup(thing + "/texts/{language}/versions");
        versions.MapGet("", (string language, HttpContext http, AdminReads reads, People people) =>
            ListAsync(Text(http, language), http, reads, people)).Needs(view)
                .Shows<TextStepsAnswer>("The versions of a text, and what else happened to it.");
        versions.MapGet("/{version:int}", (string language, int version, HttpContext http, AdminReads reads) =>
            reads.ReadAsync<IRegionHistory, TextVersionView>(http, Version(Text(http, language), version))).Needs(view)
                .Shows<TextVersionView>("One version of a text.");
        versions.MapGet("/{version:int}/diff", (string language, int version, HttpContext http, AdminReads reads, int? to = null) =>
            CompareAsync(Text(http, language), version, to, http, reads)).Needs(view)
                .Shows<TextDiff>("What differs between two versions, word by word.");
        versions.MapPost("/{version:int}/restore", (string language, int version, RestoreForm form, HttpContext http, AdminCommands commands) =>
            commands.SendSeenAsync<IRegionHistory>(http, (history, context, seen) =>
                history.RestoreVersionAsync(context, Text(http, language), version, form.Status, seen))).Needs(edit)
                    .Replaces("Saves an earlier version again.");

        // There is one imprint; everything else has a number.
        TextRef Text(HttpContext http, string language) => new(
            kind, http.Request.RouteValues["id"] is string number ? long.Parse(number, CultureInfo.InvariantCulture) : 0, language);
    }

    private static async Task<IResult> ListAsync(TextRef text, HttpContext http, AdminReads reads, People people)
    {
        var answer = await reads.AskAsync<IRegionHistory, TextStepsView>(
            http, (history, caller, cancellation) => history.ReadStepsAsync(caller, text, cancellation));
        if (answer.Value is not { } view)
        {
            return AdminProblems.Of(http, answer.RefusalCode!, answer.Detail!);
        }

        var names = await people.NamesAsync(view.Steps.Select(step => step.By).OfType<string>());
        return TypedResults.Ok(new TextStepsAnswer([.. view.Steps.Select(step => new TextStepRow(
            step.Version, step.What, step.Number, step.At, step.By, names.GetValueOrDefault(step.By ?? ""), step.Client, step.Reason, step.Status,
            step.Title, step.MinorEdit, step.IsErased))]));
    }

    private static async Task<IResult> CompareAsync(TextRef text, int from, int? to, HttpContext http, AdminReads reads)
    {
        var before = await reads.AskAsync(http, Version(text, from));
        var after = before.Value is null ? before : await reads.AskAsync(http, Version(text, to));
        return before.Value is not { } old ? AdminProblems.Of(http, before.RefusalCode!, before.Detail!)
            : after.Value is not { } @new ? AdminProblems.Of(http, after.RefusalCode!, after.Detail!)
            : TypedResults.Ok(new TextDiff(
                old.Number, @new.Number, old.IsErased || @new.IsErased, WordDiff.Of(old.Title, @new.Title), WordDiff.Of(old.Content, @new.Content)));
    }

    private static Func<IRegionHistory, Caller, CancellationToken, Task<Answer<TextVersionView>>> Version(TextRef text, int? number) =>
        (history, caller, cancellation) => history.ReadVersionAsync(caller, text, number, cancellation);
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
