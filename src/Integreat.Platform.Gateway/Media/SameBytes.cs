namespace Integreat.Platform.Gateway.Media;

/// <summary>Compares streams that know their length.</summary>
internal static class SameBytes
{
    private const int Chunk = 64 * 1024;

    public static async Task<bool> AreInAsync(Stream one, Stream other, CancellationToken cancellation)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        var ones = new byte[Chunk];
        var others = new byte[Chunk];
        while (true)
        {
            var length = await one.ReadAtLeastAsync(ones, Chunk, throwOnEndOfStream: false, cancellation);
            var otherLength = await other.ReadAtLeastAsync(others, Chunk, throwOnEndOfStream: false, cancellation);
            if (!ones.AsSpan(0, length).SequenceEqual(others.AsSpan(0, otherLength)))
            {
                return false;
            }

            if (length == 0)
            {
                return true;
            }
        }
    }
}
