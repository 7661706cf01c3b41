using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Grains.Locations;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Contacts;

/// <summary>Between what travels and what the domain knows, which never sees the card itself.</summary>
internal static class ContactMapping
{
    /// <summary>The contact without its card, and the card as a text to be stored.</summary>
    public static (ContactDetails Details, ImmutableArray<Body> Bodies) ToDomain(this ContactData data)
    {
        var card = Trimmed(data.Card);
        var bytes = card == ContactCard.Empty ? [] : ContactCardJson.Write(card);
        var text = bytes.Length == 0 ? Text.Empty : new Text(Text.HashOf(bytes), bytes.Length, false);
        var details = new ContactDetails(
            new LocationId(data.Location), card.AreaOfResponsibility is "", text, data.OpeningHours.ToDomain(), data.AppointmentUrl.Trim());
        return (details, text.Hash is { } hash ? [new Body(hash, bytes)] : []);
    }

    public static ContactView View(Contact contact, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        contact.Id.Value, contact.Revision, contact.Archived, new ContactData
        {
            Location = contact.Details.Location.Value,
            Card = contact.Details.Card.Hash is { } hash && bodies.TryGetValue(hash, out var card) ? ContactCardJson.Read(card.Span) : ContactCard.Empty,
            OpeningHours = contact.Details.OpeningHours.ToData(),
            AppointmentUrl = contact.Details.AppointmentUrl,
        });

    /// <summary>Whether a line of the card says this; capitals do not matter.</summary>
    public static bool Says(this ContactCard card, string text) =>
        ((string[])[card.AreaOfResponsibility, card.Name, card.Email, card.PhoneNumber, card.MobileNumber, card.Website])
        .Any(line => line.Contains(text, StringComparison.InvariantCultureIgnoreCase));

    private static ContactCard Trimmed(ContactCard card) => new()
    {
        AreaOfResponsibility = card.AreaOfResponsibility.Trim(),
        Name = card.Name.Trim(),
        Email = card.Email.Trim(),
        PhoneNumber = card.PhoneNumber.Trim(),
        MobileNumber = card.MobileNumber.Trim(),
        Website = card.Website.Trim(),
    };
}
