using System.Text.RegularExpressions;

namespace Integreat.Platform.Grains.Shortcodes;

/// <summary>
/// Finds the shortcodes in a text. Whatever else stands in brackets is text. Rules: section 2.6 of the public API's contract. Links to events and
/// locations are this platform's own: a number, and a text within quotes or none. People write words in brackets, too.
/// </summary>
internal static partial class ShortcodeParser
{
    private static readonly ImmutableArray<string> Beginnings = ["[page", "[contact", "[/page_link]", "[event", "[location"];

    /// <summary>In the sequence of the text.</summary>
    public static ImmutableArray<Shortcode> Parse(string html)
    {
        // Most texts have none.
        if (!Beginnings.Any(beginning => html.Contains(beginning, StringComparison.Ordinal)))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<Shortcode>();
        var open = -1;
        foreach (Match match in Known().Matches(html))
        {
            var code = Read(match);
            if (code.Kind is ShortcodeKind.PageLinkEnd)
            {
                code = open < 0 ? code with { Kind = ShortcodeKind.Stray } : code with { Number = found[open].Number };
                open = -1;
            }
            else if (code.Kind is ShortcodeKind.PageLinkStart)
            {
                Abandon(found, open);
                open = found.Count;
            }

            found.Add(code);
        }

        Abandon(found, open);
        return found.ToImmutable();
    }

    // A link cannot stand within a link: the first one was never closed.
    private static void Abandon(ImmutableArray<Shortcode>.Builder found, int open)
    {
        if (open >= 0)
        {
            found[open] = found[open] with { Kind = ShortcodeKind.Stray };
        }
    }

    private static Shortcode Read(Match match)
    {
        // Editors write HTML: a space may be a no-break space, and a quotation mark an entity.
        var written = match.Groups["arguments"].Value
            .Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal);
        var arguments = Arguments().Matches(written).Select(argument => argument.Groups["text"].Value).ToList();
        var number = long.TryParse(arguments.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : (long?)null;
        return match.Groups["name"].Value switch
        {
            "page" => new(match.Index, match.Length, ShortcodeKind.Page, number, arguments is [_, var text, ..] ? text : null),
            "page_link" => new(match.Index, match.Length, ShortcodeKind.PageLinkStart, number),
            "event" => new(match.Index, match.Length, ShortcodeKind.Event, number, arguments is [_, { Length: > 0 } text, ..] ? text : null),
            "location" => new(match.Index, match.Length, ShortcodeKind.Location, number, arguments is [_, { Length: > 0 } text, ..] ? text : null),
            "contact" => new(match.Index, match.Length, ShortcodeKind.Contact, number, Details: DetailsOf(arguments.Skip(1))),
            _ => new(match.Index, match.Length, ShortcodeKind.PageLinkEnd),
        };
    }

    private static ContactDetail DetailsOf(IEnumerable<string> arguments)
    {
        var named = arguments.Aggregate(ContactDetail.None, (details, argument) => details | argument switch
        {
            "address" or "only_address" => ContactDetail.Address,
            "email" or "only_email" => ContactDetail.Email,
            "phone_number" or "only_phone_number" => ContactDetail.PhoneNumber,
            "mobile_phone_number" or "only_mobile_phone_number" => ContactDetail.MobileNumber,
            "website" or "only_website" => ContactDetail.Website,
            _ => ContactDetail.None,
        });
        return named is ContactDetail.None ? ContactDetail.All : named;
    }

    // A card stands in the place of the paragraph that editors make of it: one cannot stand within another.
    [GeneratedRegex("""
        (?<alone><p>(?=\[contact))?\[(?:(?<name>page_link|page|contact)(?<arguments>(?:\s|&nbsp;)[^\[\]]*)?|/page_link|(?<name>event|location)(?<arguments>(?:\s|&nbsp;)+[0-9]{1,18}(?:(?:\s|&nbsp;)+(?:"|&quot;)[^\[\]]*)?))\](?(alone)</p>)
        """)]
    private static partial Regex Known();

    [GeneratedRegex("""
        "(?<text>[^"]*)"|(?<text>[^\s"]+)
        """)]
    private static partial Regex Arguments();
}
