using System.Collections.Immutable;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Gateway.Screens.Home;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What the first screen of a region lists besides what waits.</summary>
public sealed class HomeListTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Events_and_news_are_one_list_in_which_what_ends_next_stands_first_and_what_is_over_last()
    {
        var things = EndingThings.Of(View(2, Item(1, +3), Item(2, -1)), View(5, Item(7, +1), Item(8, -2)), most: 3);

        Assert.Equal([("news", 7L), ("events", 1), ("events", 2)], things.Shown.Select(each => (each.Kind, each.Item.Id)));
        Assert.Equal(4, things.More);
    }

    [Fact]
    public void Who_may_not_see_news_gets_a_list_of_events()
    {
        var things = EndingThings.Of(View(1, Item(1, +3)), news: null, most: 3);

        Assert.Equal(("events", 0), (Assert.Single(things.Shown).Kind, things.More));
        Assert.Equal((0, 0), (EndingThings.Of(null, null, most: 3).Shown.Length, EndingThings.Of(null, null, most: 3).More));
    }

    [Fact]
    public void What_somebody_saves_again_and_again_is_told_once_with_the_newest_moment() => Assert.Equal(
        [9L, 6, 5, 4],
        LatestCommands.Told(
            [
                Command(9, "kim", Saved("page/1")), Command(8, "kim", Saved("page/1")), Command(7, "kim", new HistoryChange("numbers-granted", null, null, null)),
                Command(6, "lee", Saved("page/1")), Command(5, "lee", Saved("page/2")), Command(4, "lee", Saved("page/2") with { Language = "ar" }),
                Command(3, "lee", Saved("page/2") with { Language = "ar" }), Command(2, "lee", Saved("page/3")),
            ],
            most: 4).Select(command => command.Version));

    [Fact]
    public void News_join_what_was_known_and_each_command_is_there_once() => Assert.Equal(
        [4L, 3, 2],
        LatestCommands.Join([Command(3, "kim", Saved("page/1")), Command(2, "kim", Saved("page/1"))], [Command(4, "kim", Saved("page/1")), Command(3, "kim", Saved("page/1"))])
            .Select(command => command.Version));

    private static EndingView View(int total, params ImmutableArray<EndingItem> items) => new(items, total);

    private static EndingItem Item(long id, int days) => new(id, "Fest", Now.AddDays(days), Repeats: false, IsOver: days < 0);

    private static HistoryEntry Command(long version, string account, params ImmutableArray<HistoryChange> changes) =>
        new(version, Now.AddMinutes(version), account, null, null, changes.Length, changes);

    private static HistoryChange Saved(string subject) => new("translation-saved", subject, "de", 1);
}
