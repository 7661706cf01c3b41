using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Grains.Regions;

/// <summary>What followers ask. All of it interleaves with commands.</summary>
internal sealed partial class RegionGrain : IRegionSources
{
    private readonly SharedPull _directoryPull;

    // A predecessor may have died between writing its card and telling the directory: begin as if one card were untold.
    private long _cardsWritten = 1;
    private long _cardsTold;

    public Task<SourceDelta> FollowSourcesAsync(string language, Follow follow, CancellationToken cancellation) => _leader.AnswerAsync(
        follow, () => _sources.Read(Region, language, follow.Since, _clock.GetUtcNow()), cancellation);

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

    public Task WaitUntilVisibleAsync(long version, CancellationToken cancellation) => Task.WhenAll(
        _leader.WhenVisibleAsync(() => version <= _stream.Version, cancellation),
        _cardsTold < _cardsWritten ? _directoryPull.FreshAsync().WaitAsync(cancellation) : Task.CompletedTask);

    /// <summary>Wakes the directory without waiting for it; who waits for visibility waits for it.</summary>
    private void TellDirectory()
    {
        _cardsWritten++;
        _directoryPull.FreshAsync().Ignore();
    }

    private async Task RefreshDirectoryAsync()
    {
        var written = _cardsWritten;
        await GrainFactory.GetGrain<IDirectory>(GrainKeys.Directory).RefreshAsync(CancellationToken.None);
        _cardsTold = written;
    }
}
