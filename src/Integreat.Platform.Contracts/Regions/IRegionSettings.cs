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

    /// <summary>The settings and the revision to base a change on; null for a region that does not exist.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<RegionSettingsView?> ReadAsync(CancellationToken cancellation);
}

[GenerateSerializer, Immutable, Alias("region-settings-view")]
public sealed record RegionSettingsView([property: Id(0)] int Revision, [property: Id(1)] RegionSettingsData Settings);
