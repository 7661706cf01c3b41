using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using DiffPlex;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>A part of two texts: the same in both, or one way here and another way there.</summary>
/// <param name="Theirs">HTML; empty where there is nothing.</param>
/// <param name="Yours">The same, of who has to choose.</param>
public sealed record Passage(string Theirs, string Yours)
{
    public bool IsSame => Theirs == Yours;
}

/// <summary>What shall hold of a passage that differs.</summary>
public enum PassageChoice
{
    Theirs,
    Yours,
    Both,
}

/// <summary>Lays two texts beside each other, paragraph by paragraph, and makes one of what was chosen.</summary>
internal static class Passages
{
    private static readonly BlockChunker Cut = new();

    /// <summary>All passages in sequence: their sides together are the two texts.</summary>
    public static ImmutableArray<Passage> Of(string theirs, string yours)
    {
        var (there, here) = (Blocks(theirs), Blocks(yours));
        var diff = Differ.Instance.CreateDiffs(theirs, yours, ignoreWhiteSpace: false, ignoreCase: false, Cut);
        var all = ImmutableArray.CreateBuilder<Passage>();
        var reached = 0;
        foreach (var block in diff.DiffBlocks)
        {
            AddSame(block.DeleteStartA);
            all.Add(new Passage(
                string.Concat(there.Skip(block.DeleteStartA).Take(block.DeleteCountA)),
                string.Concat(here.Skip(block.InsertStartB).Take(block.InsertCountB))));
            reached = block.DeleteStartA + block.DeleteCountA;
        }

        AddSame(there.Length);
        return all.ToImmutable();

        void AddSame(int until)
        {
            if (until > reached)
            {
                var same = string.Concat(there[reached..until]);
                all.Add(new Passage(same, same));
            }
        }
    }

    /// <summary>The text that holds.</summary>
    /// <param name="choices">One for each passage; those of the same ones do not matter.</param>
    public static string Join(IReadOnlyList<Passage> passages, IReadOnlyList<PassageChoice> choices) => string.Concat(
        passages.Select((passage, place) => passage.IsSame ? passage.Theirs : choices[place] switch
        {
            PassageChoice.Theirs => passage.Theirs,
            PassageChoice.Yours => passage.Yours,
            _ => passage.Theirs + passage.Yours,
        }));

    // Paragraphs, headings, lists, tables; with the blank space behind them.
    private static string[] Blocks(string html)
    {
        var blocks = new List<string>();
        foreach (var node in new HtmlParser().ParseDocument(html).Body!.ChildNodes)
        {
            var text = AngleSharp.FormatExtensions.ToHtml(node);
            if (string.IsNullOrWhiteSpace(text) && blocks.Count > 0)
            {
                blocks[^1] += text;
            }
            else
            {
                blocks.Add(text);
            }
        }

        return [.. blocks];
    }

    private sealed class BlockChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => Blocks(text);
    }
}
