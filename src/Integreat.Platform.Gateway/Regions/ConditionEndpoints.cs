using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Regions;

/// <summary>How all regions are, for the platform's team.</summary>
internal static class ConditionEndpoints
{
    public static void MapConditions(this RouteGroupBuilder admin)
    {
        admin.MapGet("/conditions", ReadAsync).ForStaff().Shows<ConditionsView>("How all regions are: languages, coverage, what is outdated, last change.");
        admin.MapGet("/conditions/export", ExportAsync).ForStaff().ShowsTable("The same as a table (CSV).");
    }

    private static async Task<IResult> ReadAsync(HttpContext http, RegionConditions conditions)
    {
        var (all, refused) = await ReadAllAsync(http, conditions);
        return refused ?? TypedResults.Ok(new ConditionsView(all));
    }

    private static async Task<IResult> ExportAsync(HttpContext http, RegionConditions conditions)
    {
        var (all, refused) = await ReadAllAsync(http, conditions);
        if (refused is not null)
        {
            return refused;
        }

        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"regions.csv\"";
        await using var writer = new StreamWriter(http.Response.BodyWriter.AsStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))
        {
            NewLine = "\r\n",
        };
        await writer.WriteLineAsync("region,name,status,languages,pages,upToDate,outdated,missing,coverage,lastChange");
        foreach (var each in all)
        {
            object?[] cells =
            [
                each.Region, each.Name, each.Status, each.Languages, each.Pages, each.UpToDate, each.Outdated, each.Missing,
                each.Coverage.ToString("0.###", CultureInfo.InvariantCulture), each.LastChange?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ];
            await writer.WriteLineAsync(string.Join(',', cells.Select(cell => CsvCell.Of(Convert.ToString(cell, CultureInfo.InvariantCulture)))));
        }

        return Results.Empty;
    }

    private static async Task<(ImmutableArray<RegionCondition> All, IResult? Refused)> ReadAllAsync(HttpContext http, RegionConditions conditions)
    {
        var all = new List<RegionCondition>();
        var outcome = await conditions.ReadAsync(
            Callers.Of(http),
            (condition, _) =>
            {
                all.Add(condition);
                return Task.CompletedTask;
            },
            http.RequestAborted);
        return ([.. all.OrderBy(each => each.Region, StringComparer.Ordinal)],
            outcome is { RefusalCode: { } code } ? AdminProblems.Of(http, code, outcome.Detail!) : null);
    }
}

/// <param name="Regions">All of them, by address.</param>
internal sealed record ConditionsView(ImmutableArray<RegionCondition> Regions);
