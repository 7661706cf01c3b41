using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.Hosting;

namespace Integreat.Platform.Gateway.Health;

/// <summary>Whether readers may be sent to this gateway: from when it knows the directory until it is told to stop.</summary>
public sealed class Readiness
{
    private readonly DirectoryReplica _directory;
    private readonly EditionReplicas _editions;
    private volatile bool _isLeaving;

    internal Readiness(DirectoryReplica directory, EditionReplicas editions, IHostApplicationLifetime life)
    {
        (_directory, _editions) = (directory, editions);
        life.ApplicationStopping.Register(Leave);
    }

    /// <summary>Sends readers elsewhere, and gives all leases up soon, so that no edit waits for a gateway that stops.</summary>
    public void Leave()
    {
        _isLeaving = true;
        _editions.Stop();
        _directory.Stop();
    }

    /// <summary>Asks for the directory if it has never been read, and does not wait long for it.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation) =>
        !_isLeaving && (_directory.HasBeenRead || await _directory.TryReadAsync(cancellation));
}
