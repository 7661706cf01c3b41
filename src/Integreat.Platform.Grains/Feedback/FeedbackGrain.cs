using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Storage.Feedback;

namespace Integreat.Platform.Grains.Feedback;

/// <summary>
/// A region's feedback. The table is the point of truth; the grain remembers nothing but that something has changed, so its calls need not queue.
/// </summary>
[GrainType("feedback")]
internal sealed class FeedbackGrain(IFeedbackStore store, IGrainFactory grains, TimeProvider clock) : Grain, IRegionFeedback
{
    private const int LongestSlice = 500;

    // How long a question without news is held back.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly Signal _changed = new(clock);

    // Another one after each time that the grain wakes: what was missed meanwhile counts as a change.
    private long _mark = clock.GetUtcNow().Ticks;

    private long Region => GrainKeys.TryParseFeedback(this.GetPrimaryKeyString(), out var region)
        ? region
        : throw new InvalidOperationException($"\"{this.GetPrimaryKeyString()}\" is not the key of a region's feedback.");

    public async Task SubmitAsync(FeedbackData feedback)
    {
        await store.AddAsync(FeedbackMapping.ToRecord(feedback, Region, clock.GetUtcNow()));
        Tell();
    }

    public async Task<FeedbackSlice> ReadAsync(long? before, int count, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LongestSlice);
        var found = await store.ReadAsync(Region, before, count + 1, cancellation);
        return new FeedbackSlice([.. found.Take(count).Select(FeedbackMapping.View)], found.Length > count);
    }

    public async Task<Answer<FeedbackListView>> ListAsync(Caller caller, FeedbackListQuery query, CancellationToken cancellation)
    {
        if (await RefuseAsync(caller, "view-feedback", cancellation) is { } refusal)
        {
            return new Answer<FeedbackListView>(null, refusal.RefusalCode, refusal.Detail);
        }

        if (query.Count is < 1 or > FeedbackListQuery.Most || (query.Rating is { } rating && !FeedbackRatings.All.Contains(rating)))
        {
            return new Answer<FeedbackListView>(
                null, "query-invalid", $"Ask for 1 to {FeedbackListQuery.Most}, and for a rating that is {string.Join(", ", FeedbackRatings.All)}.");
        }

        var found = await store.ListAsync(Region, FeedbackMapping.ToFilter(query), query.Count + 1, cancellation);
        var shown = found.Take(query.Count).ToImmutableArray();
        return new Answer<FeedbackListView>(new FeedbackListView(
            [.. shown.Select(FeedbackMapping.View)],
            await store.CountUnreadAsync(Region, cancellation),
            found.Length > query.Count ? shown[^1].Number : null));
    }

    public Task<Outcome> MarkAsync(CommandContext context, ImmutableArray<long> feedback, bool? unread, bool? archived) =>
        DoAsync(context, "handle-feedback", feedback, () => store.MarkAsync(Region, feedback, unread, archived));

    public Task<Outcome> DeleteAsync(CommandContext context, ImmutableArray<long> feedback) =>
        DoAsync(context, "delete-feedback", feedback, () => store.DeleteAsync(Region, feedback));

    public async Task<long> FollowAsync(long since, CancellationToken cancellation)
    {
        if (since == _mark)
        {
            await _changed.WaitAsync(Longest, cancellation);
        }

        return _mark;
    }

    private async Task<Outcome> DoAsync(CommandContext context, string capability, ImmutableArray<long> feedback, Func<Task> act)
    {
        if (await RefuseAsync(context.Caller, capability, CancellationToken.None) is { } refusal)
        {
            return refusal;
        }

        if (feedback.Length is < 1 or > FeedbackListQuery.Most)
        {
            return new Outcome(0, RefusalCode: "feedback-invalid", Detail: $"Choose 1 to {FeedbackListQuery.Most}.");
        }

        // The same again changes nothing, so the command's id need not be remembered.
        if (!context.DryRun)
        {
            await act();
            Tell();
        }

        return new Outcome(0);
    }

    // The region knows who may do what in it.
    private async Task<Outcome?> RefuseAsync(Caller caller, string capability, CancellationToken cancellation)
    {
        var rights = await grains.GetGrain<IRegionMembers>(GrainKeys.Region(Region)).ReadRightsAsync(caller, cancellation);
        return rights.Value is not { } own ? new Outcome(0, RefusalCode: rights.RefusalCode, Detail: rights.Detail)
            : own.Capabilities.Contains(capability) ? null
            : new Outcome(0, RefusalCode: "rights-missing", Detail: "Your role in the region does not allow this. Ask somebody who manages the region.");
    }

    private void Tell()
    {
        _mark++;
        _changed.Set();
    }
}
