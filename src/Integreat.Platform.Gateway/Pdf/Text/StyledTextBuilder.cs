using System.Collections.Immutable;
using System.Text;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>Collects the words of a block as a browser would: white space is one space at most, and none at the ends of lines.</summary>
internal sealed class StyledTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<EmphasisRange>.Builder _ranges = ImmutableArray.CreateBuilder<EmphasisRange>();
    private Emphasis? _space;

    public bool IsBlank { get; private set; } = true;

    /// <param name="keepsSpace">Spaces and line feeds stay as they are written.</param>
    public void Append(string text, Emphasis emphasis, bool keepsSpace = false)
    {
        foreach (var letter in text)
        {
            if (letter is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                AppendSpace(letter, emphasis, keepsSpace);
            }
            else if (letter >= ' ' && letter is not ('\uFFFE' or '\uFFFF' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029'))
            {
                FlushSpace(emphasis);
                Add(letter, emphasis);
                IsBlank = IsBlank && letter == '\u00A0';
            }
        }
    }

    /// <summary>A sign that is not seen and makes no difference to the white space around it.</summary>
    public void AppendSign(char sign, Emphasis emphasis)
    {
        FlushSpace(emphasis);
        Add(sign, emphasis);
    }

    public void Break(Emphasis emphasis)
    {
        _space = null;
        Add('\n', emphasis);
    }

    /// <summary>A new line, if anything stands on this one.</summary>
    public void BreakIfNeeded(Emphasis emphasis)
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            Break(emphasis);
        }
    }

    /// <summary>What was collected, without the breaks at its end; afterwards there is nothing.</summary>
    public StyledText Take()
    {
        var text = new StyledText(_text.ToString(), _ranges.ToImmutable());
        _text.Clear();
        _ranges.Clear();
        _space = null;
        IsBlank = true;
        var end = text.Text.AsSpan().TrimEnd('\n').Length;
        return text.Slice(0, end);
    }

    private void AppendSpace(char letter, Emphasis emphasis, bool keepsSpace)
    {
        if (!keepsSpace)
        {
            _space ??= emphasis;
        }
        else if (letter == '\n')
        {
            Break(emphasis);
        }
        else if (letter != '\r')
        {
            Add(' ', emphasis);
        }
    }

    private void FlushSpace(Emphasis emphasis)
    {
        if (_space is { } space && _text.Length > 0 && _text[^1] is not ('\n' or ' '))
        {
            // Beside a link it belongs to no link.
            Add(' ', space.Link == emphasis.Link ? space : space with { Link = null });
        }

        _space = null;
    }

    private void Add(char letter, Emphasis emphasis)
    {
        _text.Append(letter);
        if (_ranges.Count > 0 && _ranges[^1].Emphasis == emphasis)
        {
            _ranges[^1] = new EmphasisRange(_text.Length, emphasis);
        }
        else
        {
            _ranges.Add(new EmphasisRange(_text.Length, emphasis));
        }
    }
}
