using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Contacts;
using Integreat.Platform.Grains.Items;
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

        var bodies = await ReadTextsAsync(found.Details.Card.Hash is { } card ? [card] : [], cancellation);
        return ContactMapping.View(found, bodies);
    }

    Task<Answer<ContactView>> IRegionContacts.ReadContactAsync(Caller caller, long contact, CancellationToken cancellation) => ShowAsync(
        caller, Capability.ViewContacts,
        seen => seen.Region.Contacts.GetValueOrDefault(new ContactId(contact)) is { } found
            ? (found, (Refusal?)null)
            : (null, ContactRefusals.Unknown(new ContactId(contact))),
        async found => (await ViewAsync([found], cancellation)).Single(),
        cancellation);

    async Task<Answer<ItemListView<ContactView>>> IRegionContacts.ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation)
    {
        var (list, refusal) = ItemList.Of(query);
        return list is null ? Refused<ItemListView<ContactView>>(refusal!) : await ShowAsync(
            caller, Capability.ViewContacts,
            seen => (new Found(seen.Region, seen.Version), (Refusal?)null),
            async found => await ListAsync(query, found, [.. Candidates(found.Region, list)], cancellation),
            cancellation);

        IEnumerable<Contact> Candidates(Region region, ItemList list) => list.Before(region.Contacts.Values, contact => contact.Id.Value)
            .Where(contact => (query.Archived is not { } archived || contact.Archived == archived)
                && (query.Location is not { } location || contact.Details.Location.Value == location));
    }

    // What a card says stands where texts are stored, so it is read before it can be compared.
    private async Task<ItemListView<ContactView>> ListAsync(
        ItemListQuery query, Found found, Contact[] candidates, CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<ContactView>();
        foreach (var chunk in candidates.Chunk(ItemListQuery.MostItems))
        {
            rows.AddRange((await ViewAsync(chunk, cancellation)).Where(contact => query.Text is not { } text || contact.Data.Card.Says(text)));
            if (rows.Count > query.Count)
            {
                return ItemList.View(found.Region, found.Version, [.. rows.Take(query.Count)], rows[query.Count - 1].Id);
            }
        }

        return ItemList.View(found.Region, found.Version, rows.ToImmutable(), next: null);
    }

    private async Task<IEnumerable<ContactView>> ViewAsync(Contact[] contacts, CancellationToken cancellation)
    {
        var bodies = await ReadTextsAsync(
            [.. contacts.Select(contact => contact.Details.Card.Hash).OfType<string>().Distinct()], cancellation);
        return contacts.Select(contact => ContactMapping.View(contact, bodies));
    }
}
