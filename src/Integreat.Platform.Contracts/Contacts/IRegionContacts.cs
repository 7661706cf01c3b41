using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Locations;

namespace Integreat.Platform.Contracts.Contacts;

/// <summary>Whom to turn to at a region's locations. All commands refuse: region-unknown, contact-unknown.</summary>
[Alias("region-contacts-grain"), Version(1)]
public interface IRegionContacts : IGrainWithStringKey
{
    /// <summary>
    /// Adds a contact to a location. Refuses: location-unknown, contact-empty, general-contact-exists, and opening hours that make no sense, as
    /// <see cref="IRegionLocations.AddAsync"/> does.
    /// </summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, ContactData contact);

    /// <summary>Replaces a contact's data. Refuses what <see cref="AddAsync"/> refuses, and stale-version.</summary>
    /// <param name="basedOn">The revision of the contact that the caller saw.</param>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, long contact, ContactData data, int basedOn);

    /// <summary>Takes the contact from the readers. Refuses: contact-archived.</summary>
    [Alias("archive")]
    Task<Outcome> ArchiveAsync(CommandContext context, long contact);

    /// <summary>Gives an archived contact back. Refuses: contact-not-archived, general-contact-exists.</summary>
    [Alias("restore")]
    Task<Outcome> RestoreAsync(CommandContext context, long contact);

    /// <summary>Deletes an archived contact for good. Refuses: contact-not-archived.</summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, long contact);

    /// <summary>One contact as editors see it; null when there is none.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<ContactView?> ReadAsync(long contact, CancellationToken cancellation);

    /// <summary>One contact for who may see the region's contacts. Refuses: region-unknown, rights-missing, contact-unknown.</summary>
    [AlwaysInterleave, Alias("read-contact")]
    Task<Answer<ContactView>> ReadContactAsync(Caller caller, long contact, CancellationToken cancellation);

    /// <summary>The contacts, the newest first. Refuses: region-unknown, rights-missing, query-invalid.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<ItemListView<ContactView>>> ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation);
}

[GenerateSerializer, Immutable, Alias("contact-data")]
public sealed record ContactData
{
    /// <summary>Number of the location; a contact belongs to exactly one.</summary>
    [Id(0)] public required long Location { get; init; }
    [Id(1)] public required ContactCard Card { get; init; }

    /// <summary>Seven days, Monday first; none at all: nobody has said anything.</summary>
    [Id(2)] public ImmutableArray<OpeningDayData> OpeningHours { get; init; } = [];
    [Id(3)] public string AppointmentUrl { get; init; } = "";
}

/// <param name="Revision">To base a change on.</param>
[GenerateSerializer, Immutable, Alias("contact-view")]
public sealed record ContactView(
    [property: Id(0)] long Id,
    [property: Id(1)] int Revision,
    [property: Id(2)] bool Archived,
    [property: Id(3)] ContactData Data);
