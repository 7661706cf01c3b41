using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>Sends bodies ahead that are not stored yet, in chunks; a body larger than a chunk travels alone.</summary>
internal sealed class BodySender(IImport grain)
{
    // 4,000 hashes of 64 characters stay well below a chunk.
    private const int HashesPerQuestion = 4_000;

    /// <param name="sent">Told the bytes of each chunk, and of bodies that were there already.</param>
    public async Task SendAsync(
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> bodies, Action<long> sent, CancellationToken cancellation)
    {
        foreach (var hashes in bodies.Keys.Chunk(HashesPerQuestion))
        {
            var missing = await grain.FindMissingBodiesAsync([.. hashes], cancellation);
            sent(hashes.Except(missing).Sum(hash => (long)bodies[hash].Length));
            foreach (var chunk in Chunks(missing.Select(hash => bodies[hash])))
            {
                // One message at a time: between two chunks the grain serves its readers and editors.
                cancellation.ThrowIfCancellationRequested();
                await grain.StoreBodiesAsync([.. chunk]);
                sent(chunk.Sum(body => (long)body.Length));
            }
        }
    }

    private static IEnumerable<List<ReadOnlyMemory<byte>>> Chunks(IEnumerable<ReadOnlyMemory<byte>> bodies)
    {
        var chunk = new List<ReadOnlyMemory<byte>>();
        var size = 0;
        foreach (var body in bodies)
        {
            if (chunk.Count > 0 && size + body.Length > WireLimits.ChunkBytes)
            {
                yield return chunk;
                chunk = [];
                size = 0;
            }

            chunk.Add(body);
            size += body.Length;
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
