using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Integreat.Platform.Grains.Texts;

/// <summary>
/// Lists of Word, which are paragraphs with a bullet or a number as text in front, become lists again: <c>mso-list</c> says of which level a paragraph
/// is, and what of its text is the bullet.
/// </summary>
internal static partial class OfficeLists
{
    /// <summary>Makes lists of all paragraphs that are items, where they stand.</summary>
    public static void Restore(IElement body)
    {
        foreach (var paragraph in body.QuerySelectorAll("p").ToList())
        {
            if (paragraph.ParentElement is not null && ItemOf(paragraph) is not null)
            {
                Gather(paragraph);
            }
        }
    }

    // The paragraph, and those right behind it that are items as well.
    private static void Gather(IElement first)
    {
        var open = new Stack<(int Level, IElement List)>();
        for (var next = first; next is not null;)
        {
            var (current, following) = (next, Following(next) is { } later && ItemOf(later) is not null ? later : null);
            var item = ItemOf(current)!;
            while (open.TryPeek(out var last) && (last.Level > item.Level || (last.Level == item.Level && last.List.LocalName != item.List)))
            {
                open.Pop();
            }

            if (!open.TryPeek(out var around) || around.Level < item.Level)
            {
                Open(open, item, current);
            }

            var entry = current.Owner!.CreateElement("li");
            item.Bullet?.Remove();
            if (item.Written is { } written)
            {
                written.Node.TextContent = written.Left;
            }

            foreach (var name in (string[])["dir", "lang"])
            {
                entry.SetAttribute(name, current.GetAttribute(name)); // null takes it away
            }

            entry.Append([.. current.ChildNodes]);
            TrimStart(entry);
            open.Peek().List.Append(entry);
            while (following is not null && current.NextSibling is IText space)
            {
                space.Parent!.RemoveChild(space); // between items nothing stands
            }

            current.Remove();
            next = following;
        }
    }

    // A list inside the last item of the one around it, or where the paragraph stands.
    private static void Open(Stack<(int Level, IElement List)> open, Item item, IElement paragraph)
    {
        var list = paragraph.Owner!.CreateElement(item.List);
        if (item.Start is { } start and not 1)
        {
            list.SetAttribute("start", start.ToString(CultureInfo.InvariantCulture));
        }

        if (open.TryPeek(out var around))
        {
            around.List.LastElementChild!.Append(list);
        }
        else
        {
            paragraph.Before(list);
        }

        open.Push((item.Level, list));
    }

    // What stood between bullet and text.
    private static void TrimStart(IElement entry)
    {
        foreach (var text in entry.GetDescendants().OfType<IText>())
        {
            text.TextContent = text.TextContent.TrimStart();
            if (text.TextContent.Length > 0)
            {
                return;
            }
        }
    }

    private static IElement? Following(IElement element)
    {
        var node = element.NextSibling;
        while (node is IText && string.IsNullOrWhiteSpace(node.TextContent))
        {
            node = node.NextSibling;
        }

        return node as IElement;
    }

    private static Item? ItemOf(IElement element)
    {
        if (element.LocalName is not "p")
        {
            return null;
        }

        var said = OfficeStyle.ListOf(element);
        var level = said is not null && Level().Match(said) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : 1;
        if (said is not null && element.QuerySelectorAll("span").FirstOrDefault(span => OfficeStyle.ListOf(span) is "Ignore") is { } bullet)
        {
            return Item.Of(level, bullet.TextContent, bullet, null);
        }

        // Some programs throw away what Word says of its lists, and leave the class and the bullet.
        return element.ClassList.Any(name => ListClass().IsMatch(name))
            && element.GetDescendants().OfType<IText>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.TextContent)) is { } text
            && Written().Match(text.TextContent) is { Success: true } written
            ? Item.Of(level, written.Groups[1].Value, null, (text, text.TextContent[written.Length..]))
            : null;
    }

    [GeneratedRegex(@"\blevel([1-9])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex("^(?:x_)?MsoListParagraph", RegexOptions.CultureInvariant)]
    private static partial Regex ListClass();

    [GeneratedRegex(@"^\s*([·•▪§o–-]|[0-9]{1,4}[.)]|[a-zA-Z][.)])(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^\(?([0-9]{1,4}|[a-zA-Z]|[ivxIVX]{1,6})[.)]$", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();

    /// <param name="List">The element that such an item belongs into.</param>
    /// <param name="Start">The number in front; null where there is none.</param>
    /// <param name="Bullet">What holds bullet or number; null: <paramref name="Written"/> does.</param>
    /// <param name="Written">The text that begins with it, and what is left of it.</param>
    private sealed record Item(int Level, string List, int? Start, IElement? Bullet, (IText Node, string Left)? Written)
    {
        public static Item Of(int level, string sign, IElement? bullet, (IText Node, string Left)? written)
        {
            var counter = Counter().Match(sign.Trim());
            return new Item(
                level, counter.Success ? "ol" : "ul",
                int.TryParse(counter.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
                bullet, written);
        }
    }
}
