using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;
using Microsoft.Extensions.Time.Testing;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Protection;

/// <summary>A region has a share of the platform: neither its crowd nor its import takes that of the others.</summary>
public sealed class RegionQuotaTests
{
    private const string Token = "ein geheimes Wört";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Facts_may_come_as_fast_as_allowed_and_a_pause_makes_up_for_haste()
    {
        var clock = new FakeTimeProvider();
        var quota = new RegionQuota(new RegionOptions { FactsPerMinute = 60 }, clock);
        var editor = new CommandContext("1", "kim", "token", []);

        quota.Spend(editor, 59);
        Assert.Null(quota.CheckPace());
        quota.Spend(editor, 31); // a command is carried out as a whole
        Assert.Equal(Outcome.RegionBusy, quota.CheckPace()?.Code);

        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(Outcome.RegionBusy, quota.CheckPace()?.Code);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(quota.CheckPace());

        clock.Advance(TimeSpan.FromDays(1)); // what was not used is not saved up
        Assert.Null(quota.CheckPace());
        quota.Spend(editor, 60);
        Assert.Equal(Outcome.RegionBusy, quota.CheckPace()?.Code);
    }

    [Fact]
    public void What_the_platform_does_itself_does_not_count()
    {
        var quota = new RegionQuota(new RegionOptions { FactsPerMinute = 1 }, new FakeTimeProvider());

        quota.Spend(CommandContext.Service("import"), 100_000);

        Assert.False(RegionQuota.Counts(CommandContext.Service("import")));
        Assert.Null(quota.CheckPace());
    }

    [Fact]
    public void A_region_that_is_full_may_still_take_back_what_it_has()
    {
        var quota = new RegionQuota(new RegionOptions { StoredMegabytes = 1 }, new FakeTimeProvider());
        ImmutableArray<RegionFact> withdrawal = [new PageArchived(new PageId(1))];

        Assert.Null(quota.CheckRoom(100 * 1024 * 1024, withdrawal));
    }

    [Fact]
    public async Task Who_changes_too_much_waits_and_neighbours_and_imports_do_not()
    {
        await using var platform = await PlatformHost.StartAsync(
            new SqliteStorage(), clock: null, new KeyValuePair<string, string?>("Regions:FactsPerMinute", "2"));
        await ImportAsync(platform, 70, "schubstadt", "<p>Alt</p>");
        await ImportAsync(platform, 80, "nachbarstadt", "<p>Alt</p>");

        Assert.Equal(200, await PushAsync(platform, "schubstadt", "1")); // two facts: the region had no numbers left for texts
        Assert.Equal(429, await PushAsync(platform, "schubstadt", "2"));

        using var refused = await SendAsync(platform, "schubstadt", "3");
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("""{"status":"error"}""", await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("<p>1</p>", await platform.ReadAsync("/api/v3/schubstadt/de/pages/"), StringComparison.Ordinal);
        Assert.Equal(200, await PushAsync(platform, "nachbarstadt", "1"));
        await ImportAsync(platform, 70, "schubstadt", "<p>Neu</p>");
    }

    [Fact]
    public async Task An_import_that_is_too_large_is_refused_with_nothing_changed_and_others_read_meanwhile()
    {
        await using var platform = await PlatformHost.StartAsync(
            new SqliteStorage(), clock: null, new KeyValuePair<string, string?>("Regions:StoredMegabytes", "1"));
        await ImportAsync(platform, 70, "schubstadt", "<p>Alt</p>");
        await ImportAsync(platform, 80, "nachbarstadt", "<p>Alt</p>");
        var version = await platform.Journal.LastVersionAsync(GrainKeys.Region(70));

        var import = ImportAsync(platform, 70, "schubstadt", $"<p>{new string('x', 2_000_000)}</p>");
        do
        {
            await platform.ReadAsync("/api/v3/nachbarstadt/de/pages/");
        }
        while (!import.IsCompleted);

        var report = await import;
        Assert.Contains(report.Refusals, refusal => refusal.Code == Outcome.RegionFull);
        Assert.Equal(version, await platform.Journal.LastVersionAsync(GrainKeys.Region(70)));

        // What was stored once counts for good, also after the region has slept.
        foreach (var letter in "xy")
        {
            Assert.Equal(200, await PushAsync(platform, "schubstadt", new string(letter, 400_000)));
            await platform.Grains.GetGrain<IRegionSources>(GrainKeys.Region(70)).PutToSleepAsync();
        }

        using var full = await SendAsync(platform, "schubstadt", new string('z', 400_000));
        Assert.Equal(HttpStatusCode.TooManyRequests, full.StatusCode);
        Assert.Equal(TimeSpan.FromHours(1), full.Headers.RetryAfter?.Delta);
        Assert.Equal(200, await PushAsync(platform, "nachbarstadt", "1"));
    }

    [Fact]
    public async Task While_a_region_is_stuck_in_an_import_another_one_is_read_and_changed()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage());
        await ImportAsync(platform, 80, "nachbarstadt", "<p>Alt</p>");
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        platform.Journal.InterfereOnce(GrainKeys.Region(70), async (journal, append) =>
        {
            reached.SetResult();
            await release.Task;
            return await journal.AppendAsync(append);
        });
        var import = ImportAsync(platform, 70, "schubstadt", "<p>Alt</p>");
        await reached.Task.WaitAsync(Cancellation);

        Assert.Equal(200, await PushAsync(platform, "nachbarstadt", "Neu"));
        Assert.Contains("<p>Neu</p>", await platform.ReadAsync("/api/v3/nachbarstadt/de/pages/"), StringComparison.Ordinal);

        Assert.False(import.IsCompleted);
        release.SetResult();
        await import;
        await platform.ReadAsync("/api/v3/schubstadt/de/pages/");
    }

    private static async Task<ImportReport> ImportAsync(PlatformHost platform, int region, string slug, string text)
    {
        using var dump = new SmallDump().With(
            [
                .. GoldenTown.Languages(), Region(region, slug), Node(region, region, 1, null, 1),
                Records.Page(region, region, null, region, 1).Set("api_token", Token),
                Text(region * 10, region, 1, 1, text).Set("slug", "preise").Set("title", "Preise"),
            ]);
        return await platform.ImportAsync(dump.Files);
    }

    private static async Task<int> PushAsync(PlatformHost platform, string region, string text)
    {
        using var response = await SendAsync(platform, region, text);
        return (int)response.StatusCode;
    }

    private static Task<HttpResponseMessage> SendAsync(PlatformHost platform, string region, string text)
    {
        var body = JsonSerializer.Serialize(new { content = $"<p>{text}</p>", token = Token });
        return platform.SendAsync(
            HttpMethod.Post, $"/api/v3/{region}/de/pushpage/", new StringContent(body, Encoding.UTF8, "application/json"));
    }
}
