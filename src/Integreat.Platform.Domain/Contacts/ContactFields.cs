using Integreat.Platform.Domain.Merging;

namespace Integreat.Platform.Domain.Contacts;

/// <summary>What of a contact people change independently. Its card is one of these: the model does not know what it says.</summary>
internal static class ContactFields
{
    public static ImmutableArray<Field<ContactDetails>> All { get; } =
    [
        new("location", details => details.Location, (details, other) => details with { Location = other.Location }),
        new("card", details => details.Card, (details, other) => details with { Card = other.Card, IsGeneral = other.IsGeneral }),
        new("openingHours", details => details.OpeningHours, (details, other) => details with { OpeningHours = other.OpeningHours }),
        new("appointmentUrl", details => details.AppointmentUrl, (details, other) => details with { AppointmentUrl = other.AppointmentUrl }),
    ];
}
