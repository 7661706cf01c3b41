using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Telemetry;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// A leader at the root of the chain: what it tells is its own, so nothing but its ownership of the stream stands behind the leases that it
/// gives. For use within one grain's scheduler, by methods that interleave with commands.
/// </summary>
/// <param name="log">What changed when; a cursor's revision is one of its.</param>
/// <param name="giveUp">Called when there is another owner: this activation must end.</param>
/// <param name="hub">Where leases are renewed together with those of others; null: nowhere.</param>
internal sealed class OwnedLeader<TKey>(
    StreamOwner owner, ChangeLog<TKey> log, Action<Exception> giveUp, TimeProvider clock, CancellationToken stopping, LeaseHub? hub = null)
    where TKey : notnull
{
    private readonly Leader _leader = new(clock, hub, () => owner.Remaining, owner, stopping);

    public LeaseBook Book => _leader.Book;

    /// <summary>Wakes the followers that wait: there is something new.</summary>
    public void Changed() => _leader.Changed(log.Last);

    /// <summary>The same, where what is new was stored just now: how soon every reader gets it is measured, if anybody wants to know.</summary>
    public void Stored(GrainKind kind)
    {
        Changed();
        if (GrainMetrics.WantsVisibility)
        {
            MeasureAsync(kind).Ignore();
        }
    }

    /// <summary>Answers a follower.</summary>
    /// <param name="read">What has changed, without a lease.</param>
    /// <param name="relay">Where part of what is told comes from others: what makes sure of that part, and for how long it may be shown.</param>
    /// <exception cref="OwnershipLostException">There is another owner.</exception>
    public async Task<TDelta> AnswerAsync<TDelta>(
        Follow follow, Func<TDelta> read, CancellationToken cancellation, (Func<Task> FreshenAsync, Func<TimeSpan> Grantable)? relay = null)
        where TDelta : IDelta<TDelta>
    {
        try
        {
            var answer = await _leader.AnswerAsync(
                follow,
                () => relay is { } part ? FreshenAsync(part.FreshenAsync) : owner.EnsureAsync(),
                read,
                () => relay is { } part && part.Grantable() is var lease && lease < owner.Remaining ? lease : owner.Remaining,
                static () => null,
                cancellation);
            return answer.InTerm(owner.Epoch);
        }
        catch (OwnershipLostException exception)
        {
            giveUp(exception);
            throw;
        }
    }

    public void Confirm(string holder, Cursor shown)
    {
        if (log.IsOfThisLife(shown))
        {
            Book.Confirm(holder, shown.Revision);
        }
    }

    /// <summary>
    /// Returns when all that has changed until now is visible to every reader: whoever was told anything older has confirmed, or may show it no
    /// more. That goes for followers of this owner, and for those of the one before.
    /// </summary>
    /// <param name="isKnown">Whether this activation has applied what it is asked about.</param>
    /// <exception cref="OwnershipLostException">There is another owner.</exception>
    public Task WhenVisibleAsync(Func<bool> isKnown, CancellationToken cancellation) => AsOwnerAsync(async () =>
    {
        while (!isKnown())
        {
            // What is stored is not always applied: the database's answer may still be on its way. Or it was another owner who stored it.
            await owner.CheckAsync().WaitAsync(cancellation);
            if (!isKnown())
            {
                await _leader.WhenChangedAsync(LeaseTimes.Recheck, cancellation);
            }
        }

        await owner.EnsureOwnAsync().WaitAsync(cancellation);
        await Task.WhenAll(owner.WhenMayAcknowledgeAsync(cancellation), Book.WhenShownAsync(log.Last, cancellation));
        return true;
    });

    /// <summary>Asks the database whether there is another owner.</summary>
    /// <exception cref="OwnershipLostException">There is.</exception>
    public Task CheckAsync(CancellationToken cancellation) => AsOwnerAsync(async () =>
    {
        await owner.CheckAsync().WaitAsync(cancellation);
        return true;
    });

    /// <summary>Says nothing more: this activation does not know what it has stored.</summary>
    public void Abandon()
    {
        owner.Abandon();
        Book.Close();
    }

    /// <summary>Gives the stream up in good order.</summary>
    public Task ReleaseAsync()
    {
        // First: no lease gets longer than the longest that there is now.
        Book.Close();
        return owner.ReleaseAsync(Book.Longest);
    }

    private async Task FreshenAsync(Func<Task> others)
    {
        await owner.EnsureAsync();
        await others();
    }

    private async Task MeasureAsync(GrainKind kind)
    {
        var stored = clock.GetTimestamp();
        await Task.WhenAll(owner.WhenMayAcknowledgeAsync(stopping), Book.WhenShownAsync(log.Last, stopping));
        GrainMetrics.BecameVisible(kind, clock.GetElapsedTime(stored));
    }

    private async Task<T> AsOwnerAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (OwnershipLostException exception)
        {
            giveUp(exception);
            throw;
        }
    }
}
