using System.Collections.Immutable;
using System.Text;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>What distinguishes words within a text.</summary>
/// <param name="Link">An absolute address; null where nothing is linked.</param>
internal readonly record struct Emphasis(bool Bold = false, bool Italic = false, string? Link = null);

/// <summary>A text whose parts may be emphasised. Line feeds are breaks that the author wants.</summary>
/// <param name="Ranges">Each begins where the one before it ends; the last one ends with the text.</param>
internal sealed record StyledText(string Text, ImmutableArray<EmphasisRange> Ranges)
{
    public static readonly StyledText Empty = new("", []);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public static StyledText Of(string text, Emphasis emphasis = default) => new(text, [new EmphasisRange(text.Length, emphasis)]);

    /// <summary>A part that stands for itself.</summary>
    public StyledText Slice(int start, int end) => new(
        Text[start..end],
        [.. Ranges.Where((range, place) => range.End > start && (place == 0 || Ranges[place - 1].End < end))
            .Select(range => range with { End = Math.Min(range.End, end) - start })]);

    /// <summary>The text between the breaks that its author wants.</summary>
    public IEnumerable<StyledText> Lines()
    {
        var (start, range) = (0, 0);
        while (true)
        {
            var end = Text.IndexOf('\n', start);
            end = end < 0 ? Text.Length : end;
            var ranges = ImmutableArray.CreateBuilder<EmphasisRange>();
            for (var done = start; done < end; range += Ranges[range].End <= end ? 1 : 0)
            {
                done = Math.Min(Ranges[range].End, end);
                ranges.Add(new EmphasisRange(done - start, Ranges[range].Emphasis));
            }

            yield return new StyledText(Text[start..end], ranges.ToImmutable());
            if (end == Text.Length)
            {
                yield break;
            }

            start = end + 1;
            range += range < Ranges.Length && Ranges[range].End <= start ? 1 : 0;
        }
    }

    /// <summary>The same with signs put in that are not seen, each at the place of the original text.</summary>
    public StyledText Insert(IReadOnlyList<(int Place, char Sign)> signs)
    {
        if (signs is [])
        {
            return this;
        }

        var text = new StringBuilder(Text.Length + signs.Count);
        var done = 0;
        foreach (var (place, sign) in signs)
        {
            text.Append(Text, done, place - done).Append(sign);
            done = place;
        }

        text.Append(Text, done, Text.Length - done);
        return new StyledText(text.ToString(), [.. Ranges.Select(range => range with { End = range.End + signs.Count(each => each.Place <= range.End) })]);
    }
}

/// <param name="End">The place after its last letter.</param>
internal readonly record struct EmphasisRange(int End, Emphasis Emphasis);
