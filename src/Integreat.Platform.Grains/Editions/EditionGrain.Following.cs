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

    private Relay<SourceDelta> FollowLeaders(PlatformRelay platform)
    {
        var region = GrainFactory.GetGrain<IRegionSources>(GrainKeys.Region(_region));
        return new(
            _leader.Book,
            ShowAsync,
            exception => LogNotRendered(exception, this.GetPrimaryKeyString()),
            LeaseTimes.RelayHold,
            _clock,
            LeaderLink.To(() => region, (follow, cancellation) => region.FollowSourcesAsync(_language, follow, cancellation)),
            platform.LinkOf(_region));
    }

    private async Task FreshenAsync()
    {
        await _relay.FreshenAsync();
        await _foreignPull.FreshAsync();
    }

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

    private TimeSpan Grantable() => _relay.Grantable is var lease && UntilChange() is { } soon && soon < lease ? soon : lease;

    private TimeSpan? UntilChange() => _changesAt - _clock.GetUtcNow();

    [LoggerMessage(LogLevel.Warning, "Edition {Edition} could not be rendered; readers get what they had until their leases are over")]
    private partial void LogNotRendered(Exception exception, string edition);
}
