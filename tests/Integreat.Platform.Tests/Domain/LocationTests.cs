using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Places;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class LocationTests
{
    private static readonly LocationId Hall = new(4);
    private static readonly LocationId School = new(5);

    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true),
        new OrganizationSaved(new Organization(new OrganizationId(7), "amt", "Amt", "", null)),
        new LocationAdded(Hall, TownHall), new LocationAdded(School, TownHall));

    [Fact]
    public void A_new_location_gets_a_number_of_the_platform()
    {
        var decision = Town.When(new AddLocation(TownHall));

        decision.Then(new LocationAdded(new LocationId(1_000_000), TownHall));
        Assert.Equal(1_000_000, decision.Created);
        var next = Town.After(decision.Facts).When(new AddLocation(TownHall));
        Assert.Equal(1_000_001, next.Created);
    }

    [Fact]
    public void What_a_location_refers_to_must_be_there()
    {
        foreach (var (details, code) in (ReadOnlySpan<(LocationDetails, string)>)[
            (TownHall with { Category = new CategoryId(404) }, "category-unknown"),
            (TownHall with { Icon = new MediaId(404) }, "media-unknown"),
            (TownHall with { Organization = new OrganizationId(404) }, "organization-unknown"),
            (TownHall with { Latitude = 90.1 }, "latitude-invalid"),
            (TownHall with { Latitude = double.NaN }, "latitude-invalid"),
            (TownHall with { Longitude = -181 }, "longitude-invalid"),
            (TownHall with { OpeningHours = Week(Open()) }, "opening-slot-missing")])
        {
            Town.When(new AddLocation(details)).ThenRefused(code);
            Town.When(new ChangeLocation(Hall, details, 1)).ThenRefused(code);
        }

        Assert.True(Town.When(new AddLocation(TownHall with { Category = new CategoryId(404) })).Refusal!.BlamesCatalog);
        Assert.Null(Town.When(new AddLocation(TownHall with
        {
            Icon = GlobalIcon,
            Organization = new OrganizationId(7),
            Latitude = -90,
            Longitude = 180,
        })).Refusal);
    }

    [Fact]
    public void A_change_is_based_on_what_its_author_saw()
    {
        var moved = TownHall with { Address = "Markt 2" };
        var town = Town.After(new ChangeLocation(Hall, moved, BasedOn: 1));

        Assert.Equal(moved, town.Locations[Hall].Details);
        town.When(new ChangeLocation(Hall, TownHall with { Address = "Markt 3" }, BasedOn: 1)).ThenRefused("stale-version");
        town.When(new ChangeLocation(Hall, moved, BasedOn: 2)).ThenNothing();
        town.When(new ChangeLocation(Hall, TownHall, BasedOn: 2)).Then(new LocationChanged(Hall, TownHall));
    }

    [Fact]
    public void A_location_is_archived_and_given_back()
    {
        var archived = Town.After(new ArchiveLocation(Hall));

        archived.When(new ArchiveLocation(Hall)).ThenRefused("location-archived");
        Town.When(new RestoreLocation(Hall)).ThenRefused("location-not-archived");
        Assert.False(archived.After(new RestoreLocation(Hall)).Locations[Hall].Archived);
    }

    [Fact]
    public void A_text_keeps_its_draft_beside_what_readers_see()
    {
        var town = Town.After(
            Save(Hall, German, 0, "Rathaus"), Save(Hall, German, 1, "Neues Rathaus", status: TranslationStatus.Draft));

        var text = town.Locations[Hall].Translations[German];
        Assert.Equal(("Rathaus", "Neues Rathaus"), (text.Public?.Title, text.Working.Title));
        Assert.Equal(["rathaus", "neues-rathaus"], text.Slugs);
        Assert.Equal("Kurz", text.Public?.MetaDescription);
        Assert.Null(town.After(new WithdrawLocationText(Hall, German, 2)).Locations[Hall].Translations[German].Public);
        town.When(new WithdrawLocationText(Hall, German, 1)).ThenRefused("stale-version");
        town.When(new WithdrawLocationText(Hall, English, 0)).ThenRefused("translation-not-public");
        town.When(Save(Hall, German, 1, "Zu spät")).ThenRefused("stale-version");
        town.When(Save(Hall, Arabic, 0, "Rathaus")).ThenRefused("language-unknown");
    }

    [Fact]
    public void A_slug_that_another_location_has_or_had_gets_the_next_free_number()
    {
        var town = Town.After(
            Save(Hall, German, 0, "Rathaus"), Save(Hall, German, 1, "Umbenannt"), Save(School, German, 0, "rathaus"),
            Save(School, English, 0, "Rathaus"));

        Assert.Equal(["rathaus-2"], town.Locations[School].Translations[German].Slugs);
        Assert.Equal(["rathaus"], town.Locations[School].Translations[English].Slugs); // another language
        Assert.Equal("rathaus", town.After(Save(Hall, German, 2, "Rathaus")).Locations[Hall].Translations[German].Working.Slug);
    }

    [Fact]
    public void A_location_that_is_not_there_is_named()
    {
        var nowhere = new LocationId(404);
        foreach (var command in (ReadOnlySpan<RegionCommand>)[
            new ChangeLocation(nowhere, TownHall, 1), new ArchiveLocation(nowhere), new RestoreLocation(nowhere),
            Save(nowhere, German, 0, "Nirgends"), new WithdrawLocationText(nowhere, German, 1)])
        {
            Town.When(command).ThenRefused("location-unknown");
        }
    }
}
