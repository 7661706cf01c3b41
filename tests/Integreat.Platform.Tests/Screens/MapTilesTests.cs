using Integreat.Platform.Gateway.Screens;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What an operator may say about where maps come from.</summary>
public sealed class MapTilesTests
{
    private const string Tiles = "https://tiles.example.org/{z}/{x}/{y}.png";
    private const string Makers = "© Kim Beispiel";

    [Theory]
    [InlineData("", "", "")]
    [InlineData(Tiles, Makers, "")]
    [InlineData("https://tiles.example.org:8443/a/{x}/{y}?zoom={z}&key=1", Makers, "https://maps.example.org/licence")]
    [InlineData("http://127.0.0.1:8080/{z}/{x}/{y}", Makers, "http://localhost/licence")]
    public void What_browsers_get_maps_from_is_taken(string tiles, string makers, string licence) => Assert.Null(Judge(tiles, makers, licence));

    [Theory]
    [InlineData("tiles")]
    [InlineData(" ")]
    [InlineData("/tiles/{z}/{x}/{y}.png")]
    [InlineData("http://tiles.example.org/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}/{y}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}{r}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}}.png")]
    [InlineData("https://{s}.example.org/{z}/{x}/{y}.png")]
    [InlineData("https://{z}.example.org/{x}/{y}.png")]
    [InlineData("https://{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example.org:{z}/{x}/{y}.png")]
    [InlineData("https://{z}@tiles.example.org/{x}/{y}.png")]
    [InlineData("https://tiles.example.org/{z}/{x}#{y}")]
    [InlineData("https://tiles.example.org; script-src *; /{z}/{x}/{y}.png")]
    [InlineData("javascript:alert('{z}{x}{y}')")]
    public void What_no_browser_may_be_sent_to_is_refused(string tiles) => Assert.StartsWith("Screens:MapTiles is not", Judge(tiles, Makers, ""), StringComparison.Ordinal);

    [Fact]
    public void Who_made_the_maps_must_be_named() => Assert.StartsWith("Screens:MapAttribution names", Judge(Tiles, " ", ""), StringComparison.Ordinal);

    [Theory]
    [InlineData("licence")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://maps.example.org/licence")]
    public void Where_their_name_leads_to_must_be_safe(string licence) =>
        Assert.StartsWith("Screens:MapAttributionUrl is not", Judge(Tiles, Makers, licence), StringComparison.Ordinal);

    [Theory]
    [InlineData("", null)]
    [InlineData(Tiles, "https://tiles.example.org")]
    [InlineData("https://Tiles.example.org:8443/v1/{z}/{x}/{y}?key=1", "https://tiles.example.org:8443")]
    [InlineData("https://kärten.example.org/{z}/{x}/{y}", "https://xn--krten-gra.example.org")]
    public void The_policy_names_their_origin_alone(string tiles, string? origin) => Assert.Equal(origin, new ScreenOptions
    {
        MapTiles = tiles,
    }.MapOrigin);

    private static string? Judge(string tiles, string makers, string licence) => new MapTilesValidator().Validate(null, new ScreenOptions
    {
        MapTiles = tiles,
        MapAttribution = makers,
        MapAttributionUrl = licence,
    }).FailureMessage;
}
