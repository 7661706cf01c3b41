using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Languages;

public sealed record LanguageAdded(LanguageCode Language, LanguageCode? Parent, bool Active, bool Visible) : RegionFact;

public sealed record LanguageMoved(LanguageCode Language, LanguageCode Parent) : RegionFact;

public sealed record LanguageShown(LanguageCode Language) : RegionFact;

public sealed record LanguageHidden(LanguageCode Language) : RegionFact;

public sealed record LanguageActivated(LanguageCode Language) : RegionFact;

public sealed record LanguageDeactivated(LanguageCode Language) : RegionFact;
