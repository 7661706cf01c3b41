using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Pages;

/// <summary>Adds a page after a sibling; null: at the end.</summary>
public sealed record AddPage(PageId Parent, PageId? After) : RegionCommand;

/// <summary>Moves a page behind a sibling; null: to the first place.</summary>
public sealed record MovePage(PageId Page, PageId Parent, PageId? After) : RegionCommand;

public sealed record ArchivePage(PageId Page) : RegionCommand;

public sealed record RestorePage(PageId Page) : RegionCommand;

public sealed record ChangePage(PageId Page, PageAttributes Attributes) : RegionCommand;

/// <param name="BasedOn">The number of the version the author saw; 0 for the first one.</param>
/// <param name="Slug">Empty: made from the title.</param>
public sealed record SaveTranslation(
    PageId Page, LanguageCode Language, int BasedOn, TranslationStatus Status, string Title, string Slug, Text Content, bool MinorEdit,
    bool CurrentlyInTranslation, bool MachineTranslated, DateTimeOffset At, string By) : RegionCommand;

public sealed record WithdrawTranslation(PageId Page, LanguageCode Language, int BasedOn) : RegionCommand;
