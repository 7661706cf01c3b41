namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Divides the bytes of a QR code into blocks, and adds what mends them: Reed and Solomon's code.</summary>
internal static class QrBlocks
{
    /// <param name="whole">How many bytes it comes to.</param>
    public static byte[] Of(byte[] data, int count, int checkBytes, int whole)
    {
        var (shorter, shortest, divisor) = (count - (whole % count), (whole / count) - checkBytes, Divisor(checkBytes));
        List<(byte[] Data, byte[] Check)> blocks = [];
        for (var (number, start) = (0, 0); number < count; number++)
        {
            var own = data[start..(start + shortest + (number < shorter ? 0 : 1))];
            blocks.Add((own, Remainder(own, divisor)));
            start += own.Length;
        }

        // The first byte of each block, then the second of each: what is torn off concerns all of them a little.
        return
        [
            .. Enumerable.Range(0, shortest + 1).SelectMany(place => blocks.Where(block => place < block.Data.Length).Select(block => block.Data[place])),
            .. Enumerable.Range(0, checkBytes).SelectMany(place => blocks.Select(block => block.Check[place])),
        ];
    }

    private static byte[] Divisor(int degree)
    {
        var divisor = new byte[degree];
        (divisor[^1], var root) = (1, 1);
        for (var round = 0; round < degree; round++)
        {
            for (var place = 0; place < degree; place++)
            {
                divisor[place] = (byte)(Multiply(divisor[place], root) ^ (place + 1 < degree ? divisor[place + 1] : 0));
            }

            root = Multiply(root, 2);
        }

        return divisor;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var rest = new byte[divisor.Length];
        foreach (var each in data)
        {
            var factor = each ^ rest[0];
            rest = [.. rest[1..], 0];
            for (var place = 0; place < rest.Length; place++)
            {
                rest[place] ^= (byte)Multiply(divisor[place], factor);
            }
        }

        return rest;
    }

    // In the field of 256 elements.
    private static int Multiply(int one, int other)
    {
        var product = 0;
        for (var place = 7; place >= 0; place--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D) ^ (((other >> place) & 1) * one);
        }

        return product;
    }
}
