using Integreat.Platform.Tests.Golden;

namespace Integreat.Platform.Tests.Rendering;

/// <summary>What stands in a page: its own text, another page's, or where else it can be read.</summary>
public sealed class PageContentTests
{
    private static readonly DateTimeOffset Tuesday = Town.Monday.AddDays(1);

    [Fact]
    public async Task A_text_is_passed_on_unchanged_and_its_excerpt_is_the_text_without_tags()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p class='a'>M&uuml;ll</p>\r\n<p>\"x\" \u00e4</p>", 101)]);

        var page = await town.JsonAsync("de", 1);

        Assert.Equal("<p class='a'>M&uuml;ll</p>\r\n<p>\"x\" ä</p>", page.GetProperty("content").GetString());
        Assert.Equal("M&uuml;ll\r\n\"x\" ä", page.GetProperty("excerpt").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    public async Task An_empty_page_says_in_which_visible_languages_it_can_be_read(string empty)
    {
        var town = new Town();
        town.Page(1, 0, 1,
        [
            town.Text("de", "eins", empty, 101), town.Text("en", "one", "x", 102), town.Text("ar", "واحد", "x", 103),
            town.Text("fa", "persisch", "x", 104),
        ]);

        // In the order of the platform's language numbers; Persian is not listed.
        Assert.Equal(
            "\n\n<p>\n    Gibt es hier nicht.\n</p>\n<ul>\n    "
            + "\n        <li>\n            <a href=\"https://integreat.app/augsburg/ar/واحد/\">العربية</a>\n        </li>\n    "
            + "\n        <li>\n            <a href=\"https://integreat.app/augsburg/en/one/\">English</a>\n        </li>\n    "
            + "\n</ul>\n",
            await ContentOf(town, "de", 1));
        Assert.Equal(
            "\n\n\n    Gibt es hier nicht.\n\n\n    "
            + "\n        \n            العربية\n        \n    \n        \n            English\n        \n    \n\n",
            (await town.JsonAsync("de", 1)).GetProperty("excerpt").GetString());
    }

    [Fact]
    public async Task An_empty_page_that_can_be_read_nowhere_stays_empty()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", " \n", 101), town.Text("en", "one", "  ", 102), town.Text("fa", "persisch", "x", 103)]);

        Assert.Equal(" \n", await ContentOf(town, "de", 1));
    }

    [Theory]
    [InlineData(true, "<p>dort</p><p>hier</p>")]
    [InlineData(false, "<p>hier</p><p>dort</p>")]
    public async Task A_mirrored_text_stands_before_or_after_the_own_one(bool first, string content)
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p>hier</p>", 101)], mirrors: 2, mirroredFirst: first)
            .Page(2, 0, 2, [town.Text("de", "zwei", "<p>dort</p>", 102, Tuesday)]);

        Assert.Equal(content, await ContentOf(town, "de", 1));
        Assert.Equal("2026-07-13T08:30:00.250Z", await ModifiedOf(town, "de", 1));
    }

    [Fact]
    public async Task A_page_that_shows_only_another_one_is_as_old_as_that()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "", 101), town.Text("en", "one", "x", 103)], mirrors: 2)
            .Page(2, 0, 2, [town.Text("de", "zwei", "<p>dort</p>", 102, Tuesday)]);

        Assert.Equal("<p>dort</p>", await ContentOf(town, "de", 1));
        Assert.Equal("2026-07-14T08:30:00.250Z", await ModifiedOf(town, "de", 1));
        GoldenFile.Verify("mirrored-page.json", JsonText.Of(await town.JsonAsync("de", 1)));
    }

    [Fact]
    public async Task A_mirrored_text_that_is_missing_in_this_language_is_announced_beside_the_own_one()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p>hier</p>", 101)], mirrors: 2)
            .Page(2, 0, 2, [Town.Draft("de", "zwei"), town.Text("en", "two", "x", 102)]);

        Assert.Equal(
            "\n\n<p>\n    Ein Teil fehlt.\n</p>\n<ul>\n    "
            + "\n        <li>\n            <a href=\"https://integreat.app/augsburg/en/two/\">English</a>\n        </li>\n    "
            + "\n</ul>\n<p>hier</p>",
            await ContentOf(town, "de", 1));
        GoldenFile.Verify("mirrored-page-missing.json", JsonText.Of(await town.JsonAsync("de", 1)));
    }

    [Fact]
    public async Task A_mirrored_text_that_is_missing_is_not_announced_where_there_is_no_own_text()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "", 101), town.Text("en", "one", "x", 103)], mirrors: 2)
            .Page(2, 0, 2, [town.Text("en", "two", "x", 102)]);

        Assert.Equal("", await ContentOf(town, "de", 1));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_mirrored_page_that_is_archived_itself_or_above_counts_as_missing(bool itself, bool above)
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p>hier</p>", 101)], mirrors: 3)
            .Page(2, 0, 2, [town.Text("de", "zwei", "x", 102)], archived: above)
            .Page(3, 2, 1, [town.Text("de", "drei", "<p>dort</p>", 103), town.Text("en", "three", "x", 104)], archived: itself);

        Assert.Equal("<p>hier</p>", await ContentOf(town, "de", 1));
    }

    [Fact]
    public async Task A_mirrored_page_that_nobody_knows_counts_as_missing()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p>hier</p>", 101)], mirrors: 404);

        Assert.Equal("<p>hier</p>", await ContentOf(town, "de", 1));
    }

    private static async Task<string?> ContentOf(Town town, string language, long page) =>
        (await town.JsonAsync(language, page)).GetProperty("content").GetString();

    private static async Task<string?> ModifiedOf(Town town, string language, long page) =>
        (await town.JsonAsync(language, page)).GetProperty("modified_gmt").GetString();
}
