using System.Runtime.CompilerServices;

namespace Integreat.Platform.Storage.Journal;

/// <summary>
/// Streams facts slice by slice, so that a long stream and a slow reader hold neither a connection nor a thread. Facts are never
/// changed or removed, so the slices fit together.
/// </summary>
internal static class JournalSlices
{
    public const int Size = 500;

    public static async IAsyncEnumerable<JournalEntry> StreamAsync(
        long after, Func<long, Task<List<JournalEntry>>> readSlice, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var slice = await readSlice(after);
            foreach (var entry in slice)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return entry;
            }

            if (slice.Count < Size)
            {
                yield break;
            }

            after = slice[^1].Version;
        }
    }
}
