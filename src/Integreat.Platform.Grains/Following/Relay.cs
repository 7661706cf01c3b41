using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Telemetry;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// The middle of the chain: what it tells its followers is made of what it hears from leaders. While its followers hold leases it holds its
/// own, and gives none that outlasts them; it confirms upwards what all its followers have confirmed, or may show no more. For use within one
/// grain's scheduler; how long what is shown may be shown is read on any thread.
/// </summary>
/// <typeparam name="TDelta">What the leaders tell.</typeparam>
internal sealed class Relay<TDelta>
    where TDelta : IDelta<TDelta>
{
    private readonly LeaseBook _book;
    private readonly Func<ImmutableArray<Heard>, Task<long>> _show;
    private readonly Action<Exception> _failed;
    private readonly ImmutableArray<Follower<TDelta>> _leaders;
    private readonly Cursor[] _taken;
    private readonly Cursor[] _confirmed;
    private readonly List<Heard> _heard = [];
    private readonly SharedPull _showing;

    // Something was heard that is not shown yet, or nothing was heard at all.
    private volatile bool _isBehind = true;
    private volatile bool _isStopped;

    /// <param name="book">The leases of those who follow the relay.</param>
    /// <param name="show">
    /// Takes over what was heard, which may be nothing, and makes it what followers are told; returns the revision at which it is. Not called
    /// before all leaders were heard, and once at a time. If it fails, it is called again with what was heard since: it must not forget what it
    /// was given.
    /// </param>
    /// <param name="longestHold">How long its leaders may hold back an answer: the longer, the less is left of its leases for those that it gives.</param>
    /// <param name="failed">Called when what was heard could not be shown though nobody had asked.</param>
    /// <param name="joint">Where its leases are renewed together with those of others; null: nowhere.</param>
    public Relay(
        LeaseBook book, Func<ImmutableArray<Heard>, Task<long>> show, Action<Exception> failed, TimeSpan longestHold, TimeProvider clock,
        JointLeases? joint, params ImmutableArray<LeaderLink<TDelta>> leaders)
    {
        (_book, _show, _failed) = (book, show, failed);
        _showing = new SharedPull(ShowAsync);
        _taken = [.. leaders.Select(_ => Cursor.Start)];
        _confirmed = [.. _taken];
        _leaders =
        [
            .. leaders.Select((leader, number) => new Follower<TDelta>(
                leader, deltas => HearAsync(number, deltas), () => _book.HasHolders, showsAtOnce: false,
                longestHold, clock,
                GrainMetrics.Leases, joint)),
        ];
    }

    /// <summary>For how long from now what is shown may be shown; zero while something was heard that is not shown yet, and for who stops.</summary>
    public TimeSpan Remaining
    {
        get
        {
            // The leases first: what comes with a longer one is heard before it counts.
            var left = TimeSpan.MaxValue;
            foreach (var leader in _leaders)
            {
                left = leader.Remaining is var one && one < left ? one : left;
            }

            return _isStopped || _isBehind ? TimeSpan.Zero : left;
        }
    }

    /// <summary>For how long from now followers outside of the silos may show what is shown: never for longer than it holds itself.</summary>
    public TimeSpan Grantable => Remaining is var left && left < LeaseTimes.Reader ? left : LeaseTimes.Reader;

    /// <summary>Returns when everything is shown that was acknowledged before this call.</summary>
    public Task FreshenAsync() => _leaders.All(leader => leader.IsHeld) ? _showing.FreshAsync() : AskAsync();

    /// <summary>Shows what was heard, and what changes by itself, without asking anybody.</summary>
    public Task ShowAgainAsync() => _showing.FreshAsync();

    /// <summary>Keeps the leases for as long as anybody follows; without anybody it gives them up. To be called after every answer.</summary>
    public void Renew()
    {
        foreach (var leader in _leaders)
        {
            leader.Renew();
        }
    }

    /// <summary>
    /// Gives no leases any more, and its own up for good as soon as those that it gave are over: what its followers may still show, its leaders
    /// must wait for. Until then it passes on what it hears.
    /// </summary>
    public async Task StopAsync()
    {
        _isStopped = true;
        _book.Close();
        await _book.WhenOverAsync();
        await Task.WhenAll(_leaders.Select(leader => leader.StopAsync()));
    }

    private async Task AskAsync()
    {
        await Task.WhenAll(_leaders.Select(leader => leader.FreshAsync(CancellationToken.None)));
        await _showing.FreshAsync();
    }

    private Task HearAsync(int leader, ImmutableArray<TDelta> deltas)
    {
        if (!_isBehind && deltas is [{ IsFull: false } only] && only.Next == _taken[leader])
        {
            return Task.CompletedTask; // the lease is renewed, and that is all
        }

        _isBehind = true;
        _heard.AddRange(deltas.Select(delta => new Heard(leader, delta)));
        PassOnAsync().Ignore();
        return Task.CompletedTask;
    }

    // Whether or not anybody asks for it: somebody upstream may wait until it is visible.
    private async Task PassOnAsync()
    {
        try
        {
            await _showing.FreshAsync();
        }
        catch (Exception exception)
        {
            // Nothing is granted until it succeeds. When the leases are over, nobody shows what is older than what was heard.
            _failed(exception);
            Cursor[] heard = [.. _taken];
            foreach (var (leader, delta) in _heard)
            {
                heard[leader] = delta.Next;
            }

            await ConfirmWhenShownAsync(heard, long.MaxValue);
        }
    }

    private async Task ShowAsync()
    {
        if (_isBehind && !_leaders.Select((_, number) => number).All(IsHeard))
        {
            return; // half of it is nothing
        }

        ImmutableArray<Heard> heard = [.. _heard];
        _heard.Clear();
        foreach (var (leader, delta) in heard)
        {
            _taken[leader] = delta.Next;
        }

        var shown = _taken.AsSpan().SequenceEqual(_confirmed) ? null : _taken.ToArray();
        var revision = await _show(heard);
        _isBehind = _heard.Count > 0;
        if (shown is not null)
        {
            ConfirmWhenShownAsync(shown, revision).Ignore();
        }
    }

    private bool IsHeard(int leader) => _taken[leader] != Cursor.Start || _heard.Exists(each => each.Leader == leader);

    private async Task ConfirmWhenShownAsync(Cursor[] shown, long revision)
    {
        await _book.WhenShownAsync(revision, CancellationToken.None);
        shown.CopyTo(_confirmed.AsSpan());
        await Task.WhenAll(_leaders.Select((leader, number) => leader.ConfirmAsync(shown[number], CancellationToken.None)));
    }

    /// <summary>What one of the leaders told.</summary>
    /// <param name="Leader">Its place among the leaders.</param>
    public readonly record struct Heard(int Leader, TDelta Delta);
}
