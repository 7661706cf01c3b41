using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Contacts;

/// <summary>What may be done to the contacts of a region's locations, and what a fact does to them.</summary>
internal static class ContactRules
{
    public static Decision<RegionFact> Decide(this Region region, AddContact command, ContactId id) =>
        region.Check(command.Details) is { } refusal ? refusal
        : region.HasOtherGeneral(command.Details, by: id) ? ContactRefusals.GeneralExists(command.Details.Location)
        : new Decision<RegionFact>([new ContactAdded(id, command.Details)], null) { Created = id.Value };

    public static Decision<RegionFact> Decide(this Region region, ChangeContact command)
    {
        if (region.Contacts.GetValueOrDefault(command.Contact) is not { } known)
        {
            return ContactRefusals.Unknown(command.Contact);
        }

        var (details, stale) = known.Earlier.Bring(
            ContactFields.All, known.Revision, known.Details, command.BasedOn, command.Details, ContactRefusals.Stale());
        return details is null ? stale!
            : region.Check(details) is { } refusal ? refusal
            : !known.Archived && region.HasOtherGeneral(details, command.Contact) ? ContactRefusals.GeneralExists(details.Location)
            : known.Details == details ? ImmutableArray<RegionFact>.Empty
            : new ContactChanged(command.Contact, details);
    }

    public static Decision<RegionFact> Decide(this Region region, ArchiveContact command) =>
        region.Contacts.GetValueOrDefault(command.Contact) switch
        {
            null => ContactRefusals.Unknown(command.Contact),
            { Archived: true } => ContactRefusals.Archived(command.Contact),
            _ => new ContactArchived(command.Contact),
        };

    public static Decision<RegionFact> Decide(this Region region, RestoreContact command) =>
        region.Contacts.GetValueOrDefault(command.Contact) switch
        {
            null => ContactRefusals.Unknown(command.Contact),
            { Archived: false } => ContactRefusals.NotArchived(command.Contact),
            { Details: var details } when region.HasOtherGeneral(details, command.Contact) =>
                ContactRefusals.GeneralExists(details.Location),
            _ => new ContactRestored(command.Contact),
        };

    public static ImmutableDictionary<ContactId, Contact> Apply(
        this ImmutableDictionary<ContactId, Contact> contacts, RegionFact fact) => fact switch
        {
            ContactAdded added => contacts.Add(added.Contact, new Contact(added.Contact, added.Details, false, 1)),
            ContactChanged changed => contacts.Change(
                changed.Contact, contact => contact.With(changed.Details)),
            ContactArchived archived => contacts.Change(archived.Contact, contact => contact with { Archived = true }),
            ContactRestored restored => contacts.Change(restored.Contact, contact => contact with { Archived = false }),
            _ => contacts,
        };

    /// <summary>Whether the contact would be the location's second general one.</summary>
    public static bool HasOtherGeneral(this Region region, ContactDetails details, ContactId by) =>
        details.IsGeneral && region.Contacts.Values.Any(other => other is { Archived: false, Details.IsGeneral: true }
            && other.Details.Location == details.Location && other.Id != by);

    private static ImmutableDictionary<ContactId, Contact> Change(
        this ImmutableDictionary<ContactId, Contact> contacts, ContactId id, Func<Contact, Contact> change) =>
        contacts.SetItem(id, change(contacts[id]));

    private static Refusal? Check(this Region region, ContactDetails details) => details switch
    {
        { Location: var location } when !region.Locations.ContainsKey(location) => LocationRefusals.Unknown(location),
        { Card.Blank: true } => ContactRefusals.Empty(),
        _ => details.OpeningHours.Check(),
    };
}

/// <summary>Why something is not done to a contact.</summary>
public static class ContactRefusals
{
    public static Refusal Unknown(ContactId contact) =>
        new("contact-unknown", $"The region has no contact with the number {contact.Value}. Reload the list and choose again.");

    public static Refusal Stale() =>
        new("stale-version", "Somebody has changed the contact meanwhile. Look at what has changed and save again.");

    public static Refusal Archived(ContactId contact) => new("contact-archived", $"Contact {contact.Value} is archived already.");

    public static Refusal NotArchived(ContactId contact) => new("contact-not-archived", $"Contact {contact.Value} is not archived.");

    public static Refusal Empty() =>
        new("contact-empty", "A contact needs at least one of area of responsibility, name, e-mail, phone number and website.");

    public static Refusal GeneralExists(LocationId location) => new(
        "general-contact-exists",
        $"Location {location.Value} has a general contact already. Give this one an area of responsibility, or change the other.");
}
