using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Places;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class LocationTakeoverTests
{
    private static readonly LocationId Hall = new(4);
    private static readonly ContactId General = new(20);

    private static readonly RegionImport Import = Dump.Small with
    {
        Locations = [Dump.Location(Hall, TownHall)],
        LocationTexts = [Dump.LocationText(Hall, German, Version(300, 1, "Rathaus"))],
        Contacts = [Dump.Contact(General, Contact(Hall, general: true))],
    };

    private static readonly Region Imported = Region.Empty.After(Import);

    [Fact]
    public void Locations_texts_and_contacts_keep_their_numbers()
    {
        Assert.Equal(TownHall, Imported.Locations[Hall].Details);
        Assert.Equal(300, Imported.Locations[Hall].Translations[German].Public?.Id.Value);
        Assert.Equal(Contact(Hall, general: true), Imported.Contacts[General].Details);
        Assert.Empty(Region.Empty.Taking(Import).Notes);
    }

    [Fact]
    public void The_same_import_again_changes_nothing() => Assert.Empty(Imported.Taking(Import).Decision.Facts);

    [Fact]
    public void An_unchanged_record_leaves_an_edit_alone_and_a_changed_one_overwrites_it()
    {
        var edited = Imported.After(
            new ChangeLocation(Hall, TownHall with { City = "Von hier" }, 1),
            new ChangeContact(General, Contact(Hall, general: true, card: "von hier"), 1));
        var changed = Import with
        {
            Locations = [Dump.Location(Hall, TownHall with { City = "Von dort" }, digest: "2")],
            Contacts = [Dump.Contact(General, Contact(Hall, general: true, card: "von dort"), digest: "2")],
        };

        Assert.Empty(edited.Taking(Import).Decision.Facts);
        var report = edited.Taking(changed);
        var taken = edited.After(report.Decision.Facts);

        Assert.Equal(["record-changed", "record-changed"], report.Notes.Codes());
        Assert.Equal("Von dort", taken.Locations[Hall].Details.City);
        Assert.Equal(Contact(Hall, general: true, card: "von dort"), taken.Contacts[General].Details);
        Assert.Equal((3, 3), (taken.Locations[Hall].Revision, taken.Contacts[General].Revision));
    }

    [Fact]
    public void What_is_archived_there_is_archived_here_and_given_back_with_it()
    {
        var archived = Imported.After(Import with
        {
            Locations = [Dump.Location(Hall, TownHall, archived: true, "2")],
            Contacts = [Dump.Contact(General, Contact(Hall, general: true), archived: true, "2")],
        });

        Assert.True(archived.Locations[Hall].Archived && archived.Contacts[General].Archived);
        var restored = archived.After(Import);
        Assert.False(restored.Locations[Hall].Archived || restored.Contacts[General].Archived);
    }

    [Fact]
    public void Hours_that_break_a_rule_are_kept_as_they_are_and_noted()
    {
        var odd = new OpeningHours([Open("12:00-9:00")]);
        var import = Import with
        {
            Locations = [Dump.Location(Hall, TownHall with { OpeningHours = odd })],
            Contacts = [Dump.Contact(General, Contact(Hall, general: true) with { OpeningHours = odd })],
        };

        var report = Region.Empty.Taking(import);

        Assert.Equal(
            [("opening-hours-odd", "cms.place"), ("opening-hours-odd", "cms.contact")],
            report.Notes.Select(note => (note.Code, note.Record.Model)));
        Assert.Equal(odd, Region.Empty.After(import).Locations[Hall].Details.OpeningHours);
    }

    [Fact]
    public void A_second_general_contact_is_kept_and_noted()
    {
        var import = Import with { Contacts = [.. Import.Contacts, Dump.Contact(new ContactId(21), Contact(Hall, general: true))] };

        Assert.Equal(["general-contact-twice"], Region.Empty.Taking(import).Notes.Codes());
        Assert.Equal(2, Region.Empty.After(import).Contacts.Count);
    }

    [Fact]
    public void A_text_edited_here_is_overwritten_by_a_newer_one_and_that_is_noted()
    {
        var edited = Imported
            .Apply(new NumbersGranted(NumberKind.LocationTranslation, NumberKind.FirstGranted, 1))
            .After(Save(Hall, German, 1, "Von hier"));
        var newer = Import with { LocationTexts = [.. Import.LocationTexts, Dump.LocationText(Hall, German, Version(301, 2, "Von dort"))] };

        Assert.Contains("edit-overwritten", edited.Taking(newer).Notes.Codes());
        Assert.Equal("Von dort", edited.After(newer).Locations[Hall].Translations[German].Public?.Title);
    }

    [Fact]
    public void What_hangs_on_a_location_that_is_not_there_is_refused()
    {
        var nowhere = new LocationId(404);

        Region.Empty.Decide(Import with { LocationTexts = [Dump.LocationText(nowhere, German, Version(1, 1, "x"))] }).Decision
            .ThenRefused("location-unknown");
        Region.Empty.Decide(Import with { Contacts = [Dump.Contact(General, Contact(nowhere))] }).Decision.ThenRefused("location-unknown");
    }
}
