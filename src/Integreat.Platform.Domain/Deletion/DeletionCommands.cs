using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Deletion;

// For good: numbers are never used again, and what is to come back has to be written anew. The journal keeps what was.
public sealed record DeletePage(PageId Page) : RegionCommand;

public sealed record DeleteEvent(EventId Event) : RegionCommand;

public sealed record DeleteLocation(LocationId Location) : RegionCommand;

public sealed record DeleteContact(ContactId Contact) : RegionCommand;

public sealed record DeleteNews(NewsId News) : RegionCommand;

public sealed record DeleteOrganization(OrganizationId Organization) : RegionCommand;

/// <summary>Deletes the record of a file; its bytes are elsewhere.</summary>
public sealed record DeleteMedia(MediaId Media) : RegionCommand;

/// <summary>Deletes the imprint in one language with all its versions.</summary>
/// <param name="BasedOn">The newest version, as its editor saw it.</param>
public sealed record DeleteImprint(LanguageCode Language, int BasedOn) : RegionCommand;
