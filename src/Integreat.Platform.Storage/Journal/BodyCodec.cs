using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Integreat.Platform.Storage.Journal;

/// <summary>How texts lie in the database: compressed, under a hash that was checked.</summary>
internal static class BodyCodec
{
    // Nearly the size of the best setting at a tenth of its time: an import brings thousands of texts.
    private const int Quality = 5;
    private const int Window = 18;

    /// <summary>Packs texts on a pool thread: a database's writer has others to serve, and a grain its turns.</summary>
    public static Task<ImmutableArray<PackedBody>> PackAsync(ImmutableArray<Body> bodies) => bodies.IsEmpty
        ? Task.FromResult(ImmutableArray<PackedBody>.Empty)
        : Task.Run(() => bodies.DistinctBy(body => body.Hash).OrderBy(body => body.Hash, StringComparer.Ordinal).Select(Pack).ToImmutableArray());

    public static Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> UnpackAsync(List<PackedBody> bodies) =>
        Task.Run(() => bodies.ToImmutableDictionary(body => body.Hash, Unpack));

    private static PackedBody Pack(Body body)
    {
        var bytes = body.Bytes.Span;
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != body.Hash)
        {
            throw new NotStoredException($"A text was handed in under the hash {body.Hash}, which is not its own.");
        }

        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(bytes, buffer, out var written, Quality, Window))
            {
                throw new InvalidOperationException("A text did not fit the space that Brotli asked for.");
            }

            return new PackedBody(body.Hash, buffer.AsSpan(0, written).ToArray(), bytes.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadOnlyMemory<byte> Unpack(PackedBody body)
    {
        var bytes = new byte[body.Length];
        return BrotliDecoder.TryDecompress(body.Bytes, bytes, out var written) && written == body.Length
            ? bytes
            : throw new InvalidDataException($"The text stored under {body.Hash} is damaged.");
    }
}

/// <param name="Length">Before compression.</param>
internal sealed record PackedBody(string Hash, byte[] Bytes, int Length);
