using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain.Events;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>What may be deleted, and what is left then.</summary>
public sealed class DeletionTests
{
    private static readonly PageId Page = new(1);
    private static readonly EventId Course = new(1);
    private static readonly LocationId School = new(1);
    private static readonly ContactId Janitor = new(1);
    private static readonly NewsId Message = new(1);
    private static readonly OrganizationId Guild = new(7);
    private static readonly MediaId Sign = new(5);

    private static readonly EventDetails Lesson = Calendars.Event("2030-01-01 18:00", "2030-01-01 20:00");

    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true),
        new MediaSaved(new MediaFile(Sign, "sign.png", "", "image/png", "sign.png", "", 1, false, Monday)),
        new OrganizationSaved(new Organization(Guild, "gilde", "Gilde", "", null)),
        new PageAdded(Page, PageId.Root, 1), new EventAdded(Course, Lesson, null), new LocationAdded(School, Places.TownHall),
        new ContactAdded(Janitor, Places.Contact(School)),
        new NewsSaved(NewsItem.New(Message, new NewsAttributes("news", NewsMode.OnlyAvailable, null))));

    [Fact]
    public void Only_what_is_archived_is_deleted()
    {
        Town.When(new DeletePage(Page)).ThenRefused("page-not-archived");
        Town.When(new DeleteEvent(Course)).ThenRefused("event-not-archived");
        Town.When(new DeleteLocation(School)).ThenRefused("location-not-archived");
        Town.When(new DeleteContact(Janitor)).ThenRefused("contact-not-archived");
        Town.When(new DeleteNews(Message)).ThenRefused("news-not-archived");
    }

    [Fact]
    public void What_is_archived_is_deleted_and_is_then_unknown()
    {
        var region = Town.After(
            new ArchivePage(Page), new DeletePage(Page), new ArchiveEvent(Course), new DeleteEvent(Course), new ArchiveContact(Janitor),
            new DeleteContact(Janitor), new ArchiveLocation(School), new DeleteLocation(School), new EditNews(Message, new ArchiveNews()),
            new DeleteNews(Message), new DeleteOrganization(Guild), new DeleteMedia(Sign));

        region.When(new DeletePage(Page)).ThenRefused("page-unknown");
        region.When(new DeleteEvent(Course)).ThenRefused("event-unknown");
        region.When(new DeleteLocation(School)).ThenRefused("location-unknown");
        region.When(new DeleteContact(Janitor)).ThenRefused("contact-unknown");
        region.When(new DeleteNews(Message)).ThenRefused("news-unknown");
        region.When(new DeleteOrganization(Guild)).ThenRefused("organization-unknown");
        region.When(new DeleteMedia(Sign)).ThenRefused("media-unknown");
        Assert.Empty(region.Pages.ChildrenOf(PageId.Root));
    }

    [Fact]
    public void A_page_below_an_archived_one_is_deleted_before_it()
    {
        var child = new PageId(2);
        var region = Town.Apply(new PageAdded(child, Page, 1)).After(new ArchivePage(Page));

        AssertUsed(region, new DeletePage(Page), "page 2");
        Assert.Empty(region.After(new DeletePage(child), new DeletePage(Page)).Pages.ById);
    }

    [Fact]
    public void A_page_that_another_one_mirrors_is_not_deleted()
    {
        var (other, away) = (new PageId(2), PageAttributes.None);
        var region = Town.Apply(new PageAdded(other, PageId.Root, 2))
            .After(new ArchivePage(Page), new ChangePage(other, away with { MirroredPage = Page }));

        AssertUsed(region, new DeletePage(Page), "page 2");
        Assert.NotNull(region.After(new ChangePage(other, away), new DeletePage(Page)));
    }

    [Fact]
    public void A_location_with_events_and_contacts_is_not_deleted()
    {
        var region = Town.After(
            new ChangeEvent(Course, Lesson with { Location = School }, 1, Calendars.Berlin), new ArchiveEvent(Course), new ArchiveLocation(School));

        AssertUsed(region, new DeleteLocation(School), "event 1, contact 1");
    }

    [Fact]
    public void An_organisation_with_pages_locations_and_members_is_not_deleted() => AssertUsed(
        Town.After(
            new ChangePage(Page, PageAttributes.None with { Organization = Guild }),
            new ChangeLocation(School, Places.TownHall with { Organization = Guild }, 1),
            new GrantMembership("kim", RegionRole.Observer, Guild)),
        new DeleteOrganization(Guild), "page 1, location 1, member kim");

    [Fact]
    public void A_file_that_is_an_icon_or_a_logo_is_not_deleted() => AssertUsed(
        Town.After(
            new ChangeSettings(Settings with { Icon = Sign }, 1),
            new ChangePage(Page, PageAttributes.None with { Icon = Sign }),
            new ChangeEvent(Course, Lesson with { Icon = Sign }, 1, Calendars.Berlin),
            new ChangeLocation(School, Places.TownHall with { Icon = Sign }, 1),
            new SaveOrganization(Guild, "Gilde", "", "", Sign)),
        new DeleteMedia(Sign), "the region's settings, page 1, event 1, location 1, organisation 7");

    [Fact]
    public void A_refusal_names_at_most_ten_of_what_is_in_the_way()
    {
        var region = Town.After(new ArchivePage(Page));
        for (var number = 2; number <= 13; number++)
        {
            region = region.Apply(new PageAdded(new PageId(number), Page, number));
        }

        AssertUsed(region, new DeletePage(Page), "page 2, page 3, page 4, page 5, page 6, page 7, page 8, page 9, page 10, page 11 and 2 more");
    }

    [Fact]
    public void A_number_is_never_used_again_but_an_address_is_free()
    {
        var added = Town.When(new AddPage(PageId.Root, null));
        var first = new PageId(added.Created!.Value);
        var region = Town.After(added.Facts).After(Save(first, German, 0, "Hilfe"), new ArchivePage(first), new DeletePage(first));

        Assert.Equal(first.Value + 1, region.When(new AddPage(PageId.Root, null)).Created);
        Assert.Equal("hilfe", region.After(Save(Page, German, 0, "Hilfe")).TextOf(Page, German).Working.Slug);
    }

    [Fact]
    public void Rights_to_a_page_end_with_it()
    {
        var region = Town.After(new GrantMembership("kim", RegionRole.Observer, null), new GrantPageRight(Page, "kim", PageRight.Publish));

        Assert.Empty(region.After(new ArchivePage(Page), new DeletePage(Page)).Members.OnPages);
    }

    [Fact]
    public void An_imprint_is_deleted_with_all_its_versions_by_who_has_seen_the_newest()
    {
        Town.When(new DeleteImprint(German, 0)).ThenRefused("imprint-unknown");
        var region = Town.After(Imprint(German, 0), Imprint(German, 1), Imprint(English, 0));
        region.When(new DeleteImprint(German, 1)).ThenRefused("stale-version");

        var deleted = region.After(new DeleteImprint(German, 2));

        Assert.Equal([English], deleted.Imprint.Keys);
        var rewritten = deleted.After(Imprint(German, 0));
        Assert.Equal(1, rewritten.Imprint[German].Working.Number);
        Assert.Equal(
            [TranslationState.UpToDate, TranslationState.Outdated],
            rewritten.Languages.StatesOf(rewritten.Imprint).Select(state => state.State));
    }

    [Fact]
    public void Who_may_delete_stands_in_the_table()
    {
        var (kim, region) = (new Actor.Person("kim", Staff: null), Town.After(new GrantMembership("kim", RegionRole.Manager, null)));

        Assert.All(
            (RegionCommand[])[
                new DeletePage(Page), new DeleteEvent(Course), new DeleteLocation(School), new DeleteContact(Janitor), new DeleteNews(Message),
                new DeleteImprint(German, 1),
            ],
            command =>
            {
                Assert.Equal("rights-missing", region.Check(kim, command)?.Code);
                Assert.Null(region.Check(kim with { Staff = StaffRole.ServiceTeam }, command));
            });
        Assert.Null(region.Check(kim, new DeleteOrganization(Guild)));
        Assert.Null(region.Check(kim, new DeleteMedia(Sign)));
    }

    private static SaveImprint Imprint(LanguageCode language, int basedOn) => new(Save(PageId.Root, language, basedOn, "Impressum").Text);

    private static void AssertUsed(Region region, RegionCommand command, string by)
    {
        var decision = region.When(command);

        decision.ThenRefused("still-used");
        Assert.Equal($"It is still used by {by}. Change, move or delete that first.", decision.Refusal!.Detail);
    }
}
