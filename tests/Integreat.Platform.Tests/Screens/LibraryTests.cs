using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What others have written and the screens load.</summary>
public sealed class LibraryTests
{
    private const string Folder = "src/Integreat.Platform.Gateway/wwwroot/lib/";

    [Theory]
    [InlineData("tiptap", "@tiptap/core")]
    [InlineData("leaflet", "leaflet")]
    public void The_licences_of_a_library_lie_beside_it_for_the_version_that_is_built(string library, string package)
    {
        var lines = Repository.Read("tools/editor/package.json").Split('\n');
        var version = lines.Single(line => line.Contains($"\"{package}\":", StringComparison.Ordinal)).Split('"')[3];

        Assert.Contains($"{package} {version} (", Repository.Read($"{Folder}{library}.licenses.txt"), StringComparison.Ordinal);
        Assert.Contains($"{library}.licenses.txt", Repository.Read($"{Folder}{library}.js")[..200], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_library_is_one_of_these() => Assert.Equal(
        ["leaflet.css", "leaflet.js", "leaflet.licenses.txt", "tiptap.js", "tiptap.licenses.txt"],
        Repository.Files(Folder.TrimEnd('/')).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_style_of_maps_loads_no_pictures()
    {
        var style = Repository.Read($"{Folder}leaflet.css");

        Assert.Contains(".leaflet-pane", style, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }
}
