using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Pages;

/// <summary>Adds a page after a sibling; null: at the end.</summary>
public sealed record AddPage(PageId Parent, PageId? After) : RegionCommand;

/// <summary>Moves a page behind a sibling; null: to the first place.</summary>
public sealed record MovePage(PageId Page, PageId Parent, PageId? After) : RegionCommand;

/// <summary>Moves a page to where it was, with the number that it had among its siblings.</summary>
public sealed record PutPageBack(PageId Page, PageId Parent, int Order) : RegionCommand;

public sealed record ArchivePage(PageId Page) : RegionCommand;

public sealed record RestorePage(PageId Page) : RegionCommand;

/// <param name="BasedOn">The revision of the attributes that the author saw; null: whatever is there is replaced.</param>
public sealed record ChangePage(PageId Page, PageAttributes Attributes, int? BasedOn = null) : RegionCommand;

public sealed record SaveTranslation(PageId Page, TextEdit Text) : RegionCommand;

public sealed record WithdrawTranslation(PageId Page, LanguageCode Language, int BasedOn) : RegionCommand;

/// <summary>Publishes the version that was handed in, as it is.</summary>
/// <param name="BasedOn">The version that was looked at.</param>
public sealed record AcceptTranslation(PageId Page, LanguageCode Language, int BasedOn, DateTimeOffset At, string? By) : RegionCommand;

/// <summary>Gives the version that was handed in back to who wrote it, and says why.</summary>
/// <param name="BasedOn">The version that was looked at.</param>
public sealed record ReturnTranslation(
    PageId Page, LanguageCode Language, int BasedOn, Text Comment, DateTimeOffset At, string? By) : RegionCommand;

/// <summary>Says that the public text is still correct.</summary>
/// <param name="BasedOn">The version that was read.</param>
public sealed record ConfirmTranslation(PageId Page, LanguageCode Language, int BasedOn, DateTimeOffset At) : RegionCommand;

/// <summary>Replaces the content of the text of the page whose token has this SHA-256.</summary>
public sealed record PushContent(string TokenHash, LanguageCode Language, Text Content, DateTimeOffset At) : RegionCommand;
