using Integreat.Platform.Gateway.Compat.V3.WebApp;

namespace Integreat.Platform.Tests.Gateway;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \r\n ", "")]
    [InlineData(" eins\r\n\tzwei \u00a0 drei ", "eins zwei drei")]
    public void White_space_is_collapsed(string text, string line) => Assert.Equal(line, Excerpt.OfPlain(text));

    [Fact]
    public void Entities_are_decoded_before_white_space_is_looked_at() =>
        Assert.Equal("Tür & Tor <b> ä", Excerpt.OfStripped("T&uuml;r&nbsp;&amp;&#32;Tor &lt;b&gt; &#xe4;"));

    [Fact]
    public void A_hundred_characters_stay_as_they_are()
    {
        var text = $"{new string('a', 49)} {new string('b', 50)}";

        Assert.Equal(100, text.Length);
        Assert.Equal(text, Excerpt.OfPlain(text));
    }

    [Fact]
    public void One_more_is_cut_after_the_last_word_that_leaves_room_for_the_ellipsis()
    {
        Assert.Equal($"{new string('a', 49)} …", Excerpt.OfPlain($"{new string('a', 49)} {new string('b', 51)}"));
        Assert.Equal(
            $"{new string('a', 49)} {new string('b', 48)} …",
            Excerpt.OfPlain($"{new string('a', 49)} {new string('b', 48)} c d e"));
        Assert.Equal($"{new string('a', 49)} …", Excerpt.OfPlain($"{new string('a', 49)} {new string('b', 49)} c d e"));
    }

    [Fact]
    public void A_word_that_is_too_long_itself_is_cut() =>
        Assert.Equal($"{new string('字', 98)} …", Excerpt.OfPlain(new string('字', 200)));

    [Fact]
    public void No_half_of_a_character_is_left()
    {
        var text = string.Concat(Enumerable.Repeat("🙂", 100));

        Assert.Equal(text, Excerpt.OfPlain(text));
        Assert.Equal($"{string.Concat(Enumerable.Repeat("🙂", 98))} …", Excerpt.OfPlain(text + "🙂"));
    }
}
