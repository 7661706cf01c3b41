namespace Integreat.Platform.Tests.Rendering;

public sealed class EditionRendererTests
{
    [Fact]
    public async Task Texts_are_loaded_once_each_and_only_for_what_is_shown()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p>gleich</p>", 101), town.Text("en", "one", "<p>other</p>", 102)])
            .Page(2, 0, 2, [town.Text("de", "zwei", "<p>gleich</p>", 103)])
            .Page(3, 0, 3, [town.Text("de", "drei", "<p>archiviert</p>", 104)], archived: true);
        var renderer = Town.Renderer("de");

        await town.RenderAsync("de", renderer);
        await town.RenderAsync("de", renderer);

        Assert.Single(Assert.Single(town.Loads));
    }

    [Fact]
    public async Task A_rendering_from_kept_contents_equals_a_fresh_one()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p>eins</p>", 101)], mirrors: 2)
            .Page(2, 0, 2, [town.Text("de", "zwei", "<p>zwei</p>", 102)]);
        var renderer = Town.Renderer("de");
        await town.RenderAsync("de", renderer);
        town.Page(2, 0, 2, [town.Text("de", "zwei", "<p>drei</p>", 103)]);

        var kept = await town.RenderAsync("de", renderer);
        var fresh = await town.RenderAsync("de");

        Assert.Equal(fresh.Select(page => Convert.ToHexString(page.Hash.Span)), kept.Select(page => Convert.ToHexString(page.Hash.Span)));
        Assert.Contains("drei", System.Text.Encoding.UTF8.GetString(kept[0].Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_get_decides_the_hash()
    {
        var town = new Town();
        town.Page(1, 0, 1, [town.Text("de", "eins", "<p>eins</p>", 101)]);
        var before = (await town.RenderAsync("de"))[0].Hash.ToArray();

        town.Page(1, 0, 2, [town.Text("de", "eins", "<p>eins</p>", 101)]);

        Assert.NotEqual(before, (await town.RenderAsync("de"))[0].Hash.ToArray());
    }
}
