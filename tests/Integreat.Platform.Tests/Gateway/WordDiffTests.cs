using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Integreat.Platform.Gateway.History;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>How two versions of a text are compared.</summary>
public sealed class WordDiffTests
{
    private static readonly Gen<string> Texts = Gen.Elements("<p>", "</p>", "Öffnungszeiten", " ", "9", ".", "مرحبا", "\n", "<a href=\"/x\">", "<", "é", "😀")
        .ArrayOf().Select(string.Concat);

    [Property]
    public Property What_stayed_and_went_is_the_old_text_and_what_stayed_and_came_the_new() => Prop.ForAll(
        Texts.Zip(Texts).ToArbitrary(),
        pair =>
        {
            var parts = WordDiff.Of(pair.Item1, pair.Item2);
            return (
                Joined(parts.Where(part => part.Kind != "added")),
                Joined(parts.Where(part => part.Kind != "removed"))) == (pair.Item1, pair.Item2);
        });

    [Theory]
    [InlineData("<p>Offen ab 9 Uhr</p>", "<p>Offen ab 10 Uhr</p>", "=<p>Offen ab |-9|+10|= Uhr</p>")]
    [InlineData("<p>gleich</p>", "<p>gleich</p>", "=<p>gleich</p>")]
    [InlineData("", "neu", "+neu")]
    [InlineData("<p class=\"a\">x</p>", "<p>x</p>", "-<p class=\"a\">|+<p>|=x</p>")]
    [InlineData("من نحن اليوم", "من نحن غدا", "=من نحن |-اليوم|+غدا")]
    public void Words_and_tags_are_compared_whole(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', WordDiff.Of(before, after).Select(part => (part.Kind switch
        {
            "same" => "=",
            "removed" => "-",
            _ => "+",
        }) + part.Text)));

    [Fact]
    public void Of_very_long_texts_one_is_shown_for_the_other()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 8000)), string.Join(' ', Enumerable.Range(1, 8000)));

        Assert.Equal(["removed", "added"], WordDiff.Of(before, after).Select(part => part.Kind));
    }

    private static string Joined(IEnumerable<DiffPart> parts) => string.Concat(parts.Select(part => part.Text));
}
