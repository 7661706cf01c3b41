using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DiffPlex;

namespace Integreat.Platform.Gateway.History;

/// <summary>How a text became another, in words: nobody reads lines of HTML.</summary>
internal static partial class WordDiff
{
    // What the comparison may cost grows with length times difference; longer texts are shown as one taken for the other.
    private const int MostPieces = 20_000;

    private static readonly Chunker Pieces = new();

    /// <summary>The parts that stayed, went and came, in order: those of the old text together are the old text, those of the new one the new.</summary>
    public static ImmutableArray<DiffPart> Of(string before, string after)
    {
        var (old, @new) = (Pieces.Chunk(before), Pieces.Chunk(after));
        if (old.Count + @new.Count > MostPieces)
        {
            return Join(before == after ? [("same", before)] : [("removed", before), ("added", after)]);
        }

        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Pieces);
        var parts = new List<(string, string)>();
        var reached = 0;
        foreach (var block in diff.DiffBlocks)
        {
            parts.Add(("same", Text(old, reached, block.DeleteStartA - reached)));
            parts.Add(("removed", Text(old, block.DeleteStartA, block.DeleteCountA)));
            parts.Add(("added", Text(@new, block.InsertStartB, block.InsertCountB)));
            reached = block.DeleteStartA + block.DeleteCountA;
        }

        parts.Add(("same", Text(old, reached, old.Count - reached)));
        return Join(parts);
    }

    private static string Text(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));

    private static ImmutableArray<DiffPart> Join(IEnumerable<(string Kind, string Text)> parts) =>
        [.. parts.Where(part => part.Text.Length > 0).Select(part => new DiffPart(part.Kind, part.Text))];

    /// <summary>Tags, words, and what stands between them.</summary>
    private sealed class Chunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. Piece().Matches(text).Select(match => match.Value)];
    }

    [GeneratedRegex(@"</?\w[^<>]*>|[\p{L}\p{M}\p{N}]+|\s+|.", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Piece();
}

/// <param name="Kind">same, removed or added.</param>
internal sealed record DiffPart(string Kind, string Text);
