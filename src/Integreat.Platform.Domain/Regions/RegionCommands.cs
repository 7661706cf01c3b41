namespace Integreat.Platform.Domain.Regions;

/// <summary>Something that somebody wants of a region.</summary>
public abstract record RegionCommand;

public sealed record CreateRegion(RegionId Region, RegionSettings Settings) : RegionCommand;

/// <param name="BasedOn">The revision of the settings that the author saw.</param>
public sealed record ChangeSettings(RegionSettings Settings, int BasedOn) : RegionCommand;

/// <summary>Changes what another system may manage.</summary>
public sealed record SyncSettings(SettingsPatch Patch, DateTimeOffset At) : RegionCommand;
