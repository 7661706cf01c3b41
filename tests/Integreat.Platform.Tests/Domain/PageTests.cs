using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class PageTests
{
    private static readonly PageId Welcome = new(1);
    private static readonly PageId Arrival = new(2);
    private static readonly PageId Housing = new(3);
    private static readonly PageId Nowhere = new(404);

    // Welcome(Arrival(Housing))
    private static readonly Region Pages = Given(
        new PageAdded(Welcome, PageId.Root, 1), new PageAdded(Arrival, Welcome, 1), new PageAdded(Housing, Arrival, 1));

    [Fact]
    public void A_page_gets_the_next_number_of_the_region()
    {
        var decision = Pages.When(new AddPage(Welcome, null));

        decision.Then(new PageAdded(new(1_000_000), Welcome, 2));
        Assert.Equal(1_000_000, decision.Created);
        Assert.Equal(1_000_001, Pages.After(decision.Facts).When(new AddPage(Welcome, null)).Created);
    }

    [Fact]
    public void A_page_is_not_added_below_a_page_that_is_not_there() =>
        Pages.When(new AddPage(Nowhere, null)).ThenRefused("page-unknown");

    [Fact]
    public void A_page_is_not_added_after_a_page_that_stands_elsewhere() =>
        Pages.When(new AddPage(Welcome, After: Housing)).ThenRefused("page-not-sibling");

    [Fact]
    public void A_page_moves_with_all_that_is_below_it()
    {
        var region = Pages.After(new MovePage(Arrival, PageId.Root, Welcome));

        Assert.Equal([Welcome, Arrival], region.Pages.ChildrenOf(PageId.Root));
        Assert.Equal([Housing], region.Pages.ChildrenOf(Arrival));
        Assert.Empty(region.Pages.ChildrenOf(Welcome));
    }

    [Theory]
    [InlineData(404, 1, null, "page-unknown")]
    [InlineData(2, 404, null, "page-unknown")]
    [InlineData(1, 1, null, "page-cycle")]
    [InlineData(1, 2, null, "page-cycle")]
    [InlineData(1, 3, null, "page-cycle")]
    [InlineData(3, 1, 3L, "page-not-sibling")]
    [InlineData(3, 1, 1L, "page-not-sibling")]
    [InlineData(3, 0, 404L, "page-not-sibling")]
    public void A_page_is_not_moved(long page, long parent, long? after, string refusal) =>
        Pages.When(new MovePage(new(page), new(parent), after is { } number ? new PageId(number) : null)).ThenRefused(refusal);

    [Fact]
    public void A_page_cannot_be_moved_behind_itself() =>
        Pages.When(new MovePage(Arrival, Welcome, After: Arrival)).ThenRefused("page-not-sibling");

    [Fact]
    public void A_page_is_archived_and_restored_without_a_word_about_those_below_it()
    {
        var archived = Pages.After(new ArchivePage(Welcome));

        Assert.True(archived.Pages.Find(Welcome)!.Archived);
        Assert.False(archived.Pages.Find(Arrival)!.Archived);
        Assert.False(archived.After(new RestorePage(Welcome)).Pages.Find(Welcome)!.Archived);
    }

    [Fact]
    public void A_page_is_archived_once_and_restored_once()
    {
        Pages.After(new ArchivePage(Welcome)).When(new ArchivePage(Welcome)).ThenRefused("page-archived");
        Pages.When(new RestorePage(Welcome)).ThenRefused("page-not-archived");
        Pages.When(new ArchivePage(Nowhere)).ThenRefused("page-unknown");
        Pages.When(new RestorePage(Nowhere)).ThenRefused("page-unknown");
    }

    [Fact]
    public void A_page_keeps_its_place_when_it_is_archived_and_given_back() =>
        Assert.Equal([Arrival], Pages.After(new ArchivePage(Arrival), new RestorePage(Arrival)).Pages.ChildrenOf(Welcome));

    [Fact]
    public void A_page_may_show_a_global_icon_an_own_organization_known_offers_and_any_other_page()
    {
        var region = Pages.After([new OrganizationSaved(new Organization(new(7), "tuer", "Tür an Tür", "", null))]);
        var attributes = new PageAttributes(GlobalIcon, new OrganizationId(7), [Jobs], Nowhere, false);

        region.When(new ChangePage(Arrival, attributes)).Then(new PageChanged(Arrival, attributes));
    }

    [Fact]
    public void The_same_attributes_again_are_no_fact()
    {
        var region = Pages.After(new ChangePage(Arrival, PageAttributes.None with { EmbeddedOffers = [Jobs] }));

        region.When(new ChangePage(Arrival, PageAttributes.None with { EmbeddedOffers = [Jobs] })).ThenNothing();
    }

    [Fact]
    public void A_page_refers_to_nothing_that_is_not_there()
    {
        var none = PageAttributes.None;

        Pages.When(new ChangePage(Nowhere, none)).ThenRefused("page-unknown");
        Pages.When(new ChangePage(Arrival, none with { Icon = new MediaId(8) })).ThenRefused("media-unknown");
        Pages.When(new ChangePage(Arrival, none with { Organization = new OrganizationId(8) })).ThenRefused("organization-unknown");
        Pages.When(new ChangePage(Arrival, none with { EmbeddedOffers = [Jobs, new(8)] })).ThenRefused("offer-unknown");
        Pages.When(new ChangePage(Arrival, none with { MirroredPage = Arrival })).ThenRefused("page-mirrors-itself");
    }

    [Fact]
    public void Nothing_happens_in_a_region_that_does_not_exist() =>
        Region.Empty.When(new AddPage(PageId.Root, null)).ThenRefused("region-unknown");
}
