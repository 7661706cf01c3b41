using System.Collections.Concurrent;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>What the database said about secrets, by their hashes, for three seconds; also that it knows nothing.</summary>
internal sealed class ShortMemory<T>(TimeProvider clock)
    where T : class
{
    private const int Most = 10_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, (T? Found, long At)> _known = [];
    private long _changes;

    public async Task<T?> FindAsync(string hash, Func<Task<T?>> read)
    {
        if (_known.TryGetValue(hash, out var known) && clock.GetElapsedTime(known.At) < Lasts)
        {
            return known.Found;
        }

        var (changes, at) = (Interlocked.Read(ref _changes), clock.GetTimestamp());
        var found = await read();
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[hash] = (found, at);
        if (Interlocked.Read(ref _changes) != changes)
        {
            // Something ended while this was read: it may have been this.
            _known.TryRemove(hash, out _);
        }

        return found;
    }

    /// <summary>To be called when something was ended.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }
}
