using Integreat.Platform.Gateway.Screens.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>Where pages are moved to, with keys and with the mouse.</summary>
public sealed class TreePlaceTests
{
    private static readonly PageRows Pages = SmallTree.Pages;

    [Theory]
    [InlineData(6, nameof(TreeStep.Up), null, null)]
    [InlineData(1, nameof(TreeStep.Up), -1, -1)] // nowhere: it is the first one
    [InlineData(1, nameof(TreeStep.Down), null, 6)]
    [InlineData(6, nameof(TreeStep.Down), -1, -1)]
    [InlineData(5, nameof(TreeStep.Up), 1, null)] // over page 4, which is archived and not seen
    [InlineData(2, nameof(TreeStep.Down), 1, 5)]
    [InlineData(3, nameof(TreeStep.Out), 1, 2)]
    [InlineData(2, nameof(TreeStep.Out), null, 1)]
    [InlineData(1, nameof(TreeStep.Out), -1, -1)]
    [InlineData(6, nameof(TreeStep.In), 1, 5)]
    [InlineData(5, nameof(TreeStep.In), 2, 3)]
    [InlineData(2, nameof(TreeStep.In), -1, -1)]
    public void A_step_leads_to_the_next_place_that_is_seen(long page, string step, int? parent, int? after) =>
        Assert.Equal(parent is -1 ? null : new TreePlace(parent, after), TreePlace.Step(Pages, Pages.Find(page)!, Enum.Parse<TreeStep>(step)));

    [Theory]
    [InlineData(6, 5, "before", 1, 4)]
    [InlineData(6, 2, "before", 1, null)]
    [InlineData(5, 2, "after", 1, 2)]
    [InlineData(5, 5, "after", -1, -1)] // on itself
    [InlineData(3, 1, "into", 1, 5)]
    [InlineData(5, 1, "into", 1, 4)] // behind the others, where it is
    [InlineData(1, 3, "into", -1, -1)] // below itself
    [InlineData(404, 1, "into", 1, 5)]
    [InlineData(1, 404, "after", -1, -1)]
    public void A_page_is_dropped_before_after_or_into_another(long page, long target, string where, int? parent, int? after) =>
        Assert.Equal(parent is -1 ? null : new TreePlace(parent, after), TreePlace.Drop(Pages, page, target, where));

    [Fact]
    public void Where_a_page_was_is_known_to_undo_a_move() => Assert.Equal(
        "/ 1/ 2/ 1/2 1/4 /1",
        string.Join(' ', Pages.Rows.Select(page => TreePlace.Of(Pages, page)).Select(place => $"{place.Parent}/{place.After}")));
}
