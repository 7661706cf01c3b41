using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Journaling;

/// <summary>
/// An activation's proof that it owns a stream, which is the root of every lease on what the stream holds. The database decides: whatever it
/// has confirmed holds for <see cref="LeaseTimes.Owner"/> from the moment before it was asked, because a new owner acknowledges nothing for so
/// long after it has claimed the stream. So two activations that both believe to be the owner can do no harm. For use within one grain's
/// scheduler; it is proven, and asked how long that counts, on any thread.
/// </summary>
/// <param name="readEpoch">The epoch of the stream's owner, as of a moment after the call.</param>
internal sealed class StreamOwner(string stream, IJournal journal, Func<string, Task<long>> readEpoch, TimeProvider clock)
{
    private long _provenAt = long.MinValue;
    private long _mayAcknowledgeAt = long.MinValue;
    private long _replayedAt = long.MinValue;
    private volatile bool _isLost;

    /// <summary>The name of the stream.</summary>
    public string Stream => stream;

    /// <summary>Grows with every owner the stream ever had; 0 before it was claimed.</summary>
    public long Epoch { get; private set; }

    /// <summary>For how long from now what the owner says may be shown; not more than zero where nothing proves that it is still the owner.</summary>
    public TimeSpan Remaining =>
        _isLost || ProvenAt is var proven && proven == long.MinValue ? TimeSpan.Zero : LeaseTimes.Owner - clock.GetElapsedTime(proven);

    private long ProvenAt => Volatile.Read(ref _provenAt);

    /// <summary>Becomes the owner; every older one can append nothing from now on.</summary>
    public async Task ClaimAsync(CancellationToken cancellation)
    {
        var asked = clock.GetTimestamp();
        var claim = await journal.ClaimAsync(stream, cancellation);
        Epoch = claim.Epoch;
        Prove(asked);

        // The wait begins when the claim is known to be committed, not when it was asked for.
        var wait = claim.FormerLeasesLeft ?? LeaseTimes.Owner;
        _mayAcknowledgeAt = clock.GetTimestamp() + (long)Math.Ceiling(wait.TotalSeconds * clock.TimestampFrequency);
    }

    /// <summary>The database has just confirmed the epoch, in answer to something that was sent after <paramref name="asked"/>.</summary>
    public void Prove(long asked)
    {
        while (ProvenAt is var proven && proven < asked && Interlocked.CompareExchange(ref _provenAt, asked, proven) != proven)
        {
            // Somebody else has proven it in the meantime.
        }
    }

    /// <summary>The same, if the epoch that the database told is this owner's; else there is another owner.</summary>
    public void Prove(long asked, long epoch)
    {
        if (epoch == Epoch)
        {
            Prove(asked);
        }
        else
        {
            _isLost = true;
        }
    }

    /// <summary>
    /// Facts have been read from the journal. They may be a successor's, so nothing of them may be acknowledged before the database has
    /// confirmed, later than now, that there is none.
    /// </summary>
    public void Replayed() => _replayedAt = clock.GetTimestamp();

    /// <summary>Returns when it is sure that everything known was stored by this owner or by one before it.</summary>
    /// <exception cref="OwnershipLostException">There is another owner.</exception>
    public Task EnsureOwnAsync() => !_isLost && ProvenAt >= _replayedAt ? Task.CompletedTask : CheckAsync();

    /// <summary>Returns when what the owner says may be shown for a good while.</summary>
    /// <exception cref="OwnershipLostException">There is another owner.</exception>
    public Task EnsureAsync() =>
        !_isLost && ProvenAt is var proven && proven != long.MinValue && clock.GetElapsedTime(proven) < LeaseTimes.Recheck ? Task.CompletedTask : CheckAsync();

    /// <summary>Asks the database, however short ago it was asked.</summary>
    /// <exception cref="OwnershipLostException">There is another owner.</exception>
    public async Task CheckAsync()
    {
        var asked = clock.GetTimestamp();
        var epoch = await readEpoch(stream);
        if (_isLost || epoch != Epoch)
        {
            _isLost = true;
            throw new OwnershipLostException($"Stream {stream} has a new owner (epoch {epoch}).");
        }

        Prove(asked);
    }

    /// <summary>This activation must not say anything any more, for example because it does not know what it has stored.</summary>
    public void Abandon() => _isLost = true;

    /// <summary>Returns when nobody shows what only a former owner said: before that, nothing may be acknowledged.</summary>
    public async Task WhenMayAcknowledgeAsync(CancellationToken cancellation)
    {
        var left = clock.GetElapsedTime(clock.GetTimestamp(), _mayAcknowledgeAt);
        if (_mayAcknowledgeAt > clock.GetTimestamp())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), clock, cancellation);
        }
    }

    /// <summary>
    /// Gives the stream up. A successor waits only for as long as what was said here may still be shown, which includes what this owner itself
    /// still waits for from its own predecessor.
    /// </summary>
    /// <param name="leasesLeft">How long the last of the leases lasts that were given out.</param>
    public async Task ReleaseAsync(TimeSpan leasesLeft)
    {
        if (Epoch == 0)
        {
            return;
        }

        _isLost = true;
        var inherited = clock.GetElapsedTime(clock.GetTimestamp(), _mayAcknowledgeAt);
        await journal.ReleaseAsync(stream, Epoch, leasesLeft > inherited ? leasesLeft : inherited > TimeSpan.Zero ? inherited : TimeSpan.Zero);
    }
}
