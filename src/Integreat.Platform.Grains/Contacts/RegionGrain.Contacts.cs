using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Grains.Contacts;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

/// <summary>Explicit, because other features have methods of the same names and parameters.</summary>
internal sealed partial class RegionGrain : IRegionContacts
{
    Task<Outcome> IRegionContacts.AddAsync(CommandContext context, ContactData contact)
    {
        var (details, bodies) = contact.ToDomain();
        return ExecuteAsync(context, CommandDigest.Of("add-contact", contact), new AddContact(details), bodies);
    }

    Task<Outcome> IRegionContacts.ChangeAsync(CommandContext context, long contact, ContactData data, int basedOn)
    {
        var (details, bodies) = data.ToDomain();
        return ExecuteAsync(
            context,
            CommandDigest.Of("change-contact", contact, data, basedOn),
            new ChangeContact(new ContactId(contact), details, basedOn),
            bodies);
    }

    Task<Outcome> IRegionContacts.ArchiveAsync(CommandContext context, long contact) =>
        ExecuteAsync(context, CommandDigest.Of("archive-contact", contact), new ArchiveContact(new ContactId(contact)));

    Task<Outcome> IRegionContacts.RestoreAsync(CommandContext context, long contact) =>
        ExecuteAsync(context, CommandDigest.Of("restore-contact", contact), new RestoreContact(new ContactId(contact)));

    async Task<ContactView?> IRegionContacts.ReadAsync(long contact, CancellationToken cancellation)
    {
        if (Region.Contacts.GetValueOrDefault(new ContactId(contact)) is not { } found)
        {
            return null;
        }

        var bodies = await _journal.ReadBodiesAsync(found.Details.Card.Hash is { } card ? [card] : [], cancellation);
        return ContactMapping.View(found, bodies);
    }
}
