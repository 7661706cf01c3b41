using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Protection;

/// <summary>
/// Turns requests away before waiting for others becomes long for everybody. Reads, writes and chats have places of their own: a help desk
/// that hangs keeps nobody from reading. So has each region: its crowd does not take the places of all.
/// </summary>
internal sealed partial class LoadLimits
{
    private static readonly TimeSpan BetweenWarnings = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, WaitLimit> _regions = [];
    private readonly LoadOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<LoadLimits> _logger;
    private long _warned = long.MinValue;

    public LoadLimits(IOptions<LoadOptions> options, TimeProvider clock, ILogger<LoadLimits> logger)
    {
        (_options, _clock, _logger) = (options.Value, clock, logger);
        Reads = new WaitLimit(_options.WaitingReads, "read", Warn);
        Writes = new WaitLimit(_options.WaitingWrites, "write", Warn);
        Chats = new WaitLimit(_options.WaitingChats, "chat", Warn);
    }

    public WaitLimit Reads { get; }

    public WaitLimit Writes { get; }

    public WaitLimit Chats { get; }

    /// <summary>Writes and chats of one region. The caller has found it in the directory.</summary>
    public WaitLimit OfRegion(long region) => _regions.GetOrAdd(
        region, static (_, self) => new WaitLimit(self._options.WaitingPerRegion, "region", self.Warn), this);

    /// <summary>Said once a minute at most: who is overloaded has no time for logs.</summary>
    private void Warn(string kind)
    {
        var (warned, now) = (Interlocked.Read(ref _warned), _clock.GetTimestamp());
        if ((warned == long.MinValue || _clock.GetElapsedTime(warned, now) >= BetweenWarnings)
            && Interlocked.CompareExchange(ref _warned, now, warned) == warned)
        {
            LogShed(kind);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Requests are turned away, because too many wait already ({Kind}); the metric integreat.gateway.shed counts them")]
    private partial void LogShed(string kind);
}
