using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Locations;

public sealed record AddLocation(LocationDetails Details) : RegionCommand;

/// <param name="BasedOn">The revision of the details that the author saw.</param>
public sealed record ChangeLocation(LocationId Location, LocationDetails Details, int BasedOn) : RegionCommand;

public sealed record ArchiveLocation(LocationId Location) : RegionCommand;

public sealed record RestoreLocation(LocationId Location) : RegionCommand;

public sealed record SaveLocationText(LocationId Location, TextEdit Text) : RegionCommand;

public sealed record WithdrawLocationText(LocationId Location, LanguageCode Language, int BasedOn) : RegionCommand;

/// <summary>Says that the public text is still correct.</summary>
/// <param name="BasedOn">The version that was read.</param>
public sealed record ConfirmLocationText(LocationId Location, LanguageCode Language, int BasedOn, DateTimeOffset At) : RegionCommand;
