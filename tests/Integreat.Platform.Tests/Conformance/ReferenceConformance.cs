using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>The reference platform's answers, word for word, on either database.</summary>
public abstract class ReferenceConformance(ReferencePlatform platform)
{
    private static readonly string Augsburg = GrainKeys.Region(1);

    public static IEnumerable<TheoryDataRow<string, string, Life>> Cases() =>
        from life in Enum.GetValues<Life>()
        from item in ReferenceCases.All
        select new TheoryDataRow<string, string, Life>(item.Name, item.Address, life);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_case_is_answered_as_by_the_reference_platform(string name, string address, Life life)
    {
        var answer = (await platform.Record).Answers[(life, address)];
        var expected = ReferenceCases.All.Single(item => item.Name == name && item.Address == address);

        Assert.Equal(expected.Status, answer.Status);
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal("*", answer.AllowOrigin);
        var body = await File.ReadAllTextAsync(ReferenceData.File(expected.ExpectedFile), TestContext.Current.CancellationToken);
        Assert.Null(JsonDifference.Find(Drift.Today(name, body), answer.Body));
    }

    [Fact]
    public async Task All_routes_have_cases()
    {
        await platform.Record;

        Assert.Equal(48, ReferenceCases.All.Count);
        Assert.Equal(48, ReferenceCases.All.Select(item => item.Address).Distinct().Count());
    }

    [Fact]
    public async Task The_same_import_again_takes_nothing()
    {
        var record = await platform.Record;

        Assert.Equal(ImportResult.Complete, record.FirstImport.Result);
        Assert.Equal(ImportResult.Complete, record.SecondImport.Result);
        foreach (var (first, second) in record.FirstImport.Regions.Prepend(record.FirstImport.Platform)
            .Zip(record.SecondImport.Regions.Prepend(record.SecondImport.Platform)))
        {
            Assert.Equal(first.Taken, second.Unchanged);
            Assert.Empty(second.Taken);
            Assert.Empty(second.Notes);
        }

        Assert.Equal(record.Versions, record.VersionsAfterSecondImport);
    }

    [Fact]
    public async Task A_restart_begins_with_the_snapshots()
    {
        var record = await platform.Record;

        Assert.Equal(6, record.Snapshots);
        var replay = Assert.Single(record.ReplaysWithSnapshots, replay => replay.Stream == Augsburg);
        Assert.Equal($"{Augsburg}@{replay.After + 1}", record.Versions.Split(' ')[1]); // one fact is read again, to see that it is there
    }

    [Fact]
    public async Task Without_snapshots_everything_is_replayed()
    {
        var record = await platform.Record;

        var replay = Assert.Single(record.ReplaysWithoutSnapshots, replay => replay.Stream == Augsburg);
        Assert.Equal(0, replay.After);
    }
}
