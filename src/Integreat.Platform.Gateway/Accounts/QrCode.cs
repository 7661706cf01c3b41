using System.Globalization;
using System.Text;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// Text for cameras: a QR code (ISO/IEC 18004) of bytes at level M, in the smallest square that holds them. One mask will do: authenticator apps read
/// all of them.
/// </summary>
internal sealed class QrCode
{
    private const int Largest = 20;
    private const int Margin = 4;
    private const int LongCount = 10; // from this version on the number of bytes has two of them

    // Of level M, by version.
    private static readonly int[] CheckBytes = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
    private static readonly int[] Blocks = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

    private readonly int _version;
    private readonly int _size;
    private readonly bool[,] _dark;
    private readonly bool[,] _fixed;

    private QrCode(byte[] text)
    {
        _version = Enumerable.Range(1, Largest).First(version => DataBytes(version) >= text.Length + (version < LongCount ? 2 : 3));
        _size = 17 + (4 * _version);
        (_dark, _fixed) = (new bool[_size, _size], new bool[_size, _size]);
        DrawPatterns();
        DrawFormat();
        DrawData(QrBlocks.Of(Encode(text), Blocks[_version], CheckBytes[_version], AllBytes(_version)));
    }

    /// <summary>As SVG, dark on light whatever surrounds it.</summary>
    public static string Draw(string text) => new QrCode(Encoding.UTF8.GetBytes(text)).ToSvg();

    private static int AllBytes(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version > 1)
        {
            var marks = (version / 7) + 2;
            modules -= (((25 * marks) - 10) * marks) - 55;
        }

        return (modules - (version >= 7 ? 36 : 0)) / 8;
    }

    private static int DataBytes(int version) => AllBytes(version) - (CheckBytes[version] * Blocks[version]);

    private byte[] Encode(byte[] text)
    {
        List<bool> bits = [];
        Append(0b0100, 4);
        Append(text.Length, _version < LongCount ? 8 : 16);
        foreach (var each in text)
        {
            Append(each, 8);
        }

        var whole = 8 * DataBytes(_version);
        Append(0, Math.Min(4, whole - bits.Count));
        Append(0, -bits.Count & 7);
        for (var filler = 0xEC; bits.Count < whole; filler ^= 0xEC ^ 0x11)
        {
            Append(filler, 8);
        }

        return [.. bits.Chunk(8).Select(eight => (byte)eight.Aggregate(0, (sum, bit) => (sum << 1) | (bit ? 1 : 0)))];

        void Append(int value, int count)
        {
            for (var place = count - 1; place >= 0; place--)
            {
                bits.Add(Bit(value, place));
            }
        }
    }

    private void DrawPatterns()
    {
        for (var place = 0; place < _size; place++)
        {
            Set(6, place, place % 2 == 0);
            Set(place, 6, place % 2 == 0);
        }

        Ring(3, 3, 4, distance => distance is not (2 or 4));
        Ring(_size - 4, 3, 4, distance => distance is not (2 or 4));
        Ring(3, _size - 4, 4, distance => distance is not (2 or 4));
        var marks = Marks();
        foreach (var (x, y) in marks.SelectMany(x => marks.Select(y => (x, y))).Where(mark => mark != (6, 6) && mark != (6, marks[^1]) && mark != (marks[^1], 6)))
        {
            Ring(x, y, 2, distance => distance != 1);
        }
    }

    private int[] Marks()
    {
        if (_version == 1)
        {
            return [];
        }

        var count = (_version / 7) + 2;
        var step = ((_version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(place => _size - 7 - (place * step)).Reverse()];
    }

    private void Ring(int x, int y, int reach, Func<int, bool> isDark)
    {
        for (var down = -reach; down <= reach; down++)
        {
            for (var right = -reach; right <= reach; right++)
            {
                if (x + right >= 0 && x + right < _size && y + down >= 0 && y + down < _size)
                {
                    Set(x + right, y + down, isDark(Math.Max(Math.Abs(right), Math.Abs(down))));
                }
            }
        }
    }

    // Level M and mask 0 are written as zero, twice; versions of seven and more are, too.
    private void DrawFormat()
    {
        const int Format = 0x5412;
        for (var place = 0; place < 15; place++)
        {
            var bit = Bit(Format, place);
            Set(place < 8 ? 8 : place == 8 ? 7 : 14 - place, place < 6 ? place : place < 8 ? place + 1 : 8, bit);
            Set(place < 8 ? _size - 1 - place : 8, place < 8 ? 8 : _size - 15 + place, bit);
        }

        Set(8, _size - 8, true);
        if (_version < 7)
        {
            return;
        }

        var rest = _version;
        for (var round = 0; round < 12; round++)
        {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        }

        for (var place = 0; place < 18; place++)
        {
            var bit = Bit((_version << 12) | rest, place);
            Set(_size - 11 + (place % 3), place / 3, bit);
            Set(place / 3, _size - 11 + (place % 3), bit);
        }
    }

    // In columns of two, up and down, from the right.
    private void DrawData(byte[] data)
    {
        var next = 0;
        for (var right = _size - 1; right >= 1; right -= right == 8 ? 3 : 2)
        {
            for (var step = 0; step < 2 * _size; step++)
            {
                var isUp = ((right + 1) & 2) == 0;
                var (x, y) = (right - (step % 2), isUp ? _size - 1 - (step / 2) : step / 2);
                if (!_fixed[x, y])
                {
                    var bit = next < 8 * data.Length && Bit(data[next / 8], 7 - (next % 8));
                    _dark[x, y] = bit ^ ((x + y) % 2 == 0);
                    next++;
                }
            }
        }
    }

    private void Set(int x, int y, bool isDark) => (_dark[x, y], _fixed[x, y]) = (isDark, true);

    private static bool Bit(int value, int place) => ((value >> place) & 1) == 1;

    private string ToSvg()
    {
        var path = new StringBuilder();
        for (var y = 0; y < _size; y++)
        {
            for (var x = 0; x < _size; x++)
            {
                if (_dark[x, y])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x + Margin} {y + Margin}h1v1h-1z");
                }
            }
        }

        var whole = _size + (2 * Margin);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{whole}v{whole}H0z"/><path d="{path}"/></svg>""");
    }
}
