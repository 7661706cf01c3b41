using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Pages;

public sealed record PageAdded(PageId Page, PageId Parent, int Order) : RegionFact;

public sealed record PageMoved(PageId Page, PageId Parent, int Order) : RegionFact;

/// <summary>Siblings made room; they keep their sequence.</summary>
public sealed record PagesRenumbered(ImmutableArray<PageOrder> Orders) : RegionFact;

public sealed record PageArchived(PageId Page) : RegionFact;

public sealed record PageRestored(PageId Page) : RegionFact;

public sealed record PageChanged(PageId Page, PageAttributes Attributes) : RegionFact;

/// <summary>The page may be written by who knows the token with this SHA-256; null ends that.</summary>
public sealed record PageTokenChanged(PageId Page, string? TokenHash) : RegionFact;

/// <summary>One more version of a text, whatever its status.</summary>
public sealed record TranslationSaved(PageId Page, LanguageCode Language, TranslationVersion Version) : RegionFact;

/// <summary>Readers no longer see the text.</summary>
public sealed record TranslationWithdrawn(PageId Page, LanguageCode Language) : RegionFact;

/// <summary>The version in review is a draft again.</summary>
/// <param name="Comment">Why. It may speak of a person, so no fact holds it and it can be erased.</param>
public sealed record TranslationReturned(PageId Page, LanguageCode Language, Text Comment, DateTimeOffset At, string? By) : RegionFact;

/// <summary>The public text is still correct.</summary>
public sealed record TranslationConfirmed(PageId Page, LanguageCode Language, Confirmation Confirmation) : RegionFact;
