using System.Globalization;
using System.Text;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>
/// The form in which slugs are compared. It is what the reference platform makes of any text: compatibility-composed, lower-cased, only
/// letters, numbers, underscores and single hyphens, none of the latter two at the ends.
/// </summary>
internal static class Slug
{
    /// <summary>The slug of the last non-empty segment of a path or URL; a query or fragment of its own does not count.</summary>
    public static string OfUrl(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = (end < 0 ? url : url[..end]).Trim('/');
        return Normalize(path[(path.LastIndexOf('/') + 1)..]);
    }

    public static string Normalize(string text)
    {
        if (IsNormal(text))
        {
            return text;
        }

        var slug = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (IsSpace(rune) || rune.Value == '-')
            {
                if (slug.Length > 0 && slug[^1] != '-')
                {
                    slug.Append('-');
                }
            }
            else if (IsWord(rune))
            {
                slug.Append(Lower(rune));
            }
        }

        return slug.ToString().Trim('-', '_');
    }

    // Nearly every slug is ASCII and was stored in this form already.
    private static bool IsNormal(string text)
    {
        var previous = '-';
        foreach (var character in text)
        {
            var isPlain = char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || (character == '-' && previous != '-');
            if (!isPlain)
            {
                return false;
            }

            previous = character;
        }

        return previous != '-' || text.Length == 0;
    }

    // What cannot be composed is no part of a slug: .NET refuses U+FFFE. Reading by rune replaces unpaired surrogates.
    private static string Composed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0xFFFE)
            {
                whole.Append(rune);
            }
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    // The dotted capital I becomes i and a combining dot, and marks are no word characters.
    private static Rune Lower(Rune rune) => rune.Value == 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;

    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => true,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => true,
        _ => false,
    };
}
