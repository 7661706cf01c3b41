namespace Integreat.Platform.Gateway.Pdf;

/// <summary>What was printed lately, as much as there is room for. For one caller at a time.</summary>
internal sealed class PrintedCache(long budget)
{
    // That something was too long takes room as well.
    private const int LeastBytes = 1024;

    private readonly Dictionary<string, (Printout Printout, long Used)> _held = [];
    private long _bytes;
    private long _uses;

    public Printout? Find(string key)
    {
        if (!_held.TryGetValue(key, out var found))
        {
            return null;
        }

        _held[key] = found with { Used = ++_uses };
        return found.Printout;
    }

    public void Add(string key, Printout printout)
    {
        if (_held.TryAdd(key, (printout, ++_uses)))
        {
            _bytes += SizeOf(printout);
        }

        while (_bytes > budget)
        {
            var oldest = _held.MinBy(each => each.Value.Used);
            _held.Remove(oldest.Key);
            _bytes -= SizeOf(oldest.Value.Printout);
        }
    }

    private static long SizeOf(Printout printout) => printout.Bytes.Length + LeastBytes;
}
