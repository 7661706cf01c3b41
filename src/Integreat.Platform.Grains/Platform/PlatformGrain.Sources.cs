using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Grains.Platform;

/// <summary>What followers ask. All of it interleaves with commands.</summary>
internal sealed partial class PlatformGrain
{
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        await _leader.ReleaseAsync().WaitAsync(cancellationToken);

    public Task<SourceDelta> FollowSourcesAsync(long region, Follow follow, CancellationToken cancellation) => _leader.AnswerAsync(
        follow, () => _sources.Read(_stream.State, region, follow.Since, _clock.GetUtcNow()), cancellation);

    public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation)
    {
        _leader.Confirm(holder, shown);
        return Task.CompletedTask;
    }

    public Task LeaveAsync(string holder, CancellationToken cancellation)
    {
        _leader.Book.End(holder);
        return Task.CompletedTask;
    }

    public Task WaitUntilVisibleAsync(long version, CancellationToken cancellation) =>
        _leader.WhenVisibleAsync(() => version <= _stream.Version, cancellation);
}
