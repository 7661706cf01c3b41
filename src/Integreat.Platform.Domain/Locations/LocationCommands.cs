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
