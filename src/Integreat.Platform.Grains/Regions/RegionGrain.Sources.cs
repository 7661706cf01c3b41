using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
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

    public Task<SourceDelta> ReadSourcesAsync(string language, Cursor since, CancellationToken cancellation) =>
        Task.FromResult(_sources.Read(Region, language, since, _clock.GetUtcNow()));

    public async Task WaitUntilVisibleAsync(long version, CancellationToken cancellation)
    {
        // Editions ask this region before they answer, so whatever is applied is visible. Only the directory has to be told.
        if (_cardsTold < _cardsWritten)
        {
            await _directoryPull.FreshAsync().WaitAsync(cancellation);
        }
    }

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
