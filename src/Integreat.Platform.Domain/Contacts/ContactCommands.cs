using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Contacts;

public sealed record AddContact(ContactDetails Details) : RegionCommand;

/// <param name="BasedOn">The revision of the contact that the author saw.</param>
public sealed record ChangeContact(ContactId Contact, ContactDetails Details, int BasedOn) : RegionCommand;

public sealed record ArchiveContact(ContactId Contact) : RegionCommand;

public sealed record RestoreContact(ContactId Contact) : RegionCommand;
