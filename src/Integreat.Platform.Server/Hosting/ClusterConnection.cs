namespace Integreat.Platform.Server.Hosting;

/// <summary>Connects a gateway with its cluster while HTTP is served already, however long it takes until a silo is there.</summary>
internal sealed partial class ClusterConnection(IClusterClient client, ILogger<ClusterConnection> logger) : BackgroundService
{
    private readonly IHostedService _client = (IHostedService)client;
    private bool _isConnected;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_isConnected)
        {
            await _client.StopAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _client.StartAsync(stoppingToken);
        _isConnected = true;
        LogConnected();
    }

    [LoggerMessage(LogLevel.Information, "Connected with the cluster")]
    private partial void LogConnected();
}

/// <summary>What a gateway does while it finds no silo: it says so once, and tries again.</summary>
internal sealed partial class ClusterWait(ILogger<ClusterWait> logger) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    private bool _isTold;

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (!_isTold)
        {
            _isTold = true;
            LogWaiting(exception.Message.ReplaceLineEndings(" "));
        }

        await Task.Delay(BetweenAttempts, cancellationToken);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "No silo can be reached yet, waiting for one: {Reason}")]
    private partial void LogWaiting(string reason);
}
