using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>Creates a region with the content of another one.</summary>
/// <param name="Settings">What is the new region's own: name, address, place. What it offers to readers comes from the template.</param>
/// <param name="Languages">Those that the new region has, the template's default language among them.</param>
/// <param name="Contacts">Contacts of the template that its texts show.</param>
/// <param name="Texts">What becomes of texts that speak of the template, by hash. All others stay as they are.</param>
/// <param name="Manager">The account that manages the region from now on; null for none.</param>
public sealed record CloneRegion(
    RegionId Region, RegionSettings Settings, Template Template, ImmutableArray<LanguageCode> Languages,
    ImmutableHashSet<ContactId> Contacts, ImmutableDictionary<string, Text> Texts, string? Manager) : RegionCommand;

/// <summary>The page was made from one of another region. Should that one change, this one can be looked at again.</summary>
public sealed record PageCopied(PageId Page, PageOrigin Origin) : RegionFact;
