using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Bulk;

// What is done to many things at once by somebody who has not looked at each: a thing is taken as it stands, unless its author says which version
// was seen.

/// <summary>Hangs a page, with all below it, behind all others below a page.</summary>
public sealed record AppendPage(PageId Page, PageId Parent) : RegionCommand;

/// <summary>Gives a page to an organisation, or takes it from the one that it has.</summary>
/// <param name="Seen">The revision of the page's attributes that was seen; null: whichever there is.</param>
public sealed record GivePage(PageId Page, OrganizationId? Organization, int? Seen) : RegionCommand;

/// <summary>Publishes the newest version of a text as it is, whether it is a draft or was handed in.</summary>
/// <param name="Seen">The number of the version that was seen; null: whichever there is.</param>
public sealed record PublishText(TextOwner Owner, LanguageCode Language, int? Seen, DateTimeOffset At, string? By) : RegionCommand;

/// <summary>Takes a public text from the readers.</summary>
/// <param name="Seen">The number of the newest version that was seen; null: whichever there is.</param>
public sealed record WithdrawText(TextOwner Owner, LanguageCode Language, int? Seen) : RegionCommand;

/// <summary>Says that a public text is still correct.</summary>
/// <param name="Seen">The number of the newest version that was seen; null: whichever there is.</param>
public sealed record ConfirmText(TextOwner Owner, LanguageCode Language, int? Seen, DateTimeOffset At) : RegionCommand;
