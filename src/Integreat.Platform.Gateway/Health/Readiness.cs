using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Health;

/// <summary>Whether readers may be sent to this gateway: from when it knows the directory until it is told to stop.</summary>
public sealed partial class Readiness : IHostedLifecycleService
{
    private static readonly TimeSpan LongestLeaving = TimeSpan.FromSeconds(2);

    private readonly DirectoryReplica _directory;
    private readonly EditionReplicas _editions;
    private readonly ILogger<Readiness> _logger;
    private volatile bool _isLeaving;

    internal Readiness(DirectoryReplica directory, EditionReplicas editions, ILogger<Readiness> logger) =>
        (_directory, _editions, _logger) = (directory, editions, logger);

    /// <summary>
    /// Sends readers elsewhere, and gives all leases up, so that no edit waits for a gateway that stops. Who reads nevertheless is answered.
    /// </summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        _isLeaving = true;
        try
        {
            await Task.WhenAll(_editions.StopAsync(), _directory.StopAsync()).WaitAsync(LongestLeaving, cancellation);
        }
        catch (Exception exception)
        {
            LogNotLeft(exception);
        }
    }

    /// <summary>Before anything stops, grains in the same process among them: nobody must ask them any more.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => LeaveAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Asks for the directory if it has never been read, and does not wait long for it.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation) =>
        !_isLeaving && (_directory.HasBeenRead || await _directory.TryReadAsync(cancellation));

    [LoggerMessage(LogLevel.Information, "Not all leases could be given up; they run out by themselves")]
    private partial void LogNotLeft(Exception exception);
}
