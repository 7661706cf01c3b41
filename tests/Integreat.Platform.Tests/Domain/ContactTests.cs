using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Places;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class ContactTests
{
    private static readonly LocationId Hall = new(4);
    private static readonly LocationId School = new(5);
    private static readonly ContactId General = new(20);
    private static readonly ContactId Adviser = new(21);

    private static readonly Region Town = Given(
        new LocationAdded(Hall, TownHall), new LocationAdded(School, TownHall), new ContactAdded(General, Contact(Hall, general: true)),
        new ContactAdded(Adviser, Contact(Hall)));

    [Fact]
    public void A_location_has_as_many_contacts_as_it_needs()
    {
        var decision = Town.When(new AddContact(Contact(Hall)));

        decision.Then(new ContactAdded(new ContactId(1_000_000), Contact(Hall)));
        Assert.Equal(1_000_000, decision.Created);
    }

    [Fact]
    public void A_location_has_one_general_contact_at_most()
    {
        var general = Contact(Hall, general: true);

        Town.When(new AddContact(general)).ThenRefused("general-contact-exists");
        Town.When(new ChangeContact(Adviser, general, 1)).ThenRefused("general-contact-exists");
        Assert.Null(Town.When(new AddContact(Contact(School, general: true))).Refusal);
        Assert.Null(Town.When(new ChangeContact(General, general with { AppointmentUrl = "https://x.example" }, 1)).Refusal);

        var archived = Town.After(new ArchiveContact(General), new ChangeContact(Adviser, general, 1));
        archived.When(new RestoreContact(General)).ThenRefused("general-contact-exists");
        Assert.Null(archived.When(new ChangeContact(General, general with { AppointmentUrl = "https://x.example" }, 1)).Refusal);
        Assert.Null(archived.After(new ArchiveContact(Adviser)).When(new RestoreContact(General)).Refusal);
    }

    [Fact]
    public void A_contact_says_something_about_a_location_that_is_there()
    {
        foreach (var (details, code) in (ReadOnlySpan<(ContactDetails, string)>)[
            (Contact(Hall, card: ""), "contact-empty"), (Contact(new LocationId(404)), "location-unknown"),
            (Contact(Hall) with { OpeningHours = Week(Open("12:00-11:00")) }, "opening-hours-backwards")])
        {
            Town.When(new AddContact(details)).ThenRefused(code);
            Town.When(new ChangeContact(Adviser, details, 1)).ThenRefused(code);
        }
    }

    [Fact]
    public void A_change_is_based_on_what_its_author_saw()
    {
        var changed = Contact(School, card: "{\"name\":\"Kim\"}");
        var town = Town.After(new ChangeContact(Adviser, changed, BasedOn: 1));

        Assert.Equal(changed, town.Contacts[Adviser].Details);
        town.When(new ChangeContact(Adviser, Contact(School, card: "{\"name\":\"Sam\"}"), BasedOn: 1)).ThenRefused("stale-version");
        town.When(new ChangeContact(Adviser, changed, BasedOn: 2)).ThenNothing();
    }

    [Fact]
    public void A_contact_is_archived_and_given_back()
    {
        var archived = Town.After(new ArchiveContact(Adviser));

        archived.When(new ArchiveContact(Adviser)).ThenRefused("contact-archived");
        Town.When(new RestoreContact(Adviser)).ThenRefused("contact-not-archived");
        Assert.False(archived.After(new RestoreContact(Adviser)).Contacts[Adviser].Archived);
    }

    [Fact]
    public void A_contact_that_is_not_there_is_named()
    {
        var nobody = new ContactId(404);
        foreach (var command in (ReadOnlySpan<RegionCommand>)[
            new ChangeContact(nobody, Contact(Hall), 1), new ArchiveContact(nobody), new RestoreContact(nobody)])
        {
            Town.When(command).ThenRefused("contact-unknown");
        }
    }
}
