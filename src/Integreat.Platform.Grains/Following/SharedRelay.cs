using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// Follows a leader for all who follow it in this silo, so that the leader is asked once for all of them. What it holds is no content, only how
/// far the leader is and until when that may be shown: what followers are told differs, so the leader is asked for those who are behind, and
/// their leases are taken from the one that is shared. For use on one scheduler.
/// </summary>
internal sealed class SharedRelay<TDelta>
    where TDelta : class, IDelta<TDelta>
{
    // How soon a follower that is of another life than the relay is looked after again: one of the two will hear of it.
    private static readonly TimeSpan BetweenLives = TimeSpan.FromMilliseconds(50);

    private readonly Leader _leader;
    private readonly Relay<TDelta> _relay;
    private readonly Func<Cursor, TDelta> _nothing;
    private Cursor _at = Cursor.Start;
    private long _life;
    private long _term;

    /// <param name="leader">How to follow it; nothing is made of what changed but that it did.</param>
    /// <param name="nothing">An answer without news, whose next cursor is this one.</param>
    /// <param name="hub">Where the leases of its followers are renewed together with those of others.</param>
    public SharedRelay(LeaderLink<TDelta> leader, Func<Cursor, TDelta> nothing, TimeProvider clock, LeaseHub? hub, CancellationToken stopping)
    {
        _nothing = nothing;
        _leader = new Leader(clock, hub, () => _relay!.Remaining, owner: null, stopping);
        _relay = new Relay<TDelta>(_leader.Book, TakeAsync, _ => { }, LeaseTimes.SharedHold, clock, joint: null, leader);
    }

    /// <summary>Answers a follower as the leader would.</summary>
    /// <param name="ask">Asks the leader what has changed for this follower.</param>
    public async Task<TDelta> FollowAsync(Follow follow, Func<Follow, CancellationToken, Task<TDelta>> ask, CancellationToken cancellation)
    {
        var told = default(TDelta);
        var answer = await _leader.AnswerAsync(
            follow with { Shown = Number(follow.Since.Epoch, follow.Shown) },
            FreshenAsync,
            () => told ?? _nothing(follow.Since).InTerm(_term),
            () => IsBehind(told is null ? follow.Since : told.Next) ? TimeSpan.Zero : _relay.Remaining,
            () => IsBehind(follow.Since) ? BetweenLives : null,
            cancellation);
        _relay.Renew();
        return answer;

        async Task FreshenAsync()
        {
            await _relay.FreshenAsync();
            told = IsBehind(follow.Since) ? await ask(Follow.Once(follow.Since), cancellation) : default;
        }
    }

    public void Confirm(string holder, Cursor shown) => _leader.Book.Confirm(holder, Number(shown.Epoch, shown.Revision));

    public void Leave(string holder) => _leader.Book.End(holder);

    /// <summary>Gives no leases any more, and its own up when those that it gave are over.</summary>
    public Task StopAsync() => _relay.StopAsync();

    // Who holds something newer than the relay has heard of is not behind. Who is of another life may be.
    private bool IsBehind(Cursor held) => held.Epoch != _at.Epoch || held.Revision < _at.Revision;

    // Each life of the leader counts anew, the relay's book does not: any revision of a later life is above all of the earlier ones. What is
    // shown of another life than the present one counts as nothing.
    private long Newest => (_life << 40) + _at.Revision;

    private long Number(string epoch, long revision) => epoch == _at.Epoch && revision > 0 ? (_life << 40) + revision : 0;

    private Task<long> TakeAsync(ImmutableArray<Relay<TDelta>.Heard> heard)
    {
        if (heard is [.., var (_, last)])
        {
            _life += last.Next.Epoch == _at.Epoch ? 0 : 1;
            (_at, _term) = (last.Next, last.Term);
            _leader.Changed(Newest);
        }

        return Task.FromResult(Newest);
    }
}
