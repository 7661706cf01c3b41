namespace Integreat.Platform.Gateway.Pdf.Bidi;

/// <summary>Levels that embeddings, overrides and isolates ask for (rules X1 to X9).</summary>
internal static class ExplicitLevels
{
    private const int Deepest = 125;

    public static void Resolve(
        ReadOnlySpan<BidiClass> original, Span<BidiClass> classes, Span<byte> levels, byte paragraph, Isolates isolates)
    {
        var open = new Stack<Status>();
        open.Push(new Status(paragraph, Override: null, IsIsolate: false));
        var (beyondIsolates, beyondEmbeddings, validIsolates) = (0, 0, 0);
        for (var place = 0; place < original.Length; place++)
        {
            var each = original[place];
            switch (each)
            {
                case BidiClass.RLE or BidiClass.LRE or BidiClass.RLO or BidiClass.LRO:
                    classes[place] = BidiClass.BN;
                    if (beyondIsolates == 0 && beyondEmbeddings == 0
                        && TryRaise(open.Peek().Level, each is BidiClass.RLE or BidiClass.RLO, out var embedded))
                    {
                        open.Push(new Status(embedded, OverrideOf(each), IsIsolate: false));
                    }
                    else if (beyondIsolates == 0)
                    {
                        beyondEmbeddings++;
                    }

                    break;
                case BidiClass.RLI or BidiClass.LRI or BidiClass.FSI:
                    Take(open.Peek(), place, classes, levels);
                    var toLeft = each is BidiClass.RLI
                        || (each is BidiClass.FSI && BidiLevels.FirstStrong(original, isolates, place + 1, isolates.EndOf(place)) is true);
                    if (beyondIsolates == 0 && beyondEmbeddings == 0 && TryRaise(open.Peek().Level, toLeft, out var isolated))
                    {
                        validIsolates++;
                        open.Push(new Status(isolated, Override: null, IsIsolate: true));
                    }
                    else
                    {
                        beyondIsolates++;
                    }

                    break;
                case BidiClass.PDI:
                    if (beyondIsolates > 0)
                    {
                        beyondIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        beyondEmbeddings = 0;
                        while (!open.Pop().IsIsolate)
                        {
                            // Embeddings that were opened inside end with the isolate.
                        }

                        validIsolates--;
                    }

                    Take(open.Peek(), place, classes, levels);
                    break;
                case BidiClass.PDF:
                    classes[place] = BidiClass.BN;
                    if (beyondIsolates == 0 && beyondEmbeddings > 0)
                    {
                        beyondEmbeddings--;
                    }
                    else if (beyondIsolates == 0 && !open.Peek().IsIsolate && open.Count > 1)
                    {
                        open.Pop();
                    }

                    break;
                case BidiClass.B:
                    levels[place] = paragraph;
                    break;
                case BidiClass.BN:
                    break;
                default:
                    Take(open.Peek(), place, classes, levels);
                    break;
            }
        }
    }

    private static void Take(Status status, int place, Span<BidiClass> classes, Span<byte> levels)
    {
        levels[place] = status.Level;
        classes[place] = status.Override ?? classes[place];
    }

    private static BidiClass? OverrideOf(BidiClass each) => each switch
    {
        BidiClass.RLO => BidiClass.R,
        BidiClass.LRO => BidiClass.L,
        _ => null,
    };

    /// <summary>The next odd or even level, if there is one.</summary>
    private static bool TryRaise(byte level, bool toLeft, out byte raised)
    {
        raised = (byte)(toLeft ? (level + 1) | 1 : (level + 2) & ~1);
        return raised <= Deepest;
    }

    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);
}
