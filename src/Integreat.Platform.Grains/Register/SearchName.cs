using System.Text;

namespace Integreat.Platform.Grains.Register;

/// <summary>Names as they are searched: whoever types "muenchen", "MÜNCHEN" or "München" means the same.</summary>
internal static class SearchName
{
    private static readonly ImmutableDictionary<char, string> Pairs = new Dictionary<char, string>
    {
        ['ä'] = "ae",
        ['ö'] = "oe",
        ['ü'] = "ue",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['ø'] = "oe",
    }.ToImmutableDictionary();

    /// <summary>Small letters a to z, digits, single spaces and hyphens; empty if nothing of the text is one.</summary>
    public static string Of(string text)
    {
        // A lone half of a surrogate pair cannot be composed.
        var composed = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var plain = string.Concat(composed.Select(each => Pairs.GetValueOrDefault(each, $"{each}")));
        var name = new StringBuilder(plain.Length);
        foreach (var each in plain.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterLower(each) || char.IsAsciiDigit(each))
            {
                name.Append(each);
            }
            else if ((char.IsWhiteSpace(each) || each is '-' or '/') && name is { Length: > 0 } && name[^1] is not (' ' or '-'))
            {
                name.Append(each is '-' ? '-' : ' ');
            }
        }

        return name.ToString().Trim(' ', '-');
    }
}
