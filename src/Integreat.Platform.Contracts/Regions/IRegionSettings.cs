namespace Integreat.Platform.Contracts.Regions;

/// <summary>A region's existence and settings. Grain key: <see cref="GrainKeys.Region"/>.</summary>
[Alias("region-settings-grain"), Version(1)]
public interface IRegionSettings : IGrainWithStringKey
{
    /// <summary>Creates the region under the number in the grain's key. Refuses: region-exists, slug-taken, and every bad setting by name.</summary>
    [Alias("create")]
    Task<Outcome> CreateAsync(CommandContext context, RegionSettingsData settings);

    /// <summary>Replaces all settings. A changed slug keeps the old address redirecting. Refuses: region-unknown, stale-version, slug-taken.</summary>
    /// <param name="basedOn">The revision of the settings that the caller saw.</param>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, RegionSettingsData settings, int basedOn);

    /// <summary>
    /// Changes what another system may manage, and takes note of the moment, also if nothing is different. Refuses: region-unknown,
    /// renewal-month-invalid, budget-invalid.
    /// </summary>
    [Alias("sync")]
    Task<Outcome> SyncAsync(CommandContext context, RegionSettingsPatch patch);

    /// <summary>The settings and the revision to base a change on; null for a region that does not exist.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<RegionSettingsView?> ReadAsync(CancellationToken cancellation);

    /// <summary>The same for who may see the settings. Refuses: region-unknown, rights-missing.</summary>
    [AlwaysInterleave, Alias("read-settings")]
    Task<Answer<RegionSettingsView>> ReadSettingsAsync(Caller caller, CancellationToken cancellation);
}

/// <param name="SyncedAt">When another system last changed settings; null if never.</param>
[GenerateSerializer, Immutable, Alias("region-settings-view")]
public sealed record RegionSettingsView(
    [property: Id(0)] int Revision,
    [property: Id(1)] RegionSettingsData Settings,
    [property: Id(2)] DateTimeOffset? SyncedAt = null);

/// <summary>The settings that another system may manage; what is null stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("region-settings-patch")]
public sealed record RegionSettingsPatch
{
    [Id(0)] public bool? EventsEnabled { get; init; }
    [Id(1)] public bool? LocationsEnabled { get; init; }
    [Id(2)] public bool? ContactsEnabled { get; init; }
    [Id(3)] public bool? ExternalNewsEnabled { get; init; }
    [Id(4)] public bool? ChatEnabled { get; init; }
    [Id(5)] public bool? PushNotificationsEnabled { get; init; }
    [Id(6)] public int? BudgetBooked { get; init; }

    /// <summary>0 to 11.</summary>
    [Id(7)] public int? BudgetRenewalMonth { get; init; }
    [Id(8)] public int? BudgetAdjustment { get; init; }
}
