using System.IO.Compression;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Compresses bodies, few at a time, and counts the memory that compressed ones take on this gateway.</summary>
internal sealed class Compressor(IOptions<DeliveryOptions> options) : IDisposable
{
    private readonly long _budget = options.Value.CompressedMegabytes * 1024L * 1024L;

    // Large bodies wait for each other, so that a swap of many editions leaves processors to the readers.
    private readonly SemaphoreSlim _large = new(Math.Max(1, Environment.ProcessorCount / 2));
    private long _taken;
    private int _waiting;

    /// <summary>How many large bodies wait for their turn.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public long Taken => Interlocked.Read(ref _taken);

    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= _budget)
        {
            return true;
        }

        Interlocked.Add(ref _taken, -bytes);
        return false;
    }

    public void Give(long bytes) => Interlocked.Add(ref _taken, -bytes);

    /// <summary>Off the caller's thread: the bytes of the body in this coding, or null when it is no longer wanted.</summary>
    public Task<byte[]?> CompressAsync(Body body, Coding coding, Func<bool> isWanted) =>
        body.IsLarge ? CompressInTurnAsync(body, coding, isWanted) : Task.Run<byte[]?>(() => Compress(body, coding));

    public void Dispose() => _large.Dispose();

    private async Task<byte[]?> CompressInTurnAsync(Body body, Coding coding, Func<bool> isWanted)
    {
        Interlocked.Increment(ref _waiting);
        await _large.WaitAsync();
        Interlocked.Decrement(ref _waiting);
        try
        {
            return isWanted() ? await Task.Run(() => Compress(body, coding)) : null;
        }
        finally
        {
            _large.Release();
        }
    }

    private static byte[] Compress(Body body, Coding coding)
    {
        using var bytes = new MemoryStream();
        using (Stream stream = coding == Coding.Brotli
            ? new BrotliStream(bytes, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true)
            : new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var segment in body.Segments)
            {
                stream.Write(segment.Span);
            }
        }

        return bytes.ToArray();
    }
}
