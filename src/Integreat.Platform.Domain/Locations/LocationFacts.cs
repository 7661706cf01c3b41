using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Locations;

public sealed record LocationAdded(LocationId Location, LocationDetails Details) : RegionFact;

public sealed record LocationChanged(LocationId Location, LocationDetails Details) : RegionFact;

public sealed record LocationArchived(LocationId Location) : RegionFact;

public sealed record LocationRestored(LocationId Location) : RegionFact;

/// <summary>One more version of a text, whatever its status.</summary>
public sealed record LocationTextSaved(LocationId Location, LanguageCode Language, TranslationVersion Version) : RegionFact;

/// <summary>Readers no longer see the text.</summary>
public sealed record LocationTextWithdrawn(LocationId Location, LanguageCode Language) : RegionFact;

/// <summary>The version in review is a draft again.</summary>
/// <param name="Comment">Why. It may speak of a person, so no fact holds it and it can be erased.</param>
public sealed record LocationTextReturned(LocationId Location, LanguageCode Language, Text Comment, DateTimeOffset At, string? By) : RegionFact;

/// <summary>The public text is still correct.</summary>
public sealed record LocationTextConfirmed(LocationId Location, LanguageCode Language, Confirmation Confirmation) : RegionFact;
