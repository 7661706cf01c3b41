using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>What the platform has gone through when it answers.</summary>
public enum Life
{
    /// <summary>The data has just been imported.</summary>
    Imported,

    /// <summary>The process was stopped and started again.</summary>
    Restarted,

    /// <summary>It was stopped, all snapshots were deleted, and it was started again.</summary>
    WithoutSnapshots,
}

/// <summary>
/// A platform with the reference data that is taken through all its lives once, and asked everything in each of them. The tests judge what
/// was recorded.
/// </summary>
public abstract class ReferencePlatform
{
    private readonly Lazy<Task<ReferenceRecord>> _record;

    protected ReferencePlatform() => _record = new(RecordAsync);

    internal Task<ReferenceRecord> Record => _record.Value;

    private protected abstract Task<PlatformStorage> CreateStorageAsync();

    private async Task<ReferenceRecord> RecordAsync()
    {
        string[] dump = [ReferenceData.File("test_data.json")];
        var storage = await CreateStorageAsync();
        await using var platform = await PlatformHost.StartAsync(storage);
        var first = await platform.ImportAsync(dump);
        var answers = ImmutableDictionary.CreateBuilder<(Life, string), ReferenceAnswer>();
        await AskAsync(Life.Imported);

        var before = await LastVersionsAsync(platform.Journal);
        var second = await platform.ImportAsync(dump);
        var after = await LastVersionsAsync(platform.Journal);

        await platform.StopAsync();
        var snapshots = await storage.CountSnapshotsAsync();
        await platform.StartAsync();
        await AskAsync(Life.Restarted);
        var replaysWithSnapshots = platform.Journal.Replays;

        await platform.StopAsync();
        await storage.DeleteSnapshotsAsync();
        await platform.StartAsync();
        await AskAsync(Life.WithoutSnapshots);
        return new ReferenceRecord(
            answers.ToImmutable(), first, second, before, after, snapshots, replaysWithSnapshots, platform.Journal.Replays);

        async Task AskAsync(Life life)
        {
            foreach (var item in ReferenceCases.All)
            {
                using var response = await platform.GetAsync(item.Address, ("Origin", "https://integreat.app"));
                answers.Add((life, item.Address), new ReferenceAnswer(
                    (int)response.StatusCode,
                    response.Content.Headers.ContentType?.ToString(),
                    response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origin) ? string.Join(", ", origin) : null,
                    await response.Content.ReadAsStringAsync()));
            }
        }
    }

    private static async Task<string> LastVersionsAsync(WatchedJournal journal)
    {
        var versions = new List<string>();
        foreach (var stream in Enumerable.Range(1, 6).Select(region => GrainKeys.Region(region)).Prepend(GrainKeys.Platform))
        {
            versions.Add($"{stream}@{await journal.LastVersionAsync(stream)}");
        }

        return string.Join(' ', versions);
    }
}

internal sealed record ReferenceAnswer(int Status, string? ContentType, string? AllowOrigin, string Body);

/// <param name="Versions">Of every stream, before the second import.</param>
/// <param name="Snapshots">How many were stored when the platform was stopped for the first time.</param>
internal sealed record ReferenceRecord(
    ImmutableDictionary<(Life Life, string Address), ReferenceAnswer> Answers,
    ImportReport FirstImport,
    ImportReport SecondImport,
    string Versions,
    string VersionsAfterSecondImport,
    long Snapshots,
    ImmutableArray<Replay> ReplaysWithSnapshots,
    ImmutableArray<Replay> ReplaysWithoutSnapshots);
