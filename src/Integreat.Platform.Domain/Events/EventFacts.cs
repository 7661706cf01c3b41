using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Events;

/// <param name="Recurrence">The public number of the recurrence; null without one.</param>
public sealed record EventAdded(EventId Event, EventDetails Details, RecurrenceId? Recurrence) : RegionFact;

public sealed record EventChanged(EventId Event, EventDetails Details, RecurrenceId? Recurrence) : RegionFact;

public sealed record EventArchived(EventId Event) : RegionFact;

public sealed record EventRestored(EventId Event) : RegionFact;

public sealed record OccurrenceCancelled(EventId Event, DateOnly Date) : RegionFact;

public sealed record OccurrenceMoved(EventId Event, MovedOccurrence Moved) : RegionFact;

/// <summary>The occurrence takes place as the rule says.</summary>
public sealed record OccurrenceRestored(EventId Event, DateOnly Date) : RegionFact;

/// <summary>One more version of a text, whatever its status.</summary>
public sealed record EventTranslationSaved(EventId Event, LanguageCode Language, TranslationVersion Version) : RegionFact;

/// <summary>Readers no longer see the text.</summary>
public sealed record EventTranslationWithdrawn(EventId Event, LanguageCode Language) : RegionFact;

/// <summary>The version in review is a draft again.</summary>
/// <param name="Comment">Why. It may speak of a person, so no fact holds it and it can be erased.</param>
public sealed record EventTranslationReturned(EventId Event, LanguageCode Language, Text Comment, DateTimeOffset At, string? By) : RegionFact;

/// <summary>The public text is still correct.</summary>
public sealed record EventTranslationConfirmed(EventId Event, LanguageCode Language, Confirmation Confirmation) : RegionFact;
