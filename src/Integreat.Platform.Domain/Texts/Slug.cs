using System.Globalization;
using System.Text;

namespace Integreat.Platform.Domain.Texts;

/// <summary>
/// The part of an address that is made from a title. The rules are those of Django's <c>slugify(allow_unicode=True)</c>, which the
/// reference platform uses: letters and numbers of every script stay, combining marks do not, everything is lower-case.
/// </summary>
public static class Slug
{
    /// <summary>The slug for this text; empty if nothing of it can stand in a slug.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            if (rune.Value == '-' || Rune.IsWhiteSpace(rune))
            {
                gap = true;
            }
            else if (IsWord(rune))
            {
                if (gap)
                {
                    slug.Append('-');
                    gap = false;
                }

                slug.Append(Lower(rune));
            }
        }

        return slug.ToString().Trim('-', '_');
    }

    /// <summary>The slug itself, or the first of slug-2, slug-3, ... that is free.</summary>
    public static string NextFree(string slug, Func<string, bool> taken)
    {
        var free = slug;
        for (var number = 2; taken(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return free;
    }

    /// <summary>What region and language slugs are made of: letters a to z, digits, hyphen, underscore.</summary>
    public static bool IsAddressable(string slug) =>
        slug.Length is > 0 and <= 200 && slug.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    // What cannot be composed is no part of a slug: .NET refuses U+FFFE. Reading by rune replaces unpaired surrogates.
    private static string Composed(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFE)).Normalize(NormalizationForm.FormKC);

    // The dotted capital I becomes i and a combining dot, and marks do not stand in slugs.
    private static Rune Lower(Rune rune) => rune.Value is 'İ' ? new Rune('i') : Rune.ToLowerInvariant(rune);

    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune) || Rune.IsNumber(rune);
}
