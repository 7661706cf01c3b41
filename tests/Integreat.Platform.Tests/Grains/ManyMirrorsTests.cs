using System.Diagnostics;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Tests.Hosting;
using static Integreat.Platform.Tests.Grains.MirrorTests;

namespace Integreat.Platform.Tests.Grains;

/// <summary>One page that very many regions show.</summary>
public sealed class ManyMirrorsTests(ITestOutputHelper output)
{
    /// <summary>How long an edit takes to the readers of 500 regions is printed; docs/performance.md names it.</summary>
    [Fact]
    public async Task An_edit_reaches_the_readers_of_500_mirroring_regions()
    {
        const int Regions = 500;
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage());
        await platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).SaveLanguageAsync(
            CommandContext.Service("de"), new LanguageData { Slug = "de", Bcp47Tag = "de", NativeName = "Deutsch", EnglishName = "German" });
        var source = await Town.FoundAsync(platform, "fuenfhundert", "de");
        var shown = await source.AddPublicAsync("Quelle", "<p>vorher</p>");
        var mirrors = new List<(Town Town, long Page)>();
        foreach (var chunk in Enumerable.Range(0, Regions).Chunk(25))
        {
            mirrors.AddRange(await Task.WhenAll(chunk.Select(async number =>
            {
                var town = await Town.FoundAsync(platform, $"spiegelnd-{number}", "de");
                var page = await town.AddPublicAsync("Spiegel", "");
                await MirrorAsync(town, page, shown);
                return (town, page);
            })));
        }

        var before = await Task.WhenAll(mirrors.Select(mirror => ContentAsync(mirror.Town, mirror.Page)));
        Assert.All(before, content => Assert.Equal("<p>vorher</p>", content));

        var clock = Stopwatch.StartNew();
        await source.PublishAsync(shown, "de", "Quelle", "<p>nachher</p>");
        var acknowledged = clock.Elapsed;
        await Task.WhenAll(mirrors.Select(mirror => UntilAsync("<p>nachher</p>", mirror.Town, mirror.Page)));

        output.WriteLine(
            $"acknowledged after {acknowledged.TotalMilliseconds:0} ms, "
            + $"read in {Regions} regions after {clock.Elapsed.TotalMilliseconds:0} ms");
    }
}
