using System.Globalization;
using System.Text;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>Where a line may end: a small part of UAX #14, enough for languages that part their words.</summary>
internal static class BreakPlaces
{
    /// <summary>Whether a line may end before this letter.</summary>
    public static bool Before(string text, int place)
    {
        if (place <= 0 || place >= text.Length || char.IsLowSurrogate(text[place]))
        {
            return false;
        }

        var (before, after) = (text[place - 1], text[place]);
        return before switch
        {
            ' ' or '\u1680' or (>= '\u2000' and <= '\u2006') or (>= '\u2008' and <= '\u200B') or '\u205F' or '\u3000' => !IsSpace(after),
            '\u00AD' => true,
            '-' or '\u2010' or '\u2013' => char.IsLetter(after),
            '\u2014' or '/' or '|' or '\u1361' or '\u1362' => char.IsLetterOrDigit(after),
            _ => IsIdeograph(text, place) && !IsClosing(after),
        };
    }

    /// <summary>What is not seen at the end of a line.</summary>
    public static bool IsSpace(char letter) =>
        letter is ' ' or '\u1680' or (>= '\u2000' and <= '\u2006') or (>= '\u2008' and <= '\u200B') or '\u205F' or '\u3000' or '\u00AD';

    // Between any two of them, and where they meet other letters.
    private static bool IsIdeograph(string text, int place) =>
        IsIdeographic(text[place]) || (IsIdeographic(text[place - 1]) && char.IsLetterOrDigit(text[place]));

    private static bool IsIdeographic(char letter) =>
        letter is (>= '\u2E80' and <= '\u2FFF') or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static bool IsClosing(char letter) => Rune.IsValid(letter)
        && Rune.GetUnicodeCategory(new Rune(letter)) is UnicodeCategory.ClosePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.NonSpacingMark;
}
