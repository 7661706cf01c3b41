using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Mirrors;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// What this edition shows of other regions' pages, and what it tells other editions of its own. The first may wait for other editions, the
/// second never does: so regions may mirror each other, and none can stop another.
/// </summary>
internal sealed partial class EditionGrain
{
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    // What is shown of another region may itself refer to a third one; who builds longer chains waits for the next look.
    private const int MostRounds = 3;

    // Most editions are never asked for it.
    private EditionLayer? _layer;
    private Task? _nextLook;

    public async Task<LayerDelta> ReadLayerAsync(ImmutableArray<long> pages, Cursor since, CancellationToken cancellation)
    {
        var until = _clock.GetUtcNow() + Hold;
        await LookAsync().WaitAsync(cancellation);
        if (_layer is null)
        {
            _layer = new(_language);
            _layer.Take(_sources);
        }

        while (true)
        {
            var delta = _layer.Read(pages, since);
            if (delta.IsFull || delta.More || !delta.Pages.IsEmpty || _clock.GetUtcNow() >= until || _stopping.IsCancellationRequested)
            {
                return delta;
            }

            since = delta.Next;
            _nextLook ??= LookAgainAsync();
            await _nextLook.WaitAsync(cancellation);
        }
    }

    // However many followers wait, one of them asks the region.
    private async Task LookAgainAsync()
    {
        // A silo that stops waits for what its grains are busy with.
        await Task.Delay(BetweenLooks, _clock, _stopping)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _nextLook = null;
        await LookAsync();
    }

    private async Task LookAsync()
    {
        await _relay.FreshenAsync();

        // Without gateways nobody needs the leases that came along, and edits would wait for them.
        _relay.Renew();
    }

    private async Task FollowForeignAsync()
    {
        for (var round = 0; round < MostRounds && await _foreignPages.FollowAsync(_renderer.ForeignPages); round++)
        {
            await _relay.ShowAgainAsync();
        }
    }
}
