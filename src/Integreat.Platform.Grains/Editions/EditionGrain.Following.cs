using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Platform;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Editions;

/// <summary>In the middle of the chain: it follows its region and the platform, and gateways follow it.</summary>
internal sealed partial class EditionGrain
{
    private const int Region = 0;

    // What does not tell when it changes is looked at so often.
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(15);

    // Ticks, for it is read on any thread.
    private long _freshUntil = long.MaxValue;
    private DateTimeOffset? _looksAgainAt;

    public async Task<EditionDelta> FollowAsync(Follow follow, CancellationToken cancellation)
    {
        var answer = await _leader.AnswerAsync(
            follow, FreshenAsync, () => EditionDeltas.Read(Manifest, _fragments, follow.Since), Grantable, UntilChange, cancellation);
        _relay.Renew();
        return answer;
    }

    public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation)
    {
        if (shown.Epoch == Manifest.Epoch)
        {
            _leader.Book.Confirm(holder, shown.Revision);
        }

        return Task.CompletedTask;
    }

    public Task LeaveAsync(string holder, CancellationToken cancellation)
    {
        _leader.Book.End(holder);
        return Task.CompletedTask;
    }

    private Relay<SourceDelta> FollowLeaders(PlatformRelay platform, SiloLeases leases)
    {
        var region = GrainFactory.GetGrain<IRegionSources>(GrainKeys.Region(_region));
        return new(
            _leader.Book,
            ShowAsync,
            exception => LogNotRendered(exception, this.GetPrimaryKeyString()),
            LeaseTimes.RelayHold,
            _clock,
            leases.Joint,
            LeaderLink.To(() => region, (follow, cancellation) => region.FollowSourcesAsync(_language, follow, cancellation)),
            platform.LinkOf(_region));
    }

    private async Task FreshenAsync()
    {
        await _relay.FreshenAsync();
        await _foreignPull.FreshAsync();
        _looksAgainAt = _externalNews.IsWanted(_sources) || _foreignPages.HasUnknown ? _clock.GetUtcNow() + BetweenQuestions : null;
        TellWhenItChanges();
    }

    private void TellWhenItChanges() => Volatile.Write(
        ref _freshUntil, Math.Min(_changesAt?.UtcTicks ?? long.MaxValue, _looksAgainAt?.UtcTicks ?? long.MaxValue));

    private bool Take(ImmutableArray<Relay<SourceDelta>.Heard> heard)
    {
        foreach (var (leader, delta) in heard)
        {
            if (leader == Region)
            {
                _sources.TakeFromRegion(delta);
            }
            else
            {
                _sources.TakeFromPlatform(delta);
            }
        }

        return heard.Any(each => each.Delta.IsFull || !each.Delta.Items.IsEmpty);
    }

    // On any thread.
    private TimeSpan Grantable()
    {
        var lease = _relay.Grantable is var held && UntilChange() is { } soon && soon < held ? soon : held;
        return _needsRender || _foreignVersion != _foreignPages.Version ? TimeSpan.Zero : lease;
    }

    private TimeSpan? UntilChange() => Volatile.Read(ref _freshUntil) is var ticks && ticks < long.MaxValue
        ? TimeSpan.FromTicks(ticks - _clock.GetUtcNow().UtcTicks)
        : null;

    [LoggerMessage(LogLevel.Warning, "Edition {Edition} could not be rendered; readers get what they had until their leases are over")]
    private partial void LogNotRendered(Exception exception, string edition);
}
