using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Contacts;

public sealed record ContactAdded(ContactId Contact, ContactDetails Details) : RegionFact;

public sealed record ContactChanged(ContactId Contact, ContactDetails Details) : RegionFact;

public sealed record ContactArchived(ContactId Contact) : RegionFact;

public sealed record ContactRestored(ContactId Contact) : RegionFact;
