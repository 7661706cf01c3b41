using System.Text;
using System.Text.RegularExpressions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Grains.Shortcodes;

namespace Integreat.Platform.Grains.Onboarding;

/// <summary>
/// Finds what in a text speaks of the template, and lets it speak of the new region: links to addresses of the template, and pages, contacts, events and
/// locations that are named by number, and uploaded files. Addresses of files of another system stay, as those files do.
/// </summary>
internal sealed partial class TemplateTexts
{
    private const long Nothing = 0;

    private readonly Template _template;
    private readonly Regex _links;
    private readonly Regex _files;
    private readonly byte[][] _marks;

    /// <param name="addresses">Under which a region is found, such as "https://integreat.app".</param>
    public TemplateTexts(Template template, params IEnumerable<string> addresses)
    {
        _template = template;
        ImmutableArray<string> slugs = [template.Settings.Slug, .. template.EarlierSlugs];
        _marks = [.. slugs.Select(slug => $"/{slug}").Append("/media/files/").Select(Encoding.UTF8.GetBytes)];
        var hosts = string.Join('|', addresses.Select(address => Regex.Escape(address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..])).Distinct());

        // A path of this platform begins behind a quotation mark, or behind an address of the platform.
        _files = new Regex(
            $"""(?<ours>(?<=["']|(?:{hosts})))?""" + "/media/files/(?<region>[0-9]{1,18})/(?<number>[0-9]{1,18})/", RegexOptions.CultureInvariant);
        _links = new Regex(
            $"""(?<=["']|(?:{hosts}))/(?:{string.Join('|', slugs.Select(Regex.Escape))})(?=[/"'?#<\s]|$)""",
            RegexOptions.CultureInvariant);
    }

    /// <summary>Whether a text may have to change; what may not is not even decoded.</summary>
    public bool MayRefer(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("[page"u8) >= 0 || text.IndexOf("[contact"u8) >= 0 || text.IndexOf("[event"u8) >= 0 || text.IndexOf("[location"u8) >= 0
            || text.IndexOf("-id=\""u8) >= 0)
        {
            return true;
        }

        foreach (var mark in _marks)
        {
            if (text.IndexOf(mark) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The contacts whose cards a text shows.</summary>
    public static IEnumerable<ContactId> ContactsIn(string html) =>
        ShortcodeParser.Parse(html)
            .Where(code => code is { Kind: ShortcodeKind.Contact, Number: not null })
            .Select(code => new ContactId(code.Number!.Value))
            .Concat(Marks().Matches(html).Where(mark => mark.Groups["kind"].Value is "contact").Select(mark => new ContactId(NumberIn(mark))));

    /// <summary>
    /// The text for the new region; the same one where nothing speaks of the template. What a region of another installation did not bring along is
    /// nothing here, where its number may be anybody's.
    /// </summary>
    /// <param name="region">The new region, at <paramref name="slug"/>.</param>
    public string Rewrite(string html, RegionId region, string slug, CloneNumbers numbers)
    {
        var renumbered = Renumber(html, numbers);
        var marked = Marks().Replace(renumbered, mark => Find(numbers, mark.Groups["kind"].Value, NumberIn(mark)) is { } number
            ? mark.Value.Replace($"\"{mark.Groups["number"].Value}\"", Quoted(number), StringComparison.Ordinal)
            : mark.Value);
        var filed = _files.Replace(marked, file =>
            Is(file, _template.Region) && numbers.Find(NumberKind.Media, NumberIn(file)) is { } number ? $"/media/{MediaAddress.FolderOf(region, new MediaId(number))}"
            : _template.IsForeign && file.Groups["ours"].Success ? $"/media/{MediaAddress.FolderOf(new RegionId(Nothing), new MediaId(Nothing))}"
            : file.Value);
        return _links.Replace(filed, $"/{slug}");
    }

    private long? Find(CloneNumbers numbers, string kind, long old) => numbers.Find(kind, old) ?? (_template.IsForeign ? Nothing : null);

    private string Renumber(string html, CloneNumbers numbers)
    {
        var (result, done) = (new StringBuilder(), 0);
        foreach (var code in ShortcodeParser.Parse(html))
        {
            var kind = code.Kind switch
            {
                ShortcodeKind.Contact => NumberKind.Contact,
                ShortcodeKind.Event => NumberKind.Event,
                ShortcodeKind.Location => NumberKind.Location,
                _ => NumberKind.Page,
            };
            if (code is { Kind: not ShortcodeKind.PageLinkEnd, Number: { } old } && Find(numbers, kind, old) is { } number)
            {
                var written = html.Substring(code.Start, code.Length);
                var digits = FirstNumber().Match(written);
                result.Append(html, done, code.Start - done).Append(written, 0, digits.Index)
                    .Append(CultureInfo.InvariantCulture, $"{number}").Append(written, digits.Index + digits.Length, written.Length - digits.Index - digits.Length);
                done = code.End;
            }
        }

        return done == 0 ? html : result.Append(html, done, html.Length - done).ToString();
    }

    private static bool Is(Match file, RegionId region) =>
        long.Parse(file.Groups["region"].Value, NumberStyles.None, CultureInfo.InvariantCulture) == region.Value;

    private static long NumberIn(Match mark) => long.Parse(mark.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Quoted(long number) => string.Create(CultureInfo.InvariantCulture, $"\"{number}\"");

    [GeneratedRegex("""
        data-(?<kind>page|contact)-id="(?<number>[0-9]{1,18})"
        """)]
    private static partial Regex Marks();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex FirstNumber();
}
