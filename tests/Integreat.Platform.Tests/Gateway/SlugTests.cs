using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Tests.Gateway;

public sealed class SlugTests
{
    [Theory]
    [InlineData("willkommen", "willkommen")]
    [InlineData("behörden-und-beratung", "behörden-und-beratung")]
    [InlineData("BEHÖRDEN", "behörden")]
    [InlineData("beho\u0308rden", "behörden")] // composed from o and a diaeresis
    [InlineData("Straße", "straße")]
    [InlineData("معلومات-الوصول", "معلومات-الوصول")]
    [InlineData("مُعَلِّم", "معلم")] // vowel marks are no word characters
    [InlineData("می\u200cخواهم", "میخواهم")] // zero-width non-joiner
    [InlineData("እንኳን-ደህና-Covid-19", "እንኳን-ደህና-covid-19")]
    [InlineData("Привет мир", "привет-мир")]
    [InlineData("ﬁn", "fin")] // a ligature
    [InlineData("１２", "12")] // full-width digits
    [InlineData("a  -\t- b", "a-b")]
    [InlineData("a & b", "a-b")]
    [InlineData("-_a_b_-", "a_b")]
    [InlineData("it's 50%!", "its-50")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("½", "12")] // becomes 1, a fraction slash and 2
    [InlineData("𞤀𞤣𞤤", "𞤢𞤣𞤤")] // capital outside the basic plane
    [InlineData("a\ud800b", "ab")] // half a character
    [InlineData("a\uffffb", "ab")]
    [InlineData("a\ufffeb", "ab")] // no character, and .NET refuses to compose it
    [InlineData("a\u001fb", "a-b")]
    [InlineData("--", "")]
    [InlineData("", "")]
    public void A_slug_is_compared_in_the_form_the_reference_platform_gives_it(string text, string expected) =>
        Assert.Equal(expected, Slug.Normalize(text));

    [Theory]
    [InlineData("/augsburg/de/willkommen/", "willkommen")]
    [InlineData("augsburg/de/willkommen", "willkommen")]
    [InlineData("willkommen", "willkommen")]
    [InlineData("//augsburg/de/willkommen//", "willkommen")]
    [InlineData("https://integreat.app/augsburg/de/Willkommen/?a=/b#c", "willkommen")]
    [InlineData("/augsburg/de/behörden-und-beratung/behörden/", "behörden")]
    [InlineData("/augsburg/de/willkommen/#oben", "willkommen")]
    [InlineData("/", "")]
    public void Of_an_address_only_the_last_segment_counts(string url, string expected) => Assert.Equal(expected, Slug.OfUrl(url));
}
