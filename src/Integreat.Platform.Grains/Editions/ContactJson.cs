using System.Text.Json;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>A contact that readers see.</summary>
internal readonly record struct ShownContact(ContactSource Contact, ContactCard Card);

/// <summary>The contacts of a location. Rules: sections 3.7 and 3.7.2 of the public API's contract.</summary>
internal static class ContactJson
{
    // Names are German, whatever the machine's own language is.
    private static readonly StringComparer ByName =
        CultureInfo.GetCultureInfo("de").CompareInfo.GetStringComparer(CompareOptions.IgnoreCase);

    /// <summary>The contacts that readers see, by location, each location's by name.</summary>
    public static ILookup<long, ShownContact> ByLocation(EditionSources sources) => sources.Contacts.Values
        .Select(contact => (Contact: contact, Card: sources.Cards.Find(contact)))
        .Where(found => found.Card is not null)
        .Select(found => new ShownContact(found.Contact, found.Card!))
        .OrderBy(shown => shown.Card.Name, ByName)
        .ThenBy(shown => shown.Contact.Id)
        .ToLookup(shown => shown.Contact.Location);

    /// <summary>
    /// Writes the "contacts", and what older apps read instead: how the general contact is reached, or where there is none, the place itself.
    /// </summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyCollection<ShownContact> contacts, LocationSource location, string timeZone)
    {
        var general = contacts.Where(shown => shown.Contact.IsGeneral)
            .OrderBy(shown => shown.Contact.Id).Select(shown => shown.Card).FirstOrDefault();
        json.WriteString("website", general is null ? NullIfEmpty(location.Details.Website) : general.Website);
        json.WriteString("email", general is null ? NullIfEmpty(location.Details.Email) : general.Email);
        json.WriteString("phone_number", general is null ? NullIfEmpty(location.Details.PhoneNumber) : general.PhoneNumber);
        json.WriteStartArray("contacts");
        foreach (var shown in contacts)
        {
            Write(json, shown, timeZone);
        }

        json.WriteEndArray();
    }

    public static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static void Write(Utf8JsonWriter json, ShownContact shown, string timeZone)
    {
        json.WriteStartObject();
        json.WriteString("area_of_responsibility", NullIfEmpty(shown.Card.AreaOfResponsibility));
        json.WriteString("name", shown.Card.Name);
        json.WriteString("email", shown.Card.Email);
        json.WriteString("phone_number", shown.Card.PhoneNumber);
        json.WriteString("mobile_number", shown.Card.MobileNumber);
        json.WriteString("website", shown.Card.Website);
        OpeningHoursJson.Write(json, OpeningHoursJson.Shown(shown.Contact.OpeningHours), timeZone);
        json.WriteString("appointment_url", NullIfEmpty(shown.Contact.AppointmentUrl));
        json.WriteEndObject();
    }
}
