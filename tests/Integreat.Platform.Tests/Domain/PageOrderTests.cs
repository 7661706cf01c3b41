using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>Readers' apps see the order numbers, so they change as little as they must.</summary>
public sealed class PageOrderTests
{
    private static readonly PageId A = new(1);
    private static readonly PageId B = new(2);
    private static readonly PageId C = new(3);
    private static readonly PageId D = new(4);
    private static readonly PageId New = new(1_000_000);

    [Fact]
    public void A_page_at_the_end_takes_the_number_after_the_last() =>
        Siblings((A, 1), (B, 9)).When(new AddPage(PageId.Root, null)).Then(new PageAdded(New, PageId.Root, 10));

    [Fact]
    public void The_first_page_has_the_number_1() =>
        Siblings().When(new AddPage(PageId.Root, null)).Then(new PageAdded(New, PageId.Root, 1));

    [Fact]
    public void A_page_between_two_takes_a_free_number_and_leaves_theirs_alone() =>
        Siblings((A, 1), (B, 5), (C, 6)).When(new AddPage(PageId.Root, A)).Then(new PageAdded(New, PageId.Root, 2));

    [Fact]
    public void Without_a_free_number_only_the_later_siblings_make_room_and_only_as_far_as_they_must() =>
        Siblings((A, 1), (B, 2), (C, 3), (D, 5)).When(new AddPage(PageId.Root, A)).Then(
            new PagesRenumbered([new PageOrder(B, 3), new PageOrder(C, 4)]), new PageAdded(New, PageId.Root, 2));

    [Fact]
    public void Siblings_that_came_with_equal_numbers_keep_their_sequence_when_a_page_comes_between_them()
    {
        var region = Siblings((A, 5), (B, 5), (C, 5)).After(new AddPage(PageId.Root, A));

        Assert.Equal([A, New, B, C], region.Pages.ChildrenOf(PageId.Root));
        Assert.Equal([5, 6, 7, 8], Orders(region));
    }

    [Fact]
    public void A_page_moved_to_the_first_place_pushes_only_who_stands_in_its_way()
    {
        var region = Siblings((A, 1), (B, 4), (C, 6)).After(new MovePage(C, PageId.Root, null));

        Assert.Equal([C, A, B], region.Pages.ChildrenOf(PageId.Root));
        Assert.Equal([1, 2, 4], Orders(region));
    }

    [Fact]
    public void A_page_that_moves_among_its_siblings_is_not_in_its_own_way() =>
        Siblings((A, 1), (B, 2), (C, 3)).When(new MovePage(A, PageId.Root, B)).Then(
            new PagesRenumbered([new PageOrder(C, 4)]), new PageMoved(A, PageId.Root, 3));

    [Fact]
    public void A_page_can_become_the_last_of_its_siblings_without_touching_them() =>
        Siblings((A, 1), (B, 2), (C, 3)).When(new MovePage(A, PageId.Root, C)).Then(new PageMoved(A, PageId.Root, 4));

    [Fact]
    public void Children_are_counted_apart_from_the_pages_above_them() =>
        Siblings((A, 7), (B, 8)).When(new AddPage(B, null)).Then(new PageAdded(New, B, 1));

    private static Region Siblings(params (PageId Page, int Order)[] pages) =>
        Given([.. pages.Select(page => new PageAdded(page.Page, PageId.Root, page.Order))]);

    private static IEnumerable<int> Orders(Region region) =>
        region.Pages.ChildrenOf(PageId.Root).Select(page => region.Pages.Find(page)!.Order);
}
