using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Tests.Gateway;

public sealed class EditionSnapshotTests : IDisposable
{
    private readonly Compressor _compressor = new(Options.Create(new DeliveryOptions()));

    public void Dispose() => _compressor.Dispose();

    [Fact]
    public void Pages_are_listed_depth_first_and_siblings_by_order_then_number()
    {
        var edition = Given(
            Pages.Public(4, "d", parent: 1, order: 2),
            Pages.Public(9, "root-2", order: 5),
            Pages.Public(1, "root-1", order: 3),
            Pages.Public(3, "c", parent: 1, order: 2),
            Pages.Public(2, "b", parent: 1, order: 7),
            Pages.Public(5, "e", parent: 3, order: 9));

        Assert.Equal([1, 3, 5, 4, 2, 9], edition.Tree.Nodes.Select(node => node.Page.Id));
    }

    [Fact]
    public void A_page_below_an_unlisted_page_is_not_listed()
    {
        var edition = Given(
            Pages.Public(1, "a"),
            Pages.Unlisted(2, Visibility.Archived, "b", parent: 1),
            Pages.Public(3, "c", parent: 2),
            Pages.Public(4, "d", parent: 77));

        Assert.Equal([1], edition.Tree.Nodes.Select(node => node.Page.Id));
        Assert.False(edition.Tree.Lists(3));
        Assert.NotNull(edition.Find(ItemKinds.Page, 3));
    }

    [Fact]
    public void Children_begin_with_the_page_itself_and_end_at_the_depth()
    {
        var edition = Given(
            Pages.Public(1, "a", order: 1), Pages.Public(2, "b", parent: 1), Pages.Public(3, "c", parent: 2),
            Pages.Public(4, "d", parent: 3), Pages.Public(5, "e", order: 2));

        Assert.Equal([2], Numbers(edition.Tree.Children(2, 0)));
        Assert.Equal([2, 3], Numbers(edition.Tree.Children(2, 1)));
        Assert.Equal([2, 3, 4], Numbers(edition.Tree.Children(2, int.MaxValue)));
        Assert.Equal([], Numbers(edition.Tree.Children(null, 0)));
        Assert.Equal([1, 5], Numbers(edition.Tree.Children(null, 1)));
        Assert.Equal([1, 2, 5], Numbers(edition.Tree.Children(null, 2)));
        Assert.Equal([1, 2, 3], Numbers(edition.Tree.Parents(4)));
        Assert.Equal([], Numbers(edition.Tree.Parents(1)));
    }

    [Fact]
    public void Both_lists_of_events_are_made_once()
    {
        var edition = Given(Pages.Public(1, "a"));

        Assert.Same(edition.Events(combineRecurring: true), edition.Events(combineRecurring: true));
        Assert.Same(edition.Events(combineRecurring: false), edition.Events(combineRecurring: false));
        Assert.NotSame(edition.Events(combineRecurring: true), edition.Events(combineRecurring: false));
    }

    [Fact]
    public void A_slug_is_found_as_it_was_ever_stored_and_however_it_was_written()
    {
        var edition = Given(Pages.Public(1, "neu", earlier: ["Alt-Ä", "እንኳን-Covid"]), Pages.Public(2, "zwei"));

        Assert.Equal([1L], edition.FindBySlug(ItemKinds.Page, "neu"));
        Assert.Equal([1L], edition.FindBySlug(ItemKinds.Page, "alt-ä"));
        Assert.Equal([1L], edition.FindBySlug(ItemKinds.Page, "እንኳን-covid"));
        Assert.Empty(edition.FindBySlug(ItemKinds.Page, "drei"));
    }

    [Fact]
    public void A_slug_of_several_pages_names_them_all_unless_one_has_it_literally()
    {
        var edition = Given(
            Pages.Public(1, "doppelt"), Pages.Public(2, "b", earlier: "doppelt"),
            Pages.Public(3, "Amt"), Pages.Public(4, "amt"), Pages.Public(5, "c", earlier: "c"));

        Assert.Equal([1L, 2L], edition.FindBySlug(ItemKinds.Page, "doppelt").Order());
        Assert.Equal([4L], edition.FindBySlug(ItemKinds.Page, "amt"));
        Assert.Equal([5L], edition.FindBySlug(ItemKinds.Page, "c"));
    }

    [Fact]
    public void A_change_makes_a_new_snapshot_and_leaves_the_old_one_alone()
    {
        var before = Given(Pages.Public(1, "a"), Pages.Public(2, "b"));
        var after = before.Apply([Pages.Public(1, "a", content: "neu"), Pages.Unlisted(2, Visibility.Removed, "b")], Pages.Epochs);

        Assert.Equal([1, 2], before.Tree.Nodes.Select(node => node.Page.Id));
        Assert.Equal([1], after.Tree.Nodes.Select(node => node.Page.Id));
        Assert.Null(after.Find(ItemKinds.Page, 2));
        Assert.Empty(after.FindBySlug(ItemKinds.Page, "b"));
        Assert.NotEqual(before.Pages.Hash, after.Pages.Hash);
    }

    [Fact]
    public void A_hash_depends_on_content_and_order_only()
    {
        var one = Given(Pages.Public(1, "a", order: 1), Pages.Public(2, "b", order: 2));
        var same = Given(Pages.Public(2, "b", order: 20)).Apply([Pages.Public(1, "a", order: 10)], Pages.Epochs);
        var turned = Given(Pages.Public(1, "a", order: 2), Pages.Public(2, "b", order: 1));

        Assert.Equal(one.Pages.Hash, same.Pages.Hash);
        Assert.NotEqual(one.Pages.Hash, turned.Pages.Hash);
        Assert.Equal(32, one.Pages.Hash.Length);
    }

    [Fact]
    public void A_body_is_as_long_as_it_says()
    {
        var edition = Given(Pages.Public(1, "a", order: 1, content: "ä"), Pages.Public(2, "b", order: 2));

        Assert.Equal("""[{"id":1,"path":"/a/","content":"ä"},{"id":2,"path":"/b/","content":""}]""", Text(edition.Pages));
        Assert.Equal("""{"id":2,"path":"/b/","content":""}""", Text(edition.Single(edition.Tree.Page(2))));
        Assert.Equal("[]", Text(edition.Parents(1)));
        foreach (var body in (Body[])[edition.Pages, edition.Single(edition.Tree.Page(2)), edition.Parents(1), edition.Children(1, 1)])
        {
            Assert.Equal(Encoding.UTF8.GetByteCount(Text(body)), body.Length);
        }
    }

    private EditionSnapshot Given(params Fragment[] pages) => EditionSnapshot.Empty(_compressor).Apply([.. pages], Pages.Epochs);

    private static IEnumerable<long> Numbers(IEnumerable<Fragment> pages) => pages.Select(page => page.Id);

    private static string Text(Body body) =>
        Encoding.UTF8.GetString([.. body.Segments.SelectMany(segment => segment.ToArray())]);
}
