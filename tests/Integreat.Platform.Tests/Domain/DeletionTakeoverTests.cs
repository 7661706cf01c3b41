using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Dump;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>What was deleted here stays deleted, whatever another system still has.</summary>
public sealed class DeletionTakeoverTests
{
    private static readonly EventId Course = new(1);
    private static readonly LocationId School = new(1);
    private static readonly ContactId Janitor = new(1);

    private static readonly RegionImport Whole = Of("1");

    private static readonly Region Town = Region.Empty.After(Whole);

    [Fact]
    public void The_import_goes_on_without_what_was_deleted_here_even_if_that_has_changed()
    {
        var region = Deleted();

        var again = region.Taking(Whole);
        var changed = region.Taking(Of("2"));

        Assert.Empty(again.Decision.Facts);
        var after = region.After(changed.Decision.Facts);
        Assert.Empty(after.Pages.ById);
        Assert.Empty(after.Events);
        Assert.Empty(after.Locations);
        Assert.Empty(after.Contacts);
        Assert.Empty(after.News);
        Assert.Empty(after.Organizations);
        Assert.Empty(after.Media);
        Assert.Empty(after.Imprint);
        Assert.All(changed.Notes.Codes().Where(code => code is not "record-changed"), code => Assert.Equal("deleted-here", code));
    }

    [Fact]
    public void What_comes_later_does_not_refer_to_what_was_deleted_here()
    {
        var page = Dump.Page(new PageId(20), PageId.Root, 1);
        var course = Dump.Event(new EventId(2));
        var below = Dump.Page(new PageId(21), Arrival, 1);
        var import = Whole with
        {
            Pages = [.. Whole.Pages, below, page with { Attributes = page.Attributes with { MirroredPage = Arrival } }],
            Translations = [.. Whole.Translations, Text(new PageId(21), German, Version(201, 1, "Darunter"))],
            Events = [.. Whole.Events, course with { Details = course.Details with { Location = School, Icon = new MediaId(5) } }],
            Contacts = [.. Whole.Contacts, Dump.Contact(new ContactId(2), Places.Contact(School))],
        };

        var region = Deleted().After(import);

        Assert.Equal(PageAttributes.None, Assert.Single(region.Pages.ById).Value.Attributes);
        Assert.Equal((null, null), (region.Events[new EventId(2)].Details.Location, region.Events[new EventId(2)].Details.Icon));
        Assert.Empty(region.Contacts);
    }

    [Fact]
    public void A_page_that_was_moved_away_before_its_parent_was_deleted_stays_where_it_is()
    {
        var region = Town.After(
            new MovePage(Arrival, PageId.Root, null), new ArchivePage(Welcome), new DeletePage(Welcome));

        var after = region.After(Whole with { Pages = [Whole.Pages[0], Dump.Page(Arrival, Welcome, 2, archived: true, digest: "2")] });

        Assert.Equal((PageId.Root, true), (after.Pages.Find(Arrival)!.Parent, after.Pages.Find(Arrival)!.Archived));
    }

    private static Region Deleted() => Town.After(
        new ArchivePage(Welcome), new DeletePage(Arrival), new DeletePage(Welcome), new ArchiveEvent(Course), new DeleteEvent(Course),
        new ArchiveContact(Janitor), new DeleteContact(Janitor), new ArchiveLocation(School), new DeleteLocation(School),
        new EditNews(new NewsId(1), new ArchiveNews()), new DeleteNews(new NewsId(1)), new DeleteOrganization(new OrganizationId(7)),
        new DeleteMedia(new MediaId(5)), new DeleteImprint(German, 1));

    private static RegionImport Of(string digest) => Small with
    {
        Media = [Small.Media[0] with { Source = Small.Media[0].Source with { Digest = digest } }],
        Organizations = [Small.Organizations[0] with { Source = Small.Organizations[0].Source with { Digest = digest } }],
        Pages = [Dump.Page(Welcome, PageId.Root, 4, digest: digest), Dump.Page(Arrival, Welcome, 2, digest: digest)],
        Translations = [Text(Welcome, German, Version(100, 1, "Willkommen"), digest)],
        Imprint = [new ImportedTranslation(new SourceRecord("cms.imprinttranslation", 30, digest), 3, German, Version(30, 1, "Impressum"))],
        Events = [Dump.Event(Course, digest: digest)],
        EventTranslations = [Text(Course, German, Version(200, 1, "Kurs"), digest)],
        Locations = [Dump.Location(School, Places.TownHall, digest: digest)],
        LocationTexts = [LocationText(School, German, Version(300, 1, "Schule"), digest)],
        Contacts = [Dump.Contact(Janitor, Places.Contact(School), digest: digest)],
        News = [Dump.News(1, NewsStatus.Draft, Monday, digest)],
    };
}
