namespace Integreat.Platform.Gateway.Pdf.Bidi;

/// <summary>Characters of one level that are resolved together, with the directions before and after them.</summary>
internal sealed class IsolatingRun
{
    private readonly int[] _places;
    private readonly BidiClass[] _classes;
    private readonly byte _level;
    private readonly BidiClass _before;
    private readonly BidiClass _after;

    /// <param name="places">Of the characters in the paragraph.</param>
    /// <param name="classes">Of the whole paragraph.</param>
    public IsolatingRun(int[] places, BidiClass[] classes, byte level, BidiClass before, BidiClass after)
    {
        (_places, _classes, _level, _before, _after) = (places, classes, level, before, after);
        Classes = Array.ConvertAll(places, place => classes[place]);
    }

    public ReadOnlySpan<int> Places => _places;

    /// <summary>Of the run alone, as they are resolved so far.</summary>
    public BidiClass[] Classes { get; }

    /// <summary>The direction of the level.</summary>
    public BidiClass Embedding => _level % 2 == 1 ? BidiClass.R : BidiClass.L;

    /// <summary>The direction before the run.</summary>
    public BidiClass Before => _before;

    /// <summary>Numbers, marks and separators (rules W1 to W7).</summary>
    public void ResolveWeak()
    {
        AttachMarks();
        ResolveNumbers();
        ResolveSeparators();
        ResolveTerminators();
        var strong = _before;
        for (var place = 0; place < Classes.Length; place++)
        {
            Classes[place] = Classes[place] switch
            {
                BidiClass.ES or BidiClass.ET or BidiClass.CS => BidiClass.ON,
                BidiClass.EN when strong is BidiClass.L => BidiClass.L,
                var each => each,
            };
            strong = Classes[place] is BidiClass.L or BidiClass.R ? Classes[place] : strong;
        }
    }

    /// <summary>White space and signs between directions (rules N1 and N2).</summary>
    public void ResolveNeutral()
    {
        for (var place = 0; place < Classes.Length; place++)
        {
            var start = place;
            while (place < Classes.Length && IsNeutral(Classes[place]))
            {
                place++;
            }

            if (place > start)
            {
                var before = start == 0 ? _before : Strong(Classes[start - 1])!.Value;
                var after = place == Classes.Length ? _after : Strong(Classes[place])!.Value;
                Classes.AsSpan(start..place).Fill(before == after ? before : Embedding);
            }
        }
    }

    /// <summary>Levels of what runs against its surroundings (rules I1 and I2).</summary>
    public void ResolveImplicit(byte[] levels)
    {
        for (var place = 0; place < Classes.Length; place++)
        {
            var each = Classes[place];
            _classes[_places[place]] = each;
            levels[_places[place]] += (byte)(_level % 2 == 1 ? (each is BidiClass.R ? 0 : 1) : each switch
            {
                BidiClass.R => 1,
                BidiClass.AN or BidiClass.EN => 2,
                _ => 0,
            });
        }
    }

    /// <summary>Numbers count as R among neutrals and brackets; null for what has no direction.</summary>
    public static BidiClass? Strong(BidiClass each) => each switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => null,
    };

    private static bool IsNeutral(BidiClass each) =>
        each is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON or BidiClass.PDI || BidiClasses.IsIsolateInitiator(each);

    // W1
    private void AttachMarks()
    {
        var previous = _before;
        for (var place = 0; place < Classes.Length; place++)
        {
            var each = Classes[place];
            if (each is BidiClass.NSM)
            {
                Classes[place] = previous is BidiClass.PDI || BidiClasses.IsIsolateInitiator(previous) ? BidiClass.ON : previous;
            }

            previous = Classes[place];
        }
    }

    // W2 and W3
    private void ResolveNumbers()
    {
        var strong = _before;
        for (var place = 0; place < Classes.Length; place++)
        {
            var each = Classes[place];
            strong = each is BidiClass.L or BidiClass.R or BidiClass.AL ? each : strong;
            Classes[place] = each switch
            {
                BidiClass.EN when strong is BidiClass.AL => BidiClass.AN,
                BidiClass.AL => BidiClass.R,
                _ => each,
            };
        }
    }

    // W4
    private void ResolveSeparators()
    {
        for (var place = 1; place < Classes.Length - 1; place++)
        {
            var (before, after) = (Classes[place - 1], Classes[place + 1]);
            var joins = before == after && Classes[place] switch
            {
                BidiClass.ES => before is BidiClass.EN,
                BidiClass.CS => before is BidiClass.EN or BidiClass.AN,
                _ => false,
            };
            Classes[place] = joins ? before : Classes[place];
        }
    }

    // W5
    private void ResolveTerminators()
    {
        for (var place = 0; place < Classes.Length; place++)
        {
            var start = place;
            while (place < Classes.Length && Classes[place] is BidiClass.ET)
            {
                place++;
            }

            var touches = (start > 0 && Classes[start - 1] is BidiClass.EN) || (place < Classes.Length && Classes[place] is BidiClass.EN);
            if (touches)
            {
                Classes.AsSpan(start..place).Fill(BidiClass.EN);
            }
        }
    }
}
