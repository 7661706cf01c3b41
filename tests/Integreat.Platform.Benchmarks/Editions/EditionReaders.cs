using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Editions;

/// <summary>Reads whole editions: as a follower of the grain, and as a gateway that begins without a copy.</summary>
internal sealed class EditionReaders(RunningPlatform platform, CancellationToken cancellation) : IDisposable
{
    private EditionReplicas? _gateway;

    /// <summary>All that the edition has to tell to a follower that knows nothing.</summary>
    public async Task<List<EditionDelta>> ReadAllAsync(long region, string language)
    {
        var edition = platform.Grains.GetGrain<IEdition>(GrainKeys.Edition(region, language));
        var deltas = new List<EditionDelta>();
        do
        {
            deltas.Add(await edition.FollowAsync(Follow.Once(deltas is [.., var last] ? last.Next : Cursor.Start), cancellation));
        }
        while (deltas[^1].More);

        return deltas;
    }

    /// <summary>The answer to <c>pages/</c>, ready to be sent.</summary>
    public async Task<Body> ReadThroughGatewayAsync(long region, string language)
    {
        _gateway ??= ActivatorUtilities.CreateInstance<EditionReplicas>(platform.Services);
        return (await _gateway.ReadAsync(region, language, cancellation)).Snapshot.Pages;
    }

    /// <summary>Makes the gateway forget its copies, and follow nothing any more: what it followed may be put to sleep.</summary>
    public async Task ForgetAsync()
    {
        if (_gateway is not null)
        {
            await _gateway.StopAsync();
        }

        Dispose();
    }

    public void Dispose()
    {
        _gateway?.Dispose();
        _gateway = null;
    }
}
