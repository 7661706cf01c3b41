using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Storage.Feedback;

namespace Integreat.Platform.Grains.Feedback;

/// <summary>A region's feedback. The table is the point of truth; the grain remembers nothing, so its calls need not queue.</summary>
[GrainType("feedback")]
internal sealed class FeedbackGrain(IFeedbackStore store, TimeProvider clock) : Grain, IRegionFeedback
{
    private const int LongestSlice = 500;

    private long Region => GrainKeys.TryParseFeedback(this.GetPrimaryKeyString(), out var region)
        ? region
        : throw new InvalidOperationException($"\"{this.GetPrimaryKeyString()}\" is not the key of a region's feedback.");

    public Task SubmitAsync(FeedbackData feedback) => store.AddAsync(FeedbackMapping.ToRecord(feedback, Region, clock.GetUtcNow()));

    public async Task<FeedbackSlice> ReadAsync(long? before, int count, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LongestSlice);
        var found = await store.ReadAsync(Region, before, count + 1, cancellation);
        return new FeedbackSlice([.. found.Take(count).Select(FeedbackMapping.View)], found.Length > count);
    }
}
