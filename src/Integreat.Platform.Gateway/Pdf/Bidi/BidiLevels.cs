namespace Integreat.Platform.Gateway.Pdf.Bidi;

/// <summary>
/// The Unicode Bidirectional Algorithm (UAX #9) for one paragraph: where levels are even, text runs from left to right, where they are odd
/// from right to left. White space at the ends of lines (L1) is for whoever breaks them and drops it, mirroring (L4) for whoever chooses
/// the glyphs.
/// </summary>
internal static class BidiLevels
{
    /// <summary>The level of each UTF-16 unit, before lines are broken (rules P to I).</summary>
    public static byte[] Resolve(string text, bool rightToLeft)
    {
        var paragraph = (byte)(rightToLeft ? 1 : 0);
        var levels = new byte[text.Length];
        var original = BidiClasses.Of(text);
        if (!rightToLeft && !original.Any(TurnsText))
        {
            return levels;
        }

        var classes = (BidiClass[])original.Clone();
        var isolates = Isolates.Match(original);
        ExplicitLevels.Resolve(original, classes, levels, paragraph, isolates);
        foreach (var sequence in IsolatingRuns.Find(original, classes, levels, paragraph, isolates))
        {
            sequence.ResolveWeak();
            BracketPairs.Resolve(sequence, text, original);
            sequence.ResolveNeutral();
            sequence.ResolveImplicit(levels);
        }

        LevelRemoved(original, levels, paragraph);
        return levels;
    }

    /// <summary>The first strong direction, over isolates (rules P2 and P3); null where there is none.</summary>
    public static bool? DirectionOf(string text)
    {
        var classes = BidiClasses.Of(text);
        return FirstStrong(classes, Isolates.Match(classes), 0, classes.Length);
    }

    /// <summary>The places of a line's parts from left to right (rule L2).</summary>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        var (highest, lowestOdd) = (0, int.MaxValue);
        for (var place = 0; place < levels.Length; place++)
        {
            order[place] = place;
            highest = Math.Max(highest, levels[place]);
            lowestOdd = levels[place] % 2 == 1 ? Math.Min(lowestOdd, levels[place]) : lowestOdd;
        }

        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var start = 0; start < order.Length; start++)
            {
                var end = start;
                while (end < order.Length && levels[order[end]] >= level)
                {
                    end++;
                }

                order.AsSpan(start..end).Reverse();
                start = Math.Max(start, end);
            }
        }

        return order;
    }

    internal static bool? FirstStrong(ReadOnlySpan<BidiClass> classes, Isolates isolates, int start, int end)
    {
        for (var place = start; place < end; place++)
        {
            switch (classes[place])
            {
                case BidiClass.L:
                    return false;
                case BidiClass.R or BidiClass.AL:
                    return true;
                case BidiClass.LRI or BidiClass.RLI or BidiClass.FSI:
                    place = isolates.EndOf(place);
                    break;
            }
        }

        return null;
    }

    // Most text is Latin from left to right throughout, and needs no more than this look.
    private static bool TurnsText(BidiClass each) => each is BidiClass.R or BidiClass.AL or BidiClass.AN or BidiClass.LRE or BidiClass.LRO
        or BidiClass.RLE or BidiClass.RLO or BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    // What rule X9 removed goes with what stands before it, and separates nothing.
    private static void LevelRemoved(ReadOnlySpan<BidiClass> original, Span<byte> levels, byte paragraph)
    {
        for (var place = 0; place < levels.Length; place++)
        {
            if (BidiClasses.IsRemoved(original[place]))
            {
                levels[place] = place == 0 ? paragraph : levels[place - 1];
            }
        }
    }
}
