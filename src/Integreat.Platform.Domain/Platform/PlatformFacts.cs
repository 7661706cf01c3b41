using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;

namespace Integreat.Platform.Domain.Platform;

/// <summary>Something that happened to what belongs to no region.</summary>
public abstract record PlatformFact;

public sealed record LanguageSaved(Language Language) : PlatformFact;

public sealed record OfferSaved(OfferTemplate Offer) : PlatformFact;

public sealed record CategorySaved(LocationCategory Category) : PlatformFact;

public sealed record GlobalMediaSaved(MediaFile File) : PlatformFact;

/// <summary>Somebody got numbers that nobody else gets.</summary>
public sealed record NumbersGivenAway(string Kind, long First, int Count) : PlatformFact;

/// <summary>Numbers up to this one came with an import and are not given away.</summary>
public sealed record NumbersRaised(string Kind, long Highest) : PlatformFact;

/// <summary>A record of another system is now known in this state, and what was made of it has this number here.</summary>
public sealed record PlatformRecordTaken(string Model, long Key, string Digest, long Number) : PlatformFact;
