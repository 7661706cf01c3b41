using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;

namespace Integreat.Platform.Domain.Platform;

/// <summary>Something that somebody wants of the platform.</summary>
public abstract record PlatformCommand;

// What is saved can be chosen, also if it had been retired. BasedOn is the revision that its author saw, 0 if there was none; null: whatever is
// there is replaced.

/// <summary>Adds a language or replaces the one with the same code; the id in it is ignored.</summary>
public sealed record SaveLanguage(Language Language, int? BasedOn = null) : PlatformCommand;

/// <summary>Adds an offer or replaces the one with the same slug; the id in it is ignored.</summary>
public sealed record SaveOffer(OfferTemplate Offer, int? BasedOn = null) : PlatformCommand;

/// <summary>Adds a category of locations (Id null) or replaces one.</summary>
public sealed record SaveCategory(
    CategoryId? Id, ImmutableArray<CategoryName> Names, string Icon, string Color, int? BasedOn = null) : PlatformCommand;

/// <summary>Registers a file; the id in it is ignored.</summary>
public sealed record AddGlobalMedia(MediaFile File) : PlatformCommand;

public sealed record GrantNumbers(string Kind, int Count) : PlatformCommand;
