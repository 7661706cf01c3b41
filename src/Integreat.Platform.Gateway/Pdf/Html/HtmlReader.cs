using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Integreat.Platform.Gateway.Pdf.Bidi;
using Integreat.Platform.Gateway.Pdf.Text;

namespace Integreat.Platform.Gateway.Pdf.Html;

/// <summary>
/// Reads the content of a page as blocks. Whatever is in it, however deep: elements are left and entered one by one, without recursion.
/// </summary>
internal sealed class HtmlReader
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly StyledTextBuilder _text = new();
    private readonly Stack<Open> _open = new();
    private string? _marker;

    // Of the outermost table that is open; tables in its cells are text.
    private TableBuilder? _table;
    private Open? _cell;

    private HtmlReader(IElement body, bool rightToLeft) => _open.Push(new Open(body, default, 0, 0, rightToLeft));

    private Open Here => _open.Peek();

    public static ImmutableArray<Block> Read(string html, bool rightToLeft, CancellationToken cancellation)
    {
        using var document = new HtmlParser().ParseDocument(html);
        if (document.Body is not { } body)
        {
            return [];
        }

        var reader = new HtmlReader(body, rightToLeft);
        reader.Read(body, cancellation);
        return reader._blocks.ToImmutable();
    }

    private void Read(IElement body, CancellationToken cancellation)
    {
        var steps = new Stack<(INode Node, int Next)>();
        steps.Push((body, 0));
        while (steps.TryPop(out var step))
        {
            cancellation.ThrowIfCancellationRequested();
            if (step.Next < step.Node.ChildNodes.Length)
            {
                steps.Push((step.Node, step.Next + 1));
                var child = step.Node.ChildNodes[step.Next];
                if (child is IElement element && Enter(element))
                {
                    steps.Push((element, 0));
                }
                else if (child is IText text)
                {
                    _text.Append(text.Data, Here.Emphasis, Here.KeepsSpace);
                }
            }
            else if (step.Node != body)
            {
                Leave((IElement)step.Node);
            }
        }

        Flush();
    }

    /// <returns>Whether to look inside.</returns>
    private bool Enter(IElement element)
    {
        var name = element.LocalName;
        if (Elements.IsUnprintable(name))
        {
            return false;
        }

        switch (name)
        {
            case "br":
                _text.Break(Here.Emphasis);
                return false;
            case "hr":
                Flush();
                AddRule();
                return false;
            case "img":
                _text.Append(element.GetAttribute("alt") ?? "", Here.Emphasis with { Italic = true });
                return false;
        }

        if (Elements.IsBlock(name))
        {
            Flush();
        }

        _open.Push(Opened(element, name));
        Begin(element, name);
        return true;
    }

    private Open Opened(IElement element, string name)
    {
        var emphasis = new Emphasis(
            Here.Emphasis.Bold || Elements.IsBold(name),
            Here.Emphasis.Italic || Elements.IsItalic(name),
            Elements.LinkOf(element) ?? Here.Emphasis.Link);
        return new Open(
            element,
            emphasis,
            Here.Indent + (Elements.Indents(name) ? 1 : 0),
            Elements.HeadingOf(name) is > 0 and var heading ? heading : Here.Heading,
            Elements.IsBlock(name) ? DirectionOf(element) : Here.RightToLeft)
        {
            KeepsSpace = Here.KeepsSpace || name is "pre",
            Number = name is "ol" && element.HasAttribute("start") ? Elements.NumberOf(element, "start") : 1,
        };
    }

    private bool DirectionOf(IElement element) => element.GetAttribute("dir")?.ToLowerInvariant() switch
    {
        "rtl" => true,
        "ltr" => false,
        "auto" => BidiLevels.DirectionOf(element.TextContent) ?? Here.RightToLeft,
        _ => Here.RightToLeft,
    };

    private void Begin(IElement element, string name)
    {
        switch (name)
        {
            case "table" when _table is null:
                _table = new TableBuilder();
                break;
            case "tr" when _cell is null:
                _table?.BeginRow();
                break;
            case "td" or "th" when _table is not null && _cell is null:
                _cell = Here;
                break;
            case "li" when _cell is not null:
                _text.Append("• ", Here.Emphasis);
                break;
            case "li":
                _marker = MarkerOf(element);
                break;
            default:
                if (!Elements.IsBlock(name) && SignOf(element, name) is { } sign)
                {
                    _text.AppendSign(sign, Here.Emphasis);
                }

                break;
        }
    }

    /// <summary>What separates the direction inside an element from that around it; null if nothing does.</summary>
    private static char? SignOf(IElement element, string name) => (element.GetAttribute("dir")?.ToLowerInvariant(), name) switch
    {
        ("ltr", _) => LeftToRightIsolate,
        ("rtl", _) => RightToLeftIsolate,
        ("auto", _) or (_, "bdi") => FirstStrongIsolate,
        _ => null,
    };

    private string MarkerOf(IElement item)
    {
        var list = _open.FirstOrDefault(open => open.Element.LocalName is "ul" or "ol" or "menu" or "dir");
        return list?.Element.LocalName is "ol" ? string.Create(CultureInfo.InvariantCulture, $"{list.Number++}.") : "•";
    }

    private void Leave(IElement element)
    {
        var name = element.LocalName;
        if (!Elements.IsBlock(name))
        {
            if (SignOf(element, name) is not null)
            {
                _text.AppendSign(PopIsolate, Here.Emphasis);
            }
        }
        else if (_cell is { } cell && cell.Element == element)
        {
            _table!.Add(
                Ready(Here.RightToLeft), name is "th", Elements.NumberOf(element, "colspan"), Elements.NumberOf(element, "rowspan"));
            _cell = null;
        }
        else
        {
            Flush();
        }

        _open.Pop();
        if (name is "table" && _cell is null && _table?.Build(Here.Indent, Here.RightToLeft) is { } table)
        {
            _blocks.Add(table);
        }

        _table = name is "table" && _cell is null ? null : _table;
        _marker = name is "li" ? null : _marker;
    }

    private void AddRule()
    {
        if (_cell is null)
        {
            _blocks.Add(new RuleBlock(Here.Indent, Here.RightToLeft));
        }
    }

    /// <summary>Ends the block that is being read. Within a cell it is a line.</summary>
    private void Flush()
    {
        if (_cell is not null)
        {
            _text.BreakIfNeeded(Here.Emphasis);
            return;
        }

        if (_text.IsBlank)
        {
            _text.Take();
            return;
        }

        _blocks.Add(new TextBlock(Ready(Here.RightToLeft), Here.Heading, _marker, Here.Indent, Here.RightToLeft));
        _marker = null;
    }

    private StyledText Ready(bool rightToLeft) => rightToLeft ? PhoneNumbers.Isolate(_text.Take()) : _text.Take();

    /// <summary>An element that has been entered and not been left.</summary>
    private sealed class Open(IElement element, Emphasis emphasis, int indent, int heading, bool rightToLeft)
    {
        public IElement Element { get; } = element;

        public Emphasis Emphasis { get; } = emphasis;

        public int Indent { get; } = indent;

        public int Heading { get; } = heading;

        public bool RightToLeft { get; } = rightToLeft;

        public bool KeepsSpace { get; init; }

        /// <summary>Of the next item of a list.</summary>
        public int Number { get; set; }
    }
}
