using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Contacts;

/// <summary>Whom to turn to at a location.</summary>
/// <param name="Archived">Shown nowhere.</param>
/// <param name="Revision">Counts the changes of the details.</param>
public sealed record Contact(ContactId Id, ContactDetails Details, bool Archived, int Revision)
{
    /// <summary>The details before their last changes.</summary>
    public Past<ContactDetails> Earlier { get; init; } = Past.None<ContactDetails>();

    internal Contact With(ContactDetails details) =>
        this with { Details = details, Revision = Revision + 1, Earlier = Earlier.With(Details) };
}

/// <summary>What a contact consists of.</summary>
/// <param name="IsGeneral">Whether it has no area of responsibility: it speaks for the location as a whole.</param>
/// <param name="Card">
/// Area, name, e-mail, numbers and website as one stored text: they may be a person's, so no fact holds them and they can be erased. Empty
/// if none of them is set.
/// </param>
public sealed record ContactDetails(
    LocationId Location, bool IsGeneral, Text Card, OpeningHours OpeningHours, string AppointmentUrl);
