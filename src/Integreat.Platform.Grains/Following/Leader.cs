using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// How a grain answers its followers: at once if something is new, else when the time is over, always with a lease on the newest revision.
/// For use within one grain's scheduler, by methods that interleave.
/// </summary>
/// <param name="hub">Where leases that were given here are renewed together with those of others; null: nowhere.</param>
/// <param name="grantable">For how long from now the newest revision may be shown; see <see cref="LeaseHub.Add"/>.</param>
/// <param name="owner">See <see cref="LeaseHub.Add"/>.</param>
internal sealed class Leader(
    TimeProvider clock, LeaseHub? hub, Func<TimeSpan> grantable, StreamOwner? owner, CancellationToken stopping)
{
    private readonly Signal _changed = new(clock);

    public LeaseBook Book { get; } = new(clock);

    /// <summary>Wakes the followers that wait, and those whose leases are renewed with others: there may be something new.</summary>
    /// <param name="newest">The revision of what there is now.</param>
    public void Changed(long newest)
    {
        Book.Advance(newest);
        _changed.Set();
    }

    /// <summary>Returns when there may be something new, or when the time is over.</summary>
    public Task WhenChangedAsync(TimeSpan longest, CancellationToken cancellation) => _changed.WaitAsync(longest, cancellation);

    /// <summary>Answers a follower.</summary>
    /// <param name="freshen">
    /// Makes sure that what is read next includes everything acknowledged before the question. Called again whenever the follower was kept
    /// waiting; throws where that cannot be had.
    /// </param>
    /// <param name="read">What has changed, without a lease.</param>
    /// <param name="grant">
    /// For how long from now what was just read may be shown, where that is not what is grantable for the newest revision; not more than zero
    /// where the follower must ask again for everybody who comes later.
    /// </param>
    /// <param name="wake">When the content changes by itself; null: it does not.</param>
    public async Task<TDelta> AnswerAsync<TDelta>(
        Follow follow, Func<Task> freshen, Func<TDelta> read, Func<TimeSpan> grant, Func<TimeSpan?> wake, CancellationToken cancellation)
        where TDelta : IDelta<TDelta>
    {
        var asked = clock.GetTimestamp();
        while (true)
        {
            var fresh = freshen();
            if (!fresh.IsCompletedSuccessfully)
            {
                await fresh.WaitAsync(cancellation);
            }

            var delta = read();
            if (follow.Since.Epoch == delta.Next.Epoch)
            {
                Book.Confirm(follow.Holder, follow.Shown);
            }

            var left = follow.Hold - clock.GetElapsedTime(asked);
            var isNews = delta.IsFull || delta.More || delta.Next.Epoch != follow.Since.Epoch || delta.Next.Revision != follow.Since.Revision;
            if (isNews || left <= TimeSpan.Zero || stopping.IsCancellationRequested)
            {
                return Grant(follow, delta, grant, asked);
            }

            // A silo that stops wakes all who wait.
            using var stop = stopping.UnsafeRegister(static changed => ((Signal)changed!).Set(), _changed);
            await _changed.WaitAsync(wake() is { } soon && soon < left ? soon : left, cancellation);
        }
    }

    private TDelta Grant<TDelta>(Follow follow, TDelta delta, Func<TimeSpan> grant, long asked)
        where TDelta : IDelta<TDelta>
    {
        // Before it is asked what is granted, which counts from a later moment then.
        var now = clock.GetTimestamp();
        if (follow.Holder.Length == 0 || delta.More || stopping.IsCancellationRequested || grant() is not { Ticks: > 0 } lease)
        {
            return delta;
        }

        Book.Grant(follow.Holder, follow.Since.Epoch == delta.Next.Epoch ? follow.Shown : 0, lease);

        // The follower counts from the moment before it asked, the leader from now: what was spent waiting here belongs to both.
        return delta.WithLease(clock.GetElapsedTime(asked, now) + lease, Book.OpenJointly(hub, grantable, owner));
    }
}
