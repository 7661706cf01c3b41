namespace Integreat.Platform.Tests.Rendering;

/// <summary>Under which path a page stands, and those that are not public in the language but stand above it elsewhere.</summary>
public sealed class PagePathTests
{
    [Fact]
    public async Task A_path_is_made_of_the_public_slugs_and_is_not_encoded()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("ar", "معلومات", "x", 101) with { NewestSlug = "draft" }])
            .Page(2, 1, 1, [town.Text("ar", "الوصول", "x", 102)]);

        var page = await town.JsonAsync("ar", 2);

        Assert.Equal("/augsburg/ar/معلومات/الوصول/", page.GetProperty("path").GetString());
        Assert.Equal("http://localhost:8000/augsburg/ar/معلومات/الوصول/", page.GetProperty("url").GetString());
        Assert.Equal("/augsburg/ar/معلومات/", page.GetProperty("parent").GetProperty("path").GetString());
    }

    [Fact]
    public async Task An_ancestor_without_public_text_stands_there_with_its_newest_slug_in_that_language() =>
        Assert.Equal("/augsburg/en/draft/child/", await EnglishPathBelow([Town.Draft("en", "draft")]));

    [Fact]
    public async Task An_ancestor_without_a_text_stands_there_with_the_slug_of_the_default_language() =>
        Assert.Equal("/augsburg/en/eltern/child/", await EnglishPathBelow([]));

    [Fact]
    public async Task An_ancestor_without_a_text_in_the_default_language_either_takes_the_first_language_of_the_tree()
    {
        var town = new Town();
        town.Page(1, 0, 1, [Town.Draft("fa", "persisch"), town.Text("ar", "arabisch", "x", 101)])
            .Page(2, 1, 1, [town.Text("ar", "kind", "x", 102), town.Text("en", "child", "x", 103)]);

        Assert.Equal("/augsburg/en/arabisch/child/", await EnglishPathOf(town, "ar"));
    }

    [Fact]
    public async Task A_root_page_has_a_parent_that_is_nowhere()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "x", 101)]);

        Assert.Equal("""{"id":0,"url":null,"path":null}""", (await town.JsonAsync("de", 1)).GetProperty("parent").GetRawText());
    }

    /// <summary>The path in English as the German page names it; its parent is public in German.</summary>
    private static async Task<string?> EnglishPathBelow(IEnumerable<Integreat.Platform.Grains.Sources.TextSource> english)
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eltern", "x", 101), .. english])
            .Page(2, 1, 1, [town.Text("de", "kind", "x", 102), town.Text("en", "child", "x", 103)]);
        return await EnglishPathOf(town, "de");
    }

    private static async Task<string?> EnglishPathOf(Town town, string language) =>
        (await town.JsonAsync(language, 2)).GetProperty("available_languages").GetProperty("en").GetProperty("path").GetString();
}
