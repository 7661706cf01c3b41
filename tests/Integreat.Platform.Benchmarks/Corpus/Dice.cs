namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>
/// SplitMix64. The same seed gives the same numbers on every machine and runtime, which <see cref="Random"/> does not promise.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, but not including, the bound.</summary>
    public int Roll(int bound) => (int)(Next() % (ulong)bound);

    public T Pick<T>(ReadOnlySpan<T> items) => items[Roll(items.Length)];

    private ulong Next()
    {
        var mixed = _state += 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 31);
    }
}
