using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Locations;

public sealed record AddLocation(LocationDetails Details) : RegionCommand;

/// <param name="BasedOn">The revision of the details that the author saw.</param>
public sealed record ChangeLocation(LocationId Location, LocationDetails Details, int BasedOn) : RegionCommand;

public sealed record ArchiveLocation(LocationId Location) : RegionCommand;

public sealed record RestoreLocation(LocationId Location) : RegionCommand;

public sealed record SaveLocationText(LocationId Location, TextEdit Text) : RegionCommand;

public sealed record WithdrawLocationText(LocationId Location, LanguageCode Language, int BasedOn) : RegionCommand;

/// <summary>Publishes the version that was handed in, as it is.</summary>
/// <param name="BasedOn">The version that was looked at.</param>
public sealed record AcceptLocationText(LocationId Location, LanguageCode Language, int BasedOn, DateTimeOffset At, string? By) : RegionCommand;

/// <summary>Gives the version that was handed in back to who wrote it, and says why.</summary>
/// <param name="BasedOn">The version that was looked at.</param>
public sealed record ReturnLocationText(
    LocationId Location, LanguageCode Language, int BasedOn, Text Comment, DateTimeOffset At, string? By) : RegionCommand;

/// <summary>Says that the public text is still correct.</summary>
/// <param name="BasedOn">The version that was read.</param>
public sealed record ConfirmLocationText(LocationId Location, LanguageCode Language, int BasedOn, DateTimeOffset At) : RegionCommand;
