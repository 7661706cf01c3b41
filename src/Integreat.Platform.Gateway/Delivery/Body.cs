using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Security.Cryptography;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>A finished JSON value in two parts that are sent one after the other, and a hash over both.</summary>
internal readonly record struct Piece(ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Tail, ReadOnlyMemory<byte> Hash);

/// <summary>
/// One answer: a JSON value, or an array of them, that is sent straight from the pieces it consists of; or a finished document of another
/// type. Of answers that many readers ask for, compressed forms are kept as well.
/// </summary>
internal sealed class Body
{
    /// <summary>Up to this size the reader waits for the compressed form; a larger body is sent as it is until that is ready.</summary>
    public const int LargestAtOnce = 64 * 1024;

    private const int SmallestToCompress = 256;
    private const int HashBytes = 16;

    // Each flush is a turn through the socket, and ten of them cost a tenth of the speed, so a body is sent in one; but what is not yet sent is
    // held in memory until the reader has it. With more than this under way in the process, bodies are sent in steps.
    private const long MostUnsent = 128 * 1024 * 1024;
    private const int StepBytes = 256 * 1024;
    private static long _unsent;

    private static readonly Frame None = new([], [], []);
    private static readonly Frame Array = new("["u8.ToArray(), ","u8.ToArray(), "]"u8.ToArray());

    private readonly ImmutableArray<Piece> _pieces;
    private readonly Frame _frame;

    private Body(ImmutableArray<Piece> pieces, Frame frame, string hash, CompressedShare? share)
    {
        _pieces = pieces;
        _frame = frame;
        Length = pieces.Sum(piece => (long)piece.Head.Length + piece.Tail.Length)
            + frame.Open.Length + frame.Close.Length + ((long)frame.Separator.Length * Math.Max(0, pieces.Length - 1));
        Hash = hash;
        Compressed = share is null || Length < SmallestToCompress ? null : new CompressedForms(this, share);
    }

    public string ContentType { get; private init; } = "application/json";

    public long Length { get; }

    /// <summary>Over the pieces' hashes in their order; the same on every gateway.</summary>
    public string Hash { get; }

    public EntityTags Tags => field ??= new EntityTags(Hash);

    /// <summary>Null for answers that are always sent as they are.</summary>
    public CompressedForms? Compressed { get; }

    public bool IsLarge => Length > LargestAtOnce;

    /// <summary>All bytes in their order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Segments
    {
        get
        {
            yield return _frame.Open;
            for (var place = 0; place < _pieces.Length; place++)
            {
                if (place > 0)
                {
                    yield return _frame.Separator;
                }

                yield return _pieces[place].Head;
                yield return _pieces[place].Tail;
            }

            yield return _frame.Close;
        }
    }

    /// <summary>A single JSON value.</summary>
    public static Body Single(Piece piece, CompressedShare? share = null) => new([piece], None, HashOf([piece]), share);

    /// <summary>A JSON array.</summary>
    public static Body List(IEnumerable<Piece> pieces, CompressedShare? share = null) => Of([.. pieces], Array, share);

    /// <summary>A JSON value of which the pieces are only a part; the frame's bytes count for the hash.</summary>
    public static Body Framed(Frame frame, IEnumerable<Piece> pieces, CompressedShare? share = null)
    {
        ImmutableArray<Piece> all = [.. pieces, new Piece(default, default, SHA256.HashData([.. frame.Open, .. frame.Close]))];
        return new Body(all[..^1], frame, HashOf(all), share);
    }

    /// <summary>A document that is not JSON.</summary>
    public static Body Document(string contentType, byte[] bytes, CompressedShare? share = null)
    {
        ImmutableArray<Piece> pieces = [new Piece(bytes, default, SHA256.HashData(bytes))];
        return new Body(pieces, None, HashOf(pieces), share) { ContentType = contentType };
    }

    /// <summary>Sends the body as it is.</summary>
    public async Task WriteToAsync(PipeWriter output, CancellationToken cancellation)
    {
        var step = Interlocked.Add(ref _unsent, Length) <= MostUnsent ? Length : StepBytes;
        try
        {
            using var segments = Segments.GetEnumerator();
            var rest = ReadOnlyMemory<byte>.Empty;
            while (Fill(output, segments, ref rest, step))
            {
                if ((await output.FlushAsync(cancellation)).IsCompleted)
                {
                    return; // The reader has gone.
                }
            }

            await output.FlushAsync(cancellation);
        }
        finally
        {
            Interlocked.Add(ref _unsent, -Length);
        }
    }

    // Each piece written by itself would take the connection's lock twice, which for large lists costs a tenth of the speed; so a buffer of the
    // connection is filled from as many pieces as fit. Returns whether there is more.
    private static bool Fill(PipeWriter output, IEnumerator<ReadOnlyMemory<byte>> segments, ref ReadOnlyMemory<byte> rest, long bytes)
    {
        for (var filled = 0L; filled < bytes;)
        {
            var buffer = output.GetSpan();
            var used = 0;
            while (used < buffer.Length)
            {
                if (rest.IsEmpty)
                {
                    if (!segments.MoveNext())
                    {
                        output.Advance(used);
                        return false;
                    }

                    rest = segments.Current;
                }

                var part = rest[..Math.Min(rest.Length, buffer.Length - used)];
                part.Span.CopyTo(buffer[used..]);
                rest = rest[part.Length..];
                used += part.Length;
            }

            output.Advance(used);
            filled += used;
        }

        return true;
    }

    private static Body Of(ImmutableArray<Piece> pieces, Frame frame, CompressedShare? share) => new(pieces, frame, HashOf(pieces), share);

    private static string HashOf(ImmutableArray<Piece> pieces)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in pieces)
        {
            hash.AppendData(piece.Hash.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes));
    }
}

/// <summary>What stands before, between and after the pieces of a body.</summary>
internal sealed record Frame(byte[] Open, byte[] Separator, byte[] Close);
