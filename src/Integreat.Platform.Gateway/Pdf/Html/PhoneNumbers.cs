using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.Pdf.Text;

namespace Integreat.Platform.Gateway.Pdf.Html;

/// <summary>
/// Keeps the groups of a telephone number in their order where text runs from right to left. For the standard they are numbers with spaces
/// between them, each of which it would set left of the one before.
/// </summary>
internal static partial class PhoneNumbers
{
    private const char LeftToRightIsolate = '\u2066';
    private const char PopIsolate = '\u2069';

    public static StyledText Isolate(StyledText text) => text.Insert(
        [.. Number().EnumerateMatches(text.Text).ToPlaces().SelectMany(each => new[] { (each.Start, LeftToRightIsolate), (each.End, PopIsolate) })]);

    private static List<(int Start, int End)> ToPlaces(this Regex.ValueMatchEnumerator matches)
    {
        var places = new List<(int Start, int End)>();
        foreach (var match in matches)
        {
            places.Add((match.Index, match.Index + match.Length));
        }

        return places;
    }

    // It begins with a plus sign or a zero; a year or an amount does not.
    [GeneratedRegex(@"(?<![\p{L}\p{N}\u2066+])(?:\+|\(?\+?0)[0-9](?:[ \u00A0/().-]{0,3}[0-9]){4,18}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
