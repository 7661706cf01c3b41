using System.Globalization;
using System.Text.RegularExpressions;

namespace Integreat.Platform.Gateway.Media;

/// <summary>
/// Where uploaded bytes are in the store: under their hash, so that what is there never changes and the same file lies there once. Readers do not
/// see these paths: what belongs to no record is nobody's.
/// </summary>
internal static partial class ContentPath
{
    private const int HashLength = 64;

    public static MediaPath Of(string hash, string extension) => Parse($"content/{hash[..2]}/{hash}{extension}");

    /// <summary>A smaller picture of what is stored under the hash.</summary>
    public static MediaPath Small(string hash, int longestSide, string extension) =>
        Parse(string.Create(CultureInfo.InvariantCulture, $"content/{hash[..2]}/{hash}-{longestSide}{SmallExtension(extension)}"));

    /// <summary>As what a smaller picture is written: as the picture itself, but nobody writes GIFs any more.</summary>
    public static string SmallExtension(string extension) => extension is ".gif" ? ".png" : extension;

    public static bool Has(MediaPath path) => Stored().IsMatch(path.Value);

    /// <summary>The hash of what lies here, as the path says; null for a smaller picture, and elsewhere.</summary>
    public static string? HashOf(MediaPath path) =>
        Has(path) && path.Name.IndexOf('.', StringComparison.Ordinal) == HashLength ? path.Name[..HashLength] : null;

    private static MediaPath Parse(string path) =>
        MediaPath.TryParse(path, out var parsed) ? parsed : throw new ArgumentException($"\"{path}\" is no path.", nameof(path));

    [GeneratedRegex("^content/[0-9a-f]{2}/[0-9a-f]{64}[.-]")]
    private static partial Regex Stored();
}
