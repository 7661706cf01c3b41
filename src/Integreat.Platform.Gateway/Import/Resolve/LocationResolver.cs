using System.Collections.Immutable;
using System.Security.Cryptography;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>Sorts locations, their texts and their contacts by region and checks what they refer to.</summary>
internal sealed class LocationResolver
{
    private readonly ParsedDump _dump;
    private readonly ILookup<long, ParsedLocation> _locations;
    private readonly ILookup<long, ParsedTranslation> _texts;
    private readonly ILookup<long, ParsedContact> _contacts;

    public LocationResolver(ParsedDump dump)
    {
        _dump = dump;
        _locations = dump.Locations.Values.ToLookup(location => dump.Regions.Find(location.Origin, "region", location.Region).Origin.Key);
        _texts = dump.LocationTexts.Values.ToLookup(text => dump.Locations.Find(text.Origin, "place", text.Text.Owner).Region);
        _contacts = dump.Contacts.Values.ToLookup(
            contact => dump.Locations.Find(contact.Origin, "place", contact.Location).Region);
    }

    public IEnumerable<ParsedTranslation> Texts(long region) => _texts[region];

    public ImmutableArray<ImportedLocation> Locations(long region, OwnReferences own) =>
        [.. _locations[region].Select(location => Resolve(location, own))];

    /// <param name="bodies">Takes the cards, which travel apart from the contacts.</param>
    public ImmutableArray<ImportedContact> Contacts(long region, IDictionary<string, ReadOnlyMemory<byte>> bodies) =>
        [.. _contacts[region].Select(contact => Resolve(contact, bodies))];

    private ImportedLocation Resolve(ParsedLocation location, OwnReferences own)
    {
        _dump.Categories.Find(location.Origin, "category", location.Location.Category);
        return new ImportedLocation(location.Source, location.Archived, location.Location with
        {
            Icon = own.Icon(location.Origin, location.Location.Icon),
            Organization = own.Organization(location.Origin, location.Location.Organization),
        });
    }

    private static ImportedContact Resolve(ParsedContact contact, IDictionary<string, ReadOnlyMemory<byte>> bodies)
    {
        var bytes = contact.Card == ContactCard.Empty ? [] : ContactCardJson.Write(contact.Card);
        var hash = bytes.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (hash is not null)
        {
            bodies[hash] = bytes;
        }

        return new ImportedContact
        {
            Source = contact.Source,
            Location = contact.Location,
            IsGeneral = contact.Card.AreaOfResponsibility is "",
            Archived = contact.Archived,
            Card = hash,
            CardLength = bytes.Length,
            OpeningHours = contact.OpeningHours,
            AppointmentUrl = contact.AppointmentUrl,
        };
    }
}
