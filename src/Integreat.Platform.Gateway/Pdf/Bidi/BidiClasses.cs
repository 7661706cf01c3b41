using System.Globalization;
using System.Text;

namespace Integreat.Platform.Gateway.Pdf.Bidi;

/// <summary>The bidirectional class of every character.</summary>
internal static class BidiClasses
{
    private static readonly (int First, int Last, BidiClass Class)[] Ranges = Read();

    public static BidiClass Of(int codePoint)
    {
        var (low, high) = (0, Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, found) = Ranges[middle];
            if (codePoint < first)
            {
                high = middle - 1;
            }
            else if (codePoint > last)
            {
                low = middle + 1;
            }
            else
            {
                return found;
            }
        }

        return BidiClass.L;
    }

    /// <summary>For each UTF-16 unit. Both halves of a pair have its class, and a lonely half is an unknown character, which is L.</summary>
    public static BidiClass[] Of(string text)
    {
        var classes = new BidiClass[text.Length];
        for (var place = 0; place < text.Length; place++)
        {
            if (Rune.TryGetRuneAt(text, place, out var rune))
            {
                classes[place] = Of(rune.Value);
                if (rune.Utf16SequenceLength == 2)
                {
                    classes[++place] = classes[place - 1];
                }
            }
        }

        return classes;
    }

    public static bool IsIsolateInitiator(BidiClass each) => each is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    /// <summary>What takes no part in the order after rule X9.</summary>
    public static bool IsRemoved(BidiClass each) =>
        each is BidiClass.LRE or BidiClass.LRO or BidiClass.RLE or BidiClass.RLO or BidiClass.PDF or BidiClass.BN;

    private static (int First, int Last, BidiClass Class)[] Read()
    {
        using var file = typeof(BidiClasses).Assembly.GetManifestResourceStream("Pdf/Bidi/classes.txt")!;
        using var reader = new StreamReader(file);
        var ranges = new List<(int First, int Last, BidiClass Class)>();
        while (reader.ReadLine() is { } line)
        {
            if (line is ['#', ..])
            {
                continue;
            }

            var words = line.Split(' ');
            ranges.AddRange(words.Skip(1).Select(range => Range(range, Enum.Parse<BidiClass>(words[0]))));
        }

        ranges.Sort();
        return [.. ranges];
    }

    private static (int First, int Last, BidiClass Class) Range(string range, BidiClass each)
    {
        var ends = range.Split('-');
        return (Number(ends[0]), Number(ends[^1]), each);
    }

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
