using System.Diagnostics.Metrics;
using System.Numerics;

namespace Integreat.Platform.Gateway.Telemetry;

/// <summary>
/// How reads of copies were answered. A read from memory is counted on the way of every answer, by all processors at once: each counts in a
/// place of its own, and whoever wants to know adds them up.
/// </summary>
internal sealed class ReadCounts
{
    // What lies closer together is moved from processor to processor with every count.
    private const int Apart = 128 / sizeof(long);

    private static readonly int Places = (int)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount);

    private readonly long[] _memory = new long[(Places + 1) * Apart];
    private long _asked;
    private long _stale;
    private long _failed;

    /// <summary>The lease held: nobody was asked.</summary>
    public void FromMemory() => Interlocked.Increment(ref _memory[((Thread.GetCurrentProcessorId() & (Places - 1)) + 1) * Apart]);

    /// <summary>The leader was asked, alone or together with others, and answered.</summary>
    public void Asked() => Interlocked.Increment(ref _asked);

    /// <summary>The leader could not be reached; what was held had to do.</summary>
    public void Stale() => Interlocked.Increment(ref _stale);

    /// <summary>Nothing could be shown.</summary>
    public void Failed() => Interlocked.Increment(ref _failed);

    /// <param name="copy">Of what.</param>
    public IEnumerable<Measurement<long>> Read(string copy)
    {
        var memory = 0L;
        for (var place = 1; place <= Places; place++)
        {
            memory += Volatile.Read(ref _memory[place * Apart]);
        }

        return
        [
            Count(memory, "memory"), Count(Volatile.Read(ref _asked), "asked"),
            Count(Volatile.Read(ref _stale), "stale"), Count(Volatile.Read(ref _failed), "failed"),
        ];

        Measurement<long> Count(long count, string answer) => new(count, new("copy", copy), new("answer", answer));
    }
}
