namespace Integreat.Platform.Gateway.Pdf.Bidi;

/// <summary>Cuts a paragraph into isolating run sequences (definitions BD7 and BD13, rule X10).</summary>
internal static class IsolatingRuns
{
    /// <summary>All of them at once: their edges are those of the levels before any of them is resolved.</summary>
    public static IReadOnlyList<IsolatingRun> Find(
        BidiClass[] original, BidiClass[] classes, byte[] levels, byte paragraph, Isolates isolates)
    {
        // What rule X9 removed is in no run at all.
        var kept = Enumerable.Range(0, original.Length).Where(place => !BidiClasses.IsRemoved(original[place])).ToArray();
        var runs = LevelRuns(kept, levels);
        var found = new List<IsolatingRun>();
        var runAt = new Dictionary<int, int>();
        for (var run = 0; run < runs.Count; run++)
        {
            runAt[kept[runs[run].First]] = run;
        }

        foreach (var (first, _) in runs)
        {
            if (original[kept[first]] is BidiClass.PDI && isolates.IsMatched(kept[first]))
            {
                continue; // It goes on from the run of its initiator.
            }

            var places = new List<int>();
            var (run, end) = (runAt[kept[first]], 0);
            while (true)
            {
                end = runs[run].End;
                places.AddRange(kept[runs[run].First..end]);
                var last = places[^1];
                if (!BidiClasses.IsIsolateInitiator(original[last]) || !isolates.IsMatched(last))
                {
                    break;
                }

                run = runAt[isolates.EndOf(last)];
            }

            var level = levels[kept[first]];
            var before = first == 0 ? paragraph : levels[kept[first - 1]];
            var after = end == kept.Length || BidiClasses.IsIsolateInitiator(original[places[^1]]) ? paragraph : levels[kept[end]];
            found.Add(new IsolatingRun([.. places], classes, level, Edge(level, before), Edge(level, after)));
        }

        return found;
    }

    private static List<(int First, int End)> LevelRuns(int[] kept, byte[] levels)
    {
        var runs = new List<(int First, int End)>();
        var first = 0;
        for (var place = 1; place <= kept.Length; place++)
        {
            if (place == kept.Length || levels[kept[place]] != levels[kept[first]])
            {
                runs.Add((first, place));
                first = place;
            }
        }

        return runs;
    }

    private static BidiClass Edge(byte level, byte neighbour) => Math.Max(level, neighbour) % 2 == 1 ? BidiClass.R : BidiClass.L;
}
