using System.Numerics;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>
/// Counts durations in buckets whose width grows with the duration: 64 per power of two, so a quantile is right to 1.6 %. Several can be
/// added up, which averages of quantiles cannot.
/// </summary>
internal sealed class LatencyHistogram
{
    private const int Fine = 6;
    private const int BucketCount = (64 - Fine + 1) << Fine;

    private readonly long[] _counts = new long[BucketCount];

    public long Count { get; private set; }

    public void Add(TimeSpan duration)
    {
        _counts[BucketOf(duration.Ticks)]++;
        Count++;
    }

    public void Add(LatencyHistogram other) => Add(other.Buckets());

    /// <summary>Pairs of bucket and count, without the empty ones.</summary>
    public IEnumerable<KeyValuePair<int, long>> Buckets() =>
        _counts.Select((count, bucket) => KeyValuePair.Create(bucket, count)).Where(pair => pair.Value > 0);

    public void Add(IEnumerable<KeyValuePair<int, long>> buckets)
    {
        foreach (var (bucket, count) in buckets)
        {
            _counts[bucket] += count;
            Count += count;
        }
    }

    /// <summary>The duration that this share (0 to 1) of all did not exceed.</summary>
    public TimeSpan Quantile(double share)
    {
        var rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        var seen = 0L;
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            seen += _counts[bucket];
            if (seen >= rank)
            {
                return new TimeSpan(UpperBoundOf(bucket));
            }
        }

        return TimeSpan.Zero;
    }

    // Up to 64 ticks each has a bucket; above, the leading bit and the six bits after it choose one.
    private static int BucketOf(long ticks)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)Math.Max(ticks, 1)) - Fine);
        return (shift << Fine) + (int)(ticks >> shift);
    }

    private static long UpperBoundOf(int bucket)
    {
        var shift = Math.Max(0, (bucket >> Fine) - 1);
        return ((long)(bucket - (shift << Fine) + 1) << shift) - 1;
    }
}
