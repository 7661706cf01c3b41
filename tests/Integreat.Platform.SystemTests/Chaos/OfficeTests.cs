using System.Globalization;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// Many people at the same texts, by the admin API of two gateways, in three silos: what was acknowledged is there, once; who was slower is told so and
/// shown what stands there instead. The figures are the output.
/// </summary>
[Collection(nameof(ChaosCluster))]
public sealed class OfficeTests(ChaosCluster cluster, ITestOutputHelper output)
{
    private static readonly int People = Setting("INTEGREAT_EDITORS", 8);

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(Setting("INTEGREAT_EDITORS_SECONDS", 5));

    [Fact]
    public Task Editors_of_one_region_lose_nothing_and_learn_of_every_conflict() => WorkAsync([(cluster.Towns[0].Region, cluster.Towns[0].Slug)], People / 4);

    [Fact]
    public async Task The_same_editors_on_as_many_regions_lose_nothing_either()
    {
        List<(string Region, string Town)> towns = [];
        for (var number = 0; number < People; number++)
        {
            var slug = string.Create(CultureInfo.InvariantCulture, $"amt-{number}");
            towns.Add(((await BusyTown.FoundEmptyAsync(cluster.Client, slug)).Region, slug));
        }

        await WorkAsync(towns, 1);
    }

    private async Task WorkAsync(List<(string Region, string Town)> towns, int pagesOfEach)
    {
        var office = new Office(cluster);
        await office.OpenAsync(People, towns);
        var pages = await office.AddPagesAsync(towns, pagesOfEach);
        var attempts = await office.WorkAsync(pages, Length);

        foreach (var page in attempts.GroupBy(attempt => attempt.Page))
        {
            var (versions, shown) = await office.ReadAsync(page.Key);
            var saved = page.Where(attempt => attempt.Saved).OrderBy(attempt => attempt.Seen).ToList();

            // Each was based on the one before it, so none was written over by somebody who had not seen it.
            Assert.Equal(Enumerable.Range(0, saved.Count), saved.Select(attempt => attempt.Seen));
            Assert.Equal(saved.Select(attempt => attempt.Content), versions);
            Assert.All(shown, content => Assert.Equal(versions[^1], content));
            Assert.All(page.Where(attempt => !attempt.Saved), refused => Assert.Contains(refused.Theirs!, versions.Skip(refused.Seen)));
        }

        var took = new Distribution([.. attempts.Where(attempt => attempt.Saved).Select(attempt => attempt.Took.TotalMilliseconds)]);
        output.WriteLine(
            $"{People} editors, {towns.Count} regions, {pages.Length} texts, {Length.TotalSeconds:0} s: {attempts.Count(attempt => attempt.Saved)} saved, "
            + $"{attempts.Count(attempt => !attempt.Saved)} conflicts; sent to acknowledged: {took}");
        Assert.True(took.Count > 0);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } set ? int.Parse(set, CultureInfo.InvariantCulture) : otherwise;
}
