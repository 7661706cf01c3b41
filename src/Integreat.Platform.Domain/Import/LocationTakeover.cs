using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Locations;

namespace Integreat.Platform.Domain.Import;

/// <summary>
/// Decides what imported locations, their texts and their contacts change. Opening hours that break a rule are kept, because readers had
/// them before, and noted.
/// </summary>
internal static class LocationTakeover
{
    public static Refusal? Take(RegionDraft draft, ImportLedger ledger, RegionImport import)
    {
        foreach (var location in import.Locations.Where(location => ledger.Takes(location.Source)))
        {
            NoteHours(ledger, location.Source, location.Details.OpeningHours);
            TakeLocation(draft, location);
        }

        return TranslationTakeover.OfLocations.Take(draft, ledger, import.LocationTexts) ?? TakeContacts(draft, ledger, import.Contacts);
    }

    private static void TakeLocation(RegionDraft draft, ImportedLocation taken)
    {
        if (draft.Region.Locations.GetValueOrDefault(taken.Location) is not { } known)
        {
            known = Location.New(taken.Location, taken.Details);
            draft.Add(new LocationAdded(taken.Location, taken.Details));
        }
        else if (known.Details != taken.Details)
        {
            draft.Add(new LocationChanged(taken.Location, taken.Details));
        }

        if (known.Archived != taken.Archived)
        {
            draft.Add(taken.Archived ? new LocationArchived(taken.Location) : new LocationRestored(taken.Location));
        }

        draft.Take(taken.Source);
    }

    private static Refusal? TakeContacts(RegionDraft draft, ImportLedger ledger, ImmutableArray<ImportedContact> contacts)
    {
        foreach (var contact in contacts.Where(contact => ledger.Takes(contact.Source)))
        {
            if (!draft.Region.Locations.ContainsKey(contact.Details.Location))
            {
                return LocationRefusals.Unknown(contact.Details.Location);
            }

            NoteHours(ledger, contact.Source, contact.Details.OpeningHours);
            if (!contact.Archived && draft.Region.HasOtherGeneral(contact.Details, contact.Contact))
            {
                ledger.Note(
                    "general-contact-twice", contact.Source,
                    $"Location {contact.Details.Location.Value} has more than one general contact; readers get the one with the lowest number.");
            }

            TakeContact(draft, contact);
        }

        return null;
    }

    private static void TakeContact(RegionDraft draft, ImportedContact taken)
    {
        if (draft.Region.Contacts.GetValueOrDefault(taken.Contact) is not { } known)
        {
            known = new Contact(taken.Contact, taken.Details, false, 1);
            draft.Add(new ContactAdded(taken.Contact, taken.Details));
        }
        else if (known.Details != taken.Details)
        {
            draft.Add(new ContactChanged(taken.Contact, taken.Details));
        }

        if (known.Archived != taken.Archived)
        {
            draft.Add(taken.Archived ? new ContactArchived(taken.Contact) : new ContactRestored(taken.Contact));
        }

        draft.Take(taken.Source);
    }

    private static void NoteHours(ImportLedger ledger, SourceRecord record, OpeningHours hours)
    {
        if (hours.Check() is { } odd)
        {
            ledger.Note("opening-hours-odd", record, $"{odd.Detail} They were kept as they are.");
        }
    }
}
