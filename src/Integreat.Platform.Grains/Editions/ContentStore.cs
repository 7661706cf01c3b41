using System.Security.Cryptography;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// The expensive part of rendering: texts that are loaded, put together and encoded. Kept per plan from one rendering to the next, but only
/// what is shown now.
/// </summary>
internal sealed class ContentStore
{
    private Dictionary<string, byte[]> _contents = [];

    /// <param name="loadBodies">Reads stored texts by hash; called at most once.</param>
    public async Task<IReadOnlyList<Fragment>> FinishAsync(
        IReadOnlyList<PlannedFragment> planned,
        Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        await EncodeAsync([.. planned.Select(item => item.Plan).OfType<ContentPlan>()], loadBodies);
        return [.. planned.Select(Finish)];
    }

    private async Task EncodeAsync(
        List<ContentPlan> plans, Func<ImmutableArray<string>, Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>>> loadBodies)
    {
        var missing = plans.Where(plan => !_contents.ContainsKey(plan.Key)).ToList();
        ImmutableArray<string> hashes = [.. missing.SelectMany(plan => plan.Parts).Select(part => part.Hash).OfType<string>().Distinct()];
        var bodies = hashes.IsEmpty ? ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty : await loadBodies(hashes);

        var contents = new Dictionary<string, byte[]>(plans.Count);
        foreach (var plan in plans)
        {
            contents[plan.Key] = _contents.GetValueOrDefault(plan.Key)
                ?? contents.GetValueOrDefault(plan.Key)
                ?? plan.Encode(bodies);
        }

        _contents = contents;
    }

    private Fragment Finish(PlannedFragment item)
    {
        if (item.Plan is not { } plan)
        {
            return item.Header with { Hash = item.Header.Envelope.IsEmpty ? new byte[16] : HashOf(item.Header, []) };
        }

        var content = _contents[plan.Key];
        byte[] whole = item.BeforeContent.IsEmpty ? content : [.. item.BeforeContent.Span, .. content];
        return item.Header with { Content = whole, Hash = HashOf(item.Header, whole) };
    }

    private static byte[] HashOf(Fragment header, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header.Envelope.Span);
        foreach (var occurrence in header.Event?.Occurrences ?? [])
        {
            hash.AppendData(occurrence.Envelope.Span);
        }

        hash.AppendData(content);
        return hash.GetHashAndReset()[..16];
    }
}
