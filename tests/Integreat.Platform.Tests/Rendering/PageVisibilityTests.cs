using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Editions;

namespace Integreat.Platform.Tests.Rendering;

public sealed class PageVisibilityTests
{
    [Fact]
    public async Task A_page_is_listed_only_if_everything_above_it_is()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "x", 101)])
            .Page(2, 1, 1, [town.Text("de", "zwei", "x", 102)])
            .Page(3, 1, 2, [Town.Draft("de", "drei")])
            .Page(4, 3, 1, [town.Text("de", "vier", "x", 104)])
            .Page(5, 0, 2, [town.Text("de", "fuenf", "x", 105)], archived: true)
            .Page(6, 5, 1, [town.Text("de", "sechs", "x", 106)])
            .Page(7, 6, 1, [town.Text("de", "sieben", "x", 107)])
            .Page(8, 0, 3, [town.Text("en", "eight", "x", 108)])
            .Page(9, 3, 2, [town.Text("de", "neun", "x", 109)], archived: true);

        var pages = await town.RenderAsync("de");

        Assert.Equal(
            [
                (1, Visibility.Public), (2, Visibility.Public), (3, Visibility.Hidden), (4, Visibility.Hidden),
                (5, Visibility.Archived), (6, Visibility.Hidden), (7, Visibility.Hidden), (8, Visibility.Hidden),
                (9, Visibility.Archived),
            ],
            pages.Select(page => (page.Id, page.Visibility)));
    }

    [Fact]
    public async Task A_page_that_is_not_listed_can_be_found_but_has_nothing_to_show()
    {
        var town = new Town().Page(1, 0, 1, [Town.Draft("de", "eins")]).Page(2, 1, 7, []);

        var hidden = (await town.RenderAsync("de"))[1];

        Assert.Equal(new PagePlace(1, 7), hidden.Page);
        Assert.Null(hidden.Translation);
        Assert.Equal(["old", "new"], hidden.Slugs);
        Assert.True(hidden.Envelope.IsEmpty && hidden.Content.IsEmpty);
    }

    [Fact]
    public async Task The_header_of_a_listed_page_says_what_look_ups_need()
    {
        var town = new Town();
        town.Page(1, 0, 4, [town.Text("de", "eins", "x", 101)]).Page(2, 1, 7, [town.Text("de", "zwei", "x", 102)]);

        var page = (await town.RenderAsync("de"))[1];

        Assert.Equal(
            ((long?)102, "Titel zwei", "/augsburg/de/eins/zwei/", Town.Monday), (page.Translation, page.Title, page.Path, page.LastUpdated));
        Assert.Equal(new PagePlace(1, 7), page.Page);
        Assert.Null((await town.RenderAsync("de"))[0].Page!.Parent);
        Assert.Equal(16, page.Hash.Length);
    }

    [Fact]
    public async Task A_region_that_is_not_created_yet_has_no_pages() =>
        Assert.Empty((await Town.Renderer("de").RenderAsync(
            new EditionSources(), Town.Monday, _ => throw new InvalidOperationException("There is nothing to load."))).Fragments);
}
