using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Deletion;

/// <summary>The page is gone, and with it the rights to it.</summary>
public sealed record PageDeleted(PageId Page) : RegionFact;

public sealed record EventDeleted(EventId Event) : RegionFact;

public sealed record LocationDeleted(LocationId Location) : RegionFact;

public sealed record ContactDeleted(ContactId Contact) : RegionFact;

public sealed record NewsDeleted(NewsId News) : RegionFact;

public sealed record OrganizationDeleted(OrganizationId Organization) : RegionFact;

public sealed record MediaDeleted(MediaId Media) : RegionFact;

public sealed record ImprintDeleted(LanguageCode Language) : RegionFact;
