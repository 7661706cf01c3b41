using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Contracts.Scheduling;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Onboarding;

/// <summary>A region goes live by itself at its moment, once, or visibly not at all.</summary>
public sealed class PlannedLaunchTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Moment = Start.AddHours(3);

    private readonly HandClock _clock = new(Start);
    private readonly SqliteStorage _storage = new();
    private PlatformHost? _host;

    private PlatformHost Platform => _host!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await PlatformHost.StartAsync(_storage, _clock);
        using var dump = new SmallDump().With(GoldenTown.Languages());
        await Platform.ImportAsync(dump.Files);
    }

    public async ValueTask DisposeAsync() => await Platform.DisposeAsync();

    [Fact]
    public async Task A_region_goes_live_at_its_moment_and_not_before_and_once()
    {
        var town = await PlannedAsync("punktgenau");

        _clock.Now = Moment.AddMilliseconds(-1);
        await NewsDesk.WakeAsync(Platform);
        Assert.False(await IsLiveAsync(town));

        _clock.Now = Moment;
        var due = Platform.Grains.GetGrain<IScheduledRegion>(town.Key);
        await Task.WhenAll(NewsDesk.WakeAsync(Platform), due.RunDueAsync(), due.RunDueAsync());
        Assert.True(await IsLiveAsync(town));
        Assert.Equal(["region-created.1", "region-withdrawn.1", "launch-planned.1", "region-launched.1"], await FactsAsync(town));
        Assert.Empty(await Platform.Journal.ReadDueAsync(DateTimeOffset.MaxValue, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // and every snapshot is lost
    public async Task A_region_whose_moment_came_while_the_platform_was_stopped_goes_live_when_it_starts(bool withSnapshots)
    {
        var town = await PlannedAsync("geschlossen");
        await Platform.StopAsync();
        if (!withSnapshots)
        {
            await _storage.DeleteSnapshotsAsync();
        }

        _clock.Now = Moment.AddDays(1);
        await Platform.StartAsync();
        await NewsDesk.WakeAsync(Platform);

        Assert.True(await IsLiveAsync(town));
        Assert.Single(await FactsAsync(town), "region-launched.1");
    }

    [Fact]
    public async Task A_region_that_lacks_something_again_stays_hidden_and_says_so()
    {
        var town = await PlannedAsync("vergessen", LaunchChecklist.Required.Remove(LaunchChecklist.Manager));
        await town.DoAsync(context => Members(town).EndAsync(context, "kim"));

        _clock.Now = Moment.AddSeconds(1);
        await NewsDesk.WakeAsync(Platform);
        await NewsDesk.WakeAsync(Platform);

        Assert.False(await IsLiveAsync(town));
        Assert.Single(await FactsAsync(town), "launch-missed.1");
        Assert.Empty(await Platform.Journal.ReadDueAsync(DateTimeOffset.MaxValue, Cancellation));
        var planned = (await Launch(town).ReadLaunchAsync(CommandContext.Service("read").Caller, Cancellation)).Value!.Planned!;
        Assert.Equal((Moment, Moment.AddSeconds(1)), (planned.Moment, planned.MissedAt));
        Assert.Equal(["manager"], planned.MissedFor);

        await town.DoAsync(context => Launch(town).PlanAsync(context, Moment.AddHours(1), LaunchChecklist.Required));
        _clock.Now = Moment.AddHours(1);
        await NewsDesk.WakeAsync(Platform);
        Assert.True(await IsLiveAsync(town));
    }

    [Fact]
    public async Task A_plan_that_was_dropped_or_moved_is_not_carried_out()
    {
        var (dropped, moved) = (await PlannedAsync("doch-nicht"), await PlannedAsync("verschoben"));
        await dropped.DoAsync(context => Launch(dropped).CancelAsync(context));
        await moved.DoAsync(context => Launch(moved).PlanAsync(context, Moment.AddHours(1), LaunchChecklist.Required));

        _clock.Now = Moment;
        await NewsDesk.WakeAsync(Platform);
        Assert.False(await IsLiveAsync(dropped));
        Assert.False(await IsLiveAsync(moved));

        _clock.Now = Moment.AddHours(1);
        await NewsDesk.WakeAsync(Platform);
        Assert.True(await IsLiveAsync(moved));
    }

    private IRegionLaunch Launch(Town town) => Platform.Grains.GetGrain<IRegionLaunch>(town.Key);

    private IRegionMembers Members(Town town) => Platform.Grains.GetGrain<IRegionMembers>(town.Key);

    private Task<Town> PlannedAsync(string slug) => PlannedAsync(slug, LaunchChecklist.Required);

    private async Task<Town> PlannedAsync(string slug, ImmutableArray<string> despite)
    {
        var town = await Town.FoundAsync(Platform, slug, "de");
        await town.DoAsync(context => Launch(town).WithdrawAsync(context));
        await town.DoAsync(context => Members(town).GrantAsync(context, "kim", RegionRoles.Manager, null));
        await town.DoAsync(context => Launch(town).PlanAsync(context, Moment, despite));
        return town;
    }

    private async Task<bool> IsLiveAsync(Town town)
    {
        await Platform.Grains.GetGrain<Contracts.Directory.IDirectory>(GrainKeys.Directory).RefreshAsync(Cancellation);
        using var region = await Platform.ReadJsonAsync($"/api/v3/regions/{town.Slug}/");
        return region.RootElement.GetProperty("live").GetBoolean();
    }

    /// <summary>What the journal says of its creation and its launch.</summary>
    private async Task<List<string>> FactsAsync(Town town)
    {
        var facts = new List<string>();
        await foreach (var entry in Platform.Journal.ReadAsync(town.Key, after: 0, Cancellation))
        {
            if (entry.Name.StartsWith("region-", StringComparison.Ordinal) || entry.Name.StartsWith("launch-", StringComparison.Ordinal))
            {
                facts.Add(entry.Name);
            }
        }

        return facts;
    }
}
