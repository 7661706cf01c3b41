namespace Integreat.Platform.Domain.Regions;

/// <summary>Something that somebody wants of a region.</summary>
public abstract record RegionCommand;

public sealed record CreateRegion(RegionId Region, RegionSettings Settings) : RegionCommand;

/// <param name="IsCurrent">Whether nobody has changed the settings since the author read them.</param>
public sealed record ChangeSettings(RegionSettings Settings, bool IsCurrent) : RegionCommand;
