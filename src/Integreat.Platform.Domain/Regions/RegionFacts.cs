namespace Integreat.Platform.Domain.Regions;

/// <summary>Something that happened in a region and was journaled.</summary>
public abstract record RegionFact;

public sealed record RegionCreated(RegionId Region, RegionSettings Settings) : RegionFact;

public sealed record RegionSettingsChanged(RegionSettings Settings) : RegionFact;

/// <summary>Another system has managed the settings that it may.</summary>
public sealed record SettingsSynced(DateTimeOffset At) : RegionFact;

/// <summary>The platform gave the region numbers of one kind.</summary>
public sealed record NumbersGranted(string Kind, long First, int Count) : RegionFact;

/// <summary>A record of another system is now known in this state; the same record again changes nothing.</summary>
public sealed record RecordTaken(string Model, long Key, string Digest) : RegionFact;
