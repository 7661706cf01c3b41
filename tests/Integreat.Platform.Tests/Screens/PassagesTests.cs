using Integreat.Platform.Gateway.Screens.Texts;

namespace Integreat.Platform.Tests.Screens;

public sealed class PassagesTests
{
    [Fact]
    public void What_is_the_same_in_both_is_not_asked_for()
    {
        var passages = Passages.Of("<p>One</p><p>Two</p><p>Three</p>", "<p>One</p><p>2</p><p>Three</p>");

        Assert.Equal([new("<p>One</p>", "<p>One</p>"), new("<p>Two</p>", "<p>2</p>"), new("<p>Three</p>", "<p>Three</p>")], passages);
        Assert.Equal([true, false, true], passages.Select(passage => passage.IsSame));
    }

    [Fact]
    public void What_only_one_has_stands_against_nothing() => Assert.Equal(
        [new("<p>One</p>", "<p>One</p>"), new("", "<ul><li>Two</li></ul>")],
        Passages.Of("<p>One</p>", "<p>One</p><ul><li>Two</li></ul>"));

    [Theory]
    [InlineData("<p>a</p>\n<p>b</p>\n", "<h2>a</h2>\n<p>b</p>\n<p>c</p>")]
    [InlineData("", "<p>a</p>")]
    [InlineData("words without a paragraph", "<p>words</p> and more")]
    [InlineData("<table><tbody><tr><td>[page 5 \"x\"] &amp; y</td></tr></tbody></table>", "<p dir=\"ltr\">1</p><p>1</p><p>1</p>")]
    public void Both_texts_can_be_had_as_they_were(string theirs, string yours)
    {
        var passages = Passages.Of(theirs, yours);

        Assert.Equal(theirs, Passages.Join(passages, [.. passages.Select(_ => PassageChoice.Theirs)]));
        Assert.Equal(yours, Passages.Join(passages, [.. passages.Select(_ => PassageChoice.Yours)]));
    }

    [Fact]
    public void Each_passage_is_as_it_was_chosen()
    {
        var passages = Passages.Of("<p>a</p><p>=</p><p>b</p><p>=</p><p>c</p>", "<p>1</p><p>=</p><p>2</p><p>=</p><p>3</p>");

        Assert.Equal("<p>a</p><p>=</p><p>2</p><p>=</p><p>c</p><p>3</p>", Passages.Join(
            passages, [PassageChoice.Theirs, PassageChoice.Theirs, PassageChoice.Yours, PassageChoice.Theirs, PassageChoice.Both]));
    }
}
