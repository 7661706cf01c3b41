namespace Integreat.Platform.Gateway.Pdf.Bidi;

/// <summary>Which isolate initiator and which PDI belong together (definition BD9).</summary>
internal sealed class Isolates
{
    private const int None = -1;

    private readonly int[] _other;

    private Isolates(int[] other) => _other = other;

    public static Isolates Match(ReadOnlySpan<BidiClass> classes)
    {
        var other = new int[classes.Length];
        Array.Fill(other, None);
        var open = new Stack<int>();
        for (var place = 0; place < classes.Length; place++)
        {
            if (BidiClasses.IsIsolateInitiator(classes[place]))
            {
                open.Push(place);
            }
            else if (classes[place] is BidiClass.PDI && open.TryPop(out var initiator))
            {
                (other[place], other[initiator]) = (initiator, place);
            }
            else if (classes[place] is BidiClass.B)
            {
                open.Clear();
            }
        }

        return new Isolates(other);
    }

    /// <summary>Whether an initiator is closed, or a PDI closes anything.</summary>
    public bool IsMatched(int place) => _other[place] != None;

    /// <summary>The place of the PDI that closes this initiator, or the paragraph's end.</summary>
    public int EndOf(int initiator) => _other[initiator] == None ? _other.Length : _other[initiator];
}
