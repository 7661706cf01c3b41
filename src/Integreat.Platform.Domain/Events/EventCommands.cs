using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Events;

// Dates are the region's local ones, so commands about them bring the zone of the region's clocks.
public sealed record AddEvent(EventDetails Details, TimeZoneInfo Zone) : RegionCommand;

/// <param name="BasedOn">The revision of the details that the author saw.</param>
public sealed record ChangeEvent(EventId Event, EventDetails Details, int BasedOn, TimeZoneInfo Zone) : RegionCommand;

/// <param name="Date">On which date the rule puts the occurrence, as in the two commands below.</param>
public sealed record CancelOccurrence(EventId Event, DateOnly Date, TimeZoneInfo Zone) : RegionCommand;

public sealed record MoveOccurrence(EventId Event, MovedOccurrence Moved, TimeZoneInfo Zone) : RegionCommand;

/// <summary>Lets an occurrence take place again as the rule says.</summary>
public sealed record RestoreOccurrence(EventId Event, DateOnly Date) : RegionCommand;

public sealed record ArchiveEvent(EventId Event) : RegionCommand;

public sealed record RestoreEvent(EventId Event) : RegionCommand;

public sealed record SaveEventTranslation(EventId Event, TextEdit Text) : RegionCommand;

public sealed record WithdrawEventTranslation(EventId Event, LanguageCode Language, int BasedOn) : RegionCommand;

/// <summary>Publishes the version that was handed in, as it is.</summary>
/// <param name="BasedOn">The version that was looked at.</param>
public sealed record AcceptEventTranslation(EventId Event, LanguageCode Language, int BasedOn, DateTimeOffset At, string? By) : RegionCommand;

/// <summary>Gives the version that was handed in back to who wrote it, and says why.</summary>
/// <param name="BasedOn">The version that was looked at.</param>
public sealed record ReturnEventTranslation(
    EventId Event, LanguageCode Language, int BasedOn, Text Comment, DateTimeOffset At, string? By) : RegionCommand;

/// <summary>Says that the public text is still correct.</summary>
/// <param name="BasedOn">The version that was read.</param>
public sealed record ConfirmEventTranslation(EventId Event, LanguageCode Language, int BasedOn, DateTimeOffset At) : RegionCommand;
