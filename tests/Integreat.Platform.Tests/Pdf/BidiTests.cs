using FsCheck.Xunit;
using Integreat.Platform.Gateway.Pdf.Bidi;

namespace Integreat.Platform.Tests.Pdf;

/// <summary>
/// The Unicode Bidirectional Algorithm by its own examples. As in the standard, capitals stand for letters from right to left: they are
/// replaced by Hebrew ones, and other signs for controls.
/// </summary>
public sealed class BidiTests
{
    [Theory]
    [InlineData("car is THE CAR in arabic", false, "car is RAC EHT in arabic")]
    [InlineData("car is THE CAR in arabic", true, "in arabic RAC EHT car is")]
    [InlineData("THE CAR is a car", true, "is a car RAC EHT")]
    [InlineData("he said \"CAR MEANS car\"", false, "he said \"SNAEM RAC car\"")]
    [InlineData("IT IS 123, 456 OK", true, "KO 456 ,123 SI TI")]
    [InlineData("AB (CD) ef", true, "ef )DC( BA")] // the glyphs are mirrored when they are drawn
    [InlineData("AB (cd) EF", true, "FE )cd( BA")]
    [InlineData("ab (CD) ef", false, "ab (DC) ef")]
    [InlineData("ab (CD ef) GH", false, "ab (DC ef) HG")] // N0: what the embedding says stands inside
    [InlineData("AB(CD[&ef]!)gh", true, "gh)!]ef&[DC(BA")]
    [InlineData("smith (fabrikam ARABIC) HEBREW", false, "smith (fabrikam CIBARA) WERBEH")]
    [InlineData("ARABIC book(s)", true, "book(s) CIBARA")]
    [InlineData("DAY -12%", true, "12%- YAD")]
    [InlineData("TEL <49 631 123>!", true, "!49 631 123 LET")] // isolated
    [InlineData("TEL 49 631 123!", true, "!123 631 49 LET")] // not isolated
    [InlineData("a >B C> d", false, "a C B d")]
    public void Text_stands_in_the_order_of_the_standard(string text, bool rightToLeft, string expected)
    {
        var logical = Encode(text);
        var levels = BidiLevels.Resolve(logical, rightToLeft);
        var visual = string.Concat(BidiLevels.VisualOrder(levels).Select(place => logical[place]));

        Assert.Equal(expected, Decode(visual));
    }

    [Theory]
    [InlineData("\u0627\u0628 12", false, "1 1 1 2 2")] // Arabic letters turn digits into Arabic numbers
    [InlineData("\u05D0 12", false, "1 1 2 2")]
    [InlineData("a \u066112", false, "0 0 2 0 0")] // digits go with the last letters, not with other numbers
    [InlineData("\u05D0$1,2", true, "1 2 2 2 2")] // a sign of currency goes with its number
    [InlineData("\u0627$1,2", true, "1 1 2 2 2")] // not beside an Arabic one
    [InlineData("\u05D0\u05D1(\u0300)c", false, "1 1 0 0 0 0")] // nothing inside a pair of brackets: it goes by what is around it
    [InlineData("\u05D0(\u05D1)\u0300c", false, "1 1 1 1 1 0")] // a mark goes with its bracket
    [InlineData("\u202Ea1\u202Cb", false, "0 1 1 1 0")] // an override, which ends
    [InlineData("\u202B\u202Aa\u202C\u202C", true, "1 1 4 4 4")]
    [InlineData("\u2067a\u2069\u05D0", false, "0 2 0 1")] // an isolate is neutral outside
    [InlineData("\u2068\u05D0\u2069a", false, "0 1 0 0")] // the first strong letter decides
    [InlineData("\u2068a\u05D0\u2069\u05D0", true, "1 2 3 1 1")]
    [InlineData("\u2069a\u202C", true, "1 2 2")] // what ends nothing
    [InlineData("\U0001E900\U0001E901a", false, "1 1 1 1 0")] // both halves of a pair
    [InlineData("", true, "")]
    public void Levels_are_those_of_the_standard(string text, bool rightToLeft, string expected) =>
        Assert.Equal(expected, string.Join(' ', BidiLevels.Resolve(text, rightToLeft)));

    [Theory]
    [InlineData("abc", false)]
    [InlineData("12 (\u05D0)", true)]
    [InlineData("\u2067\u05D0\u2069 abc", false)]
    [InlineData("\u2067\u05D0\u2069 12", null)]
    public void The_first_strong_letter_outside_of_isolates_gives_the_direction(string text, bool? expected) =>
        Assert.Equal(expected, BidiLevels.DirectionOf(text));

    [Fact]
    public void Embeddings_deeper_than_the_standard_allows_are_left_out()
    {
        var text = new string('\u202B', 100) + new string('\u2067', 100) + "a" + new string('\u2069', 100) + "\u05D0";
        var levels = BidiLevels.Resolve(text, rightToLeft: false);

        Assert.Equal(126, levels[200]); // a Latin letter in the deepest embedding
        Assert.Equal(125, levels[^1]);
    }

    [Property]
    public void Every_place_stands_once_in_a_line(string text, bool rightToLeft)
    {
        var levels = BidiLevels.Resolve(text ?? "", rightToLeft);

        Assert.Equal(Enumerable.Range(0, levels.Length), BidiLevels.VisualOrder(levels).Order());
    }

    [Property]
    public void Levels_stay_within_those_of_a_paragraph_without_controls(byte[] letters, bool rightToLeft)
    {
        const string alphabet = "aB \u05D0\u0627\u06611+-,.%()[]\u0300\u00AD";
        var text = string.Concat((letters ?? []).Select(letter => alphabet[letter % alphabet.Length]));

        Assert.All(BidiLevels.Resolve(text, rightToLeft), level => Assert.InRange(level, rightToLeft ? 1 : 0, 2));
    }

    [Property]
    public void Text_without_letters_from_right_to_left_stays_as_it_is(byte[] letters)
    {
        var text = string.Concat((letters ?? []).Select(letter => (char)(' ' + (letter % 95))));

        Assert.All(BidiLevels.Resolve(text, rightToLeft: false), level => Assert.Equal(0, level));
    }

    [Property]
    public void An_isolate_changes_nothing_of_what_is_around_it(byte[] before, byte[] inside, byte[] after, bool rightToLeft)
    {
        const string alphabet = "aB \u05D0\u0627\u06611+-,.%()[]";
        var (head, middle, tail) = (Of(before), Of(inside), Of(after));
        var with = BidiLevels.Resolve($"{head}\u2067{middle}\u2069{tail}", rightToLeft);
        var without = BidiLevels.Resolve($"{head}\u2067\u2069{tail}", rightToLeft);

        Assert.Equal(without[..head.Length], with[..head.Length]);
        Assert.Equal(without[(head.Length + 2)..], with[(head.Length + 2 + middle.Length)..]);

        string Of(byte[] letters) => string.Concat((letters ?? []).Select(letter => alphabet[letter % alphabet.Length]));
    }

    private static string Encode(string text) => string.Concat(text.Select(letter => letter switch
    {
        >= 'A' and <= 'Z' => (char)('\u05D0' + (letter - 'A')),
        '<' => '\u2066',
        '>' => '\u2069',
        _ => letter,
    }));

    private static string Decode(string text) => string.Concat(text
        .Where(letter => letter is not ('\u2066' or '\u2069'))
        .Select(letter => letter is >= '\u05D0' and <= '\u05EA' ? (char)('A' + (letter - '\u05D0')) : letter));
}
