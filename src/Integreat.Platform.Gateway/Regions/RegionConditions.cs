using System.Text.Json.Serialization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Regions;

/// <summary>
/// How all regions of the platform are, for its team. Each region is asked by itself, some at a time: sleeping ones wake up for it, and nothing has to be
/// kept about them elsewhere.
/// </summary>
internal sealed class RegionConditions(IGrainFactory grains, DirectoryReplica directory)
{
    private const int AtOnce = 8;

    /// <summary>Tells of one region after the other, as they answer. Refuses: rights-missing, to who does not belong to the team.</summary>
    /// <param name="tell">Gets a condition, and how many regions there are; one call at a time.</param>
    /// <returns>Why not all of them were told of; null if they were.</returns>
    public async Task<Outcome?> ReadAsync(Caller caller, Func<RegionCondition, int, Task> tell, CancellationToken cancellation)
    {
        var staff = await grains.GetGrain<IStaff>(GrainKeys.Platform).ReadStaffAsync(caller, cancellation);
        if (staff.RefusalCode is not null)
        {
            return new Outcome(0, RefusalCode: staff.RefusalCode, Detail: staff.Detail);
        }

        var regions = (await directory.ReadAsync(cancellation)).All.ToList();
        Outcome? refused = null;
        using var turn = new SemaphoreSlim(1);
        await Parallel.ForEachAsync(
            regions,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = AtOnce,
                CancellationToken = cancellation,
            },
            async (region, stop) =>
            {
                var answer = await ReadAsync(caller, region, stop);
                await turn.WaitAsync(stop);
                try
                {
                    if (answer.Value is { } condition)
                    {
                        await tell(condition, regions.Count);
                    }
                    else
                    {
                        refused ??= new Outcome(0, RefusalCode: answer.RefusalCode, Detail: answer.Detail);
                    }
                }
                finally
                {
                    turn.Release();
                }
            });
        return refused;
    }

    private async Task<Answer<RegionCondition>> ReadAsync(Caller caller, DirectoryEntry region, CancellationToken cancellation)
    {
        var key = GrainKeys.Region(region.Region);
        var coverage = await grains.GetGrain<IRegionLanguages>(key).ReadCoverageAsync(caller, cancellation);
        var newest = await grains.GetGrain<IRegionHistory>(key).ListAsync(
            caller,
            new HistoryQuery
            {
                Count = 1,
            },
            cancellation);
        var settings = (await grains.GetGrain<IRegionSettings>(key).ReadAsync(cancellation))?.Settings;
        return coverage.Value is not { } covered ? new Answer<RegionCondition>(null, coverage.RefusalCode, coverage.Detail)
            : newest.Value is not { } history ? new Answer<RegionCondition>(null, newest.RefusalCode, newest.Detail)
            : new Answer<RegionCondition>(RegionCondition.Of(region, covered, history.Commands.FirstOrDefault()?.At) with
            {
                TimeZone = settings?.TimeZone ?? "UTC",
            });
    }
}

/// <summary>How a region is.</summary>
/// <param name="Status">ACTIVE, HIDDEN or ARCHIVED.</param>
/// <param name="Languages">How many there are, also inactive ones.</param>
/// <param name="Pages">Not archived, in whatever language.</param>
/// <param name="UpToDate">Texts of pages, events and places, in all languages, that readers can rely on; machine translations among them.</param>
/// <param name="Outdated">Texts whose source has changed since, and those that are being translated.</param>
/// <param name="Missing">Texts that are not there.</param>
/// <param name="LastChange">When somebody, or the platform itself, last changed something.</param>
internal sealed record RegionCondition(
    string Region, string Name, string Status, int Languages, int Pages, int UpToDate, int Outdated, int Missing, DateTimeOffset? LastChange)
{
    /// <summary>In which a screen says <see cref="LastChange"/>. Clients get a moment, which needs none.</summary>
    [JsonIgnore]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>From 0 to 1: how much of all texts readers can rely on.</summary>
    public double Coverage => UpToDate + Outdated + Missing is var all and > 0 ? (double)UpToDate / all : 0;

    internal static RegionCondition Of(DirectoryEntry region, CoverageView coverage, DateTimeOffset? lastChange)
    {
        var counts = coverage.Languages.SelectMany(language => new[] { language.Pages, language.Events, language.Locations }).ToList();
        return new RegionCondition(
            region.Slug, region.FullName, region.Status, coverage.Languages.Length, coverage.Languages.Select(language => language.Pages.Total).FirstOrDefault(),
            counts.Sum(count => count.UpToDate + count.MachineTranslated), counts.Sum(count => count.Outdated + count.InTranslation),
            counts.Sum(count => count.Missing), lastChange);
    }
}
