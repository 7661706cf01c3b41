using System.Globalization;
using System.Text;

namespace Integreat.Platform.Domain.Media;

/// <summary>
/// Where readers find an uploaded file, below the media address: under its numbers, and a name for people. It stays when the file is renamed or
/// replaced.
/// </summary>
public static class MediaAddress
{
    private const int LongestName = 80;
    private const string Prefix = "files/";

    /// <summary>Whether a region gave the address; else it is a path of another system.</summary>
    public static bool IsOne(string file) => file.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The address of the file itself.</summary>
    public static string Of(RegionId region, MediaId media, string name, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{region.Value}/{media.Value}/{Plain(name)}{extension}");

    /// <summary>The address of a smaller picture made of it.</summary>
    public static string Small(string file, int longestSide)
    {
        var slash = file.LastIndexOf('/') + 1;
        var dot = file.LastIndexOf('.');
        return string.Create(CultureInfo.InvariantCulture, $"{file[..slash]}{longestSide}/{file[slash..dot]}{SmallExtension(file[dot..])}");
    }

    /// <summary>As what a smaller picture is written: as the picture itself, but nobody writes GIFs any more.</summary>
    public static string SmallExtension(string extension) => extension is ".gif" ? ".png" : extension;

    /// <summary>The name without its extension, in letters that every address takes.</summary>
    private static string Plain(string name)
    {
        var dot = name.LastIndexOf('.');
        var plain = new StringBuilder();
        foreach (var letter in (dot > 0 ? name[..dot] : name).Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] is not '-')
            {
                plain.Append('-');
            }

            if (plain.Length == LongestName)
            {
                break;
            }
        }

        return plain.ToString().Trim('-') is { Length: > 0 } some ? some : "file";
    }
}
