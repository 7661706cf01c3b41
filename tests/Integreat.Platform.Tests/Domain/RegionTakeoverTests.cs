using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Dump;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class RegionTakeoverTests
{
    private static readonly Region Imported = Region.Empty.After(Small);

    [Fact]
    public void A_first_import_brings_everything_under_its_own_numbers()
    {
        var report = Region.Empty.Taking(Small);

        Assert.Equal((Region3, "Musterstadt"), (Imported.Id, Imported.Settings!.Name));
        Assert.Equal([German, English], Imported.Languages.Nodes.Select(node => node.Language));
        Assert.Equal([Welcome], Imported.Pages.ChildrenOf(PageId.Root));
        Assert.Equal([Arrival], Imported.Pages.ChildrenOf(Welcome));
        Assert.Equal((4, "0123", new MediaId(5)), (
            Imported.Pages.Find(Welcome)!.Order, Imported.Pages.Find(Welcome)!.TokenHash, Imported.Pages.Find(Welcome)!.Attributes.Icon));
        Assert.Equal("Willkommen", Imported.TextOf(Welcome, German).Public!.Title);
        Assert.Equal("Tür an Tür", Imported.Organizations[new OrganizationId(7)].Name);
        Assert.Equal("icon.png", Imported.Media[new MediaId(5)].File);
        Assert.Equal(
            ["cms.languagetreenode 2", "cms.mediafile 1", "cms.organization 1", "cms.page 2", "cms.pagetranslation 1", "cms.region 1"],
            report.Taken.Select(book => $"{book.Key} {book.Value}"));
        Assert.Empty(report.Unchanged);
        Assert.Empty(report.Notes);
    }

    [Fact]
    public void The_same_import_again_changes_nothing()
    {
        var again = Imported.Taking(Small);

        Assert.Empty(again.Decision.Facts);
        Assert.Empty(again.Taken);
        Assert.Equal(8, again.Unchanged.Values.Sum());
        Assert.Empty(again.Notes);
    }

    [Fact]
    public void An_unchanged_record_leaves_a_later_edit_alone()
    {
        var edited = Imported.After(
            new ChangeSettings(Settings with { Name = "Neustadt" }, 1), new HideLanguage(English), new MovePage(Arrival, PageId.Root, null),
            new ArchivePage(Welcome), new SaveOrganization(new OrganizationId(7), "Tür", "tuer", "", null),
            new ChangePage(Arrival, PageAttributes.None));

        Assert.Empty(edited.Taking(Small).Decision.Facts);
    }

    [Fact]
    public void A_changed_record_overwrites_and_is_noted()
    {
        var edited = Imported.After(new ChangeSettings(Settings with { Name = "Neustadt" }, 1));
        var changed = Small with { Source = Small.Source with { Digest = "2" }, Settings = Settings with { PostalCode = "86150" } };

        var report = edited.Taking(changed);

        Assert.Equal(("Musterstadt", "86150"), (edited.After(changed).Settings!.Name, edited.After(changed).Settings!.PostalCode));
        var note = Assert.Single(report.Notes);
        Assert.Equal(("record-changed", "cms.region", 3L), (note.Code, note.Record.Model, note.Record.Key));
        Assert.Equal(1, report.Taken["cms.region"]);
    }

    [Fact]
    public void A_changed_page_is_moved_archived_and_restored()
    {
        var moved = Imported.After(
            Small with { Pages = [Page(Welcome, PageId.Root, 4), Page(Arrival, PageId.Root, 1, archived: true, "2")] });

        Assert.Equal([Arrival, Welcome], moved.Pages.ChildrenOf(PageId.Root));
        Assert.True(moved.Pages.Find(Arrival)!.Archived);
        var restored = moved.After(Small with { Pages = [Page(Arrival, PageId.Root, 1, archived: false, "3")] });
        Assert.False(restored.Pages.Find(Arrival)!.Archived);
    }

    [Fact]
    public void A_changed_language_is_moved_shown_and_hidden()
    {
        var import = Small with { Languages = [Node(1, German, null), Node(2, English, German), Node(3, Arabic, English)] };
        var changed = import with
        {
            Languages = [Node(2, English, German, active: false, visible: false, "2"), Node(3, Arabic, German, digest: "2")],
        };

        var languages = Region.Empty.After(import).After(changed).Languages;

        Assert.Equal(new LanguageNode(English, German, false, false), languages.Find(English));
        Assert.Equal(new LanguageNode(Arabic, German, true, true), languages.Find(Arabic));
    }

    [Fact]
    public void A_record_that_is_missing_removes_nothing()
    {
        var report = Imported.Taking(Small with { Languages = [], Media = [], Organizations = [], Pages = [], Translations = [] });

        Assert.Empty(report.Decision.Facts);
    }

    [Fact]
    public void A_record_that_is_new_is_added_beside_what_was_made_here()
    {
        var edited = Given(new LanguageAdded(German, null, true, true)).After(new AddPage(PageId.Root, null));

        var imported = edited.After(Small with { Source = Small.Source with { Key = 3 } });

        Assert.Equal([new PageId(1_000_000), Welcome], imported.Pages.ChildrenOf(PageId.Root));
    }

    [Fact]
    public void A_number_that_belongs_to_another_region_is_not_taken_over() =>
        Refused(Imported, Small with { Settings = Settings with { Slug = "neustadt" } }, "number-taken");

    [Fact]
    public void A_region_that_was_renamed_here_is_still_the_same_region()
    {
        var renamed = Imported.After(new ChangeSettings(Settings with { Slug = "neustadt" }, 1));

        Assert.Empty(renamed.Taking(Small).Decision.Facts);
    }

    [Fact]
    public void An_import_that_contradicts_itself_or_the_region_changes_nothing_at_all()
    {
        Refused(Region.Empty, Small with { Settings = Settings with { Latitude = 91 } }, "latitude-invalid");
        Refused(Region.Empty, Small with { Languages = [Node(1, German, null), Node(2, English, Persian)] }, "language-unknown");
        Refused(Region.Empty, Small with { Pages = [Page(Arrival, Welcome, 1)] }, "page-unknown");
        Refused(Region.Empty, Small with { Pages = [] }, "page-unknown");
        Refused(Imported, Small with { Languages = [Node(1, English, null, digest: "2")] }, "language-default-differs");
        Refused(Imported, Small with { Pages = [Page(Welcome, Arrival, 1, digest: "2")] }, "page-cycle");
    }

    [Fact]
    public void A_language_tree_that_would_bite_its_tail_changes_nothing()
    {
        var three = Region.Empty.After(
            Small with { Languages = [Node(1, German, null), Node(2, English, German), Node(3, Arabic, English)] });

        Refused(three, Small with { Languages = [Node(2, English, Arabic, digest: "2")] }, "language-cycle");
    }

    [Fact]
    public void Numbers_of_an_import_use_up_none_of_the_region_s_own()
    {
        var region = Given().After(Small);

        Assert.Equal(1_000_000, region.When(new AddPage(PageId.Root, null)).Created);
    }

    private static void Refused(Region region, RegionImport import, string refusal) => region.Decide(import).Decision.ThenRefused(refusal);
}
