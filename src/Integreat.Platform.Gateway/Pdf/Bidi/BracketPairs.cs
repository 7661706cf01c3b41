namespace Integreat.Platform.Gateway.Pdf.Bidi;

/// <summary>Pairs of brackets take one direction together (definition BD16, rule N0).</summary>
internal static class BracketPairs
{
    private const int Deepest = 63;

    public static void Resolve(IsolatingRun run, string text, ReadOnlySpan<BidiClass> original)
    {
        foreach (var (opening, closing) in Find(run, text))
        {
            if (DirectionOf(run, opening, closing) is { } direction)
            {
                Turn(run, original, opening, direction);
                Turn(run, original, closing, direction);
            }
        }
    }

    private static List<(int Opening, int Closing)> Find(IsolatingRun run, string text)
    {
        var pairs = new List<(int Opening, int Closing)>();
        var open = new List<(char Closing, int Place)>();
        for (var place = 0; place < run.Classes.Length; place++)
        {
            if (run.Classes[place] is not BidiClass.ON)
            {
                continue;
            }

            var letter = text[run.Places[place]];
            if (Brackets.ClosingOf(letter) is { } expected)
            {
                if (open.Count == Deepest)
                {
                    break;
                }

                open.Add((expected, place));
            }
            else if (Brackets.Closing(letter) is { } closing && open.FindLastIndex(each => each.Closing == closing) is var match and >= 0)
            {
                // What was opened inside and never closed is no pair.
                pairs.Add((open[match].Place, place));
                open.RemoveRange(match, open.Count - match);
            }
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>The embedding's direction if it occurs inside, else the other one if it occurs inside and leads up to the pair.</summary>
    private static BidiClass? DirectionOf(IsolatingRun run, int opening, int closing)
    {
        var against = false;
        for (var place = opening + 1; place < closing; place++)
        {
            if (IsolatingRun.Strong(run.Classes[place]) is { } strong)
            {
                if (strong == run.Embedding)
                {
                    return strong;
                }

                against = true;
            }
        }

        return against ? Context(run, opening) : null;
    }

    private static BidiClass Context(IsolatingRun run, int opening)
    {
        for (var place = opening - 1; place >= 0; place--)
        {
            if (IsolatingRun.Strong(run.Classes[place]) is { } strong)
            {
                return strong;
            }
        }

        return run.Before;
    }

    // Marks upon a bracket were neutral with it, and turn with it.
    private static void Turn(IsolatingRun run, ReadOnlySpan<BidiClass> original, int place, BidiClass direction)
    {
        do
        {
            run.Classes[place++] = direction;
        }
        while (place < run.Classes.Length && original[run.Places[place]] is BidiClass.NSM);
    }
}
