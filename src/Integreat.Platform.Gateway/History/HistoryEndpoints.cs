using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.History;

/// <summary>Who did what in the region, when and why.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this RouteGroupBuilder region)
    {
        region.MapGet("/history", ListAsync).Needs("view-history").Shows<HistoryAnswer>("Who did what, when and why; the newest first.");
        region.MapGet("/history/export", ExportAsync).Needs("view-history").ShowsTable("The same as a table (CSV), all of it.");
        region.MapPost("/history/{version:long}/undo", UndoAsync).Needs("view-dashboard")
            .Does("Undoes a command, where nobody has worked on the same since.");
        region.MapPost("/history/{version:long}/erase", EraseAsync).Needs("erase-texts").Does("Destroys texts that a command stored.");
    }

    private static async Task<IResult> ListAsync([AsParameters] HistoryFilter filter, HttpContext http, AdminReads reads, People people)
    {
        var answer = await ReadAsync(http, reads, filter.ToQuery());
        if (answer.Value is not { } history)
        {
            return AdminProblems.Of(http, answer.RefusalCode!, answer.Detail!);
        }

        var names = await people.NamesAsync(history.Commands.Select(command => command.Account));
        return TypedResults.Ok(new HistoryAnswer(
            [.. history.Commands.Select(command => new HistoryRow(
                command.Version, command.At, command.Account, names.GetValueOrDefault(command.Account), command.Client, command.Reason, command.Count,
                command.Changes))],
            history.Next));
    }

    /// <summary>All of the list, as a table for other programs.</summary>
    private static async Task<IResult> ExportAsync([AsParameters] HistoryFilter filter, HttpContext http, AdminReads reads, People people)
    {
        var query = filter.ToQuery() with { Count = HistoryQuery.MostCommands };
        var first = await ReadAsync(http, reads, query);
        if (first.Value is null)
        {
            return AdminProblems.Of(http, first.RefusalCode!, first.Detail!);
        }

        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"history.csv\"";
        await using var table = new HistoryTable(http.Response.BodyWriter.AsStream());
        for (var page = first.Value; ;)
        {
            await table.WriteAsync(page.Commands, await people.NamesAsync(page.Commands.Select(command => command.Account)), http.RequestAborted);
            if (page.Next is not { } before)
            {
                return Results.Empty;
            }

            var next = await ReadAsync(http, reads, query with { Before = before });
            page = next.Value ?? throw new InvalidOperationException($"The history was refused halfway: {next.RefusalCode}.");
        }
    }

    private static Task<IResult> UndoAsync(long version, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionHistory>(http, (history, context) => history.UndoAsync(context, version));

    private static Task<IResult> EraseAsync(long version, HttpContext http, AdminCommands commands, string? subject = null) =>
        commands.SendAsync<IRegionHistory>(http, (history, context) => history.EraseTextsAsync(context, version, subject));

    private static Task<Answer<HistoryView>> ReadAsync(HttpContext http, AdminReads reads, HistoryQuery query) =>
        reads.AskAsync<IRegionHistory, HistoryView>(http, (history, caller, cancellation) => history.ListAsync(caller, query, cancellation));
}

/// <summary>What the history is filtered by, as it stands in the address.</summary>
/// <param name="Before">"next" of the part before.</param>
/// <param name="Count">How many at most.</param>
/// <param name="Account">Who did it.</param>
/// <param name="Client">With which kind of client, such as "Firefox on Linux".</param>
/// <param name="Subject">To what, such as "page/17".</param>
/// <param name="What">Such as "translation-saved".</param>
/// <param name="From">Not before this moment.</param>
/// <param name="Until">Before this moment.</param>
internal sealed record HistoryFilter(
    long? Before = null, int? Count = null, string? Account = null, string? Client = null, string? Subject = null, string? What = null,
    DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    public HistoryQuery ToQuery() => new()
    {
        Before = Before,
        Count = Count ?? 50,
        Account = Account,
        Client = Client,
        Subject = Subject,
        What = What,
        From = From,
        Until = Until,
    };
}

internal sealed record HistoryAnswer(ImmutableArray<HistoryRow> Commands, long? Next);

/// <param name="Name">Of the person whose account it is; null for machines, and for accounts that are no more.</param>
internal sealed record HistoryRow(
    long Version, DateTimeOffset At, string Account, string? Name, string? Client, string? Reason, long Count, ImmutableArray<HistoryChange> Changes);
