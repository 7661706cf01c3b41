using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Compat.V3.WebApp;

namespace Integreat.Platform.Tests.Gateway;

public sealed class WebAppPathTests
{
    [Theory]
    [InlineData("", "/", null)]
    [InlineData("/", "/", null)]
    [InlineData("landing/", "/landing/", null)]
    [InlineData("landing/en/", "/landing/en/", "en")]
    [InlineData("main-disclaimer", "/main-disclaimer/", null)]
    [InlineData("consent/ar", "/consent/ar/", "ar")]
    public void Nothing_and_reserved_words_mean_the_web_app_as_a_whole(string text, string path, string? language) =>
        Assert.Equal(new WebAppPath(path, Language: language), WebAppPath.Parse(text));

    [Theory]
    [InlineData("stadt/", "/stadt/", null)]
    [InlineData("stadt/de/", "/stadt/de/", "de")]
    [InlineData("stadt/de/disclaimer/", "/stadt/de/disclaimer/", "de")]
    [InlineData("stadt/de/news", "/stadt/de/news/", "de")]
    [InlineData("stadt/de/events/", "/stadt/de/events/", "de")]
    [InlineData("stadt/de/locations/", "/stadt/de/locations/", "de")]
    [InlineData("stadt/de/offers/", "/stadt/de/offers/", "de")]
    [InlineData("stadt/de/search/", "/stadt/de/search/", "de")]
    [InlineData("stadt/de/news/local/", "/stadt/de/news/local/", "de")]
    [InlineData("stadt/de/news/tunews/", "/stadt/de/news/tunews/", "de")]
    [InlineData("stadt/de/news/amalnews/", "/stadt/de/news/amalnews/", "de")]
    public void A_region_and_its_overviews_are_no_items(string text, string path, string? language) =>
        Assert.Equal(new WebAppPath(path, "stadt", language), WebAppPath.Parse(text));

    [Theory]
    [InlineData("willkommen", ItemKinds.Page, "willkommen")]
    [InlineData("willkommen/wohnen", ItemKinds.Page, "wohnen")]
    [InlineData("معلومات", ItemKinds.Page, "معلومات")]
    [InlineData("events/fest", ItemKinds.Event, "fest")]
    [InlineData("events/fest$2030-01-02", ItemKinds.Event, "fest")]
    [InlineData("events/fest$2030-01", ItemKinds.Event, "fest$2030-01")]
    [InlineData("events/fest/mehr", ItemKinds.Page, "mehr")]
    [InlineData("locations/amt", ItemKinds.Location, "amt")]
    [InlineData("news/local/5", ItemKinds.News, "5")]
    [InlineData("news/tunews/5", "tunews", "5")]
    [InlineData("news/amalnews/5", "amalnews", "5")]
    [InlineData("news/elsewhere/5", ItemKinds.Page, "5")]
    [InlineData("news/elsewhere", ItemKinds.Page, "elsewhere")]
    [InlineData("disclaimer/more", ItemKinds.Page, "more")]
    [InlineData("landing/de", ItemKinds.Page, "de")]
    public void Everything_else_is_an_item(string text, string kind, string name) => Assert.Equal(
        new WebAppPath($"/stadt/de/{text}/", "stadt", "de", new WebAppItem(kind, name)), WebAppPath.Parse($"stadt/de/{text}/"));

    [Fact]
    public void A_reserved_word_before_more_than_a_language_is_a_region() =>
        Assert.Equal("landing", WebAppPath.Parse("landing/de/willkommen/").Region);
}
