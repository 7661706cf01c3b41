using Integreat.Platform.Contracts.Presence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Screens.Presence;

/// <summary>Who is writing what in the regions in which somebody works here: one board for each of them.</summary>
internal sealed class RegionPresences(IGrainFactory grains, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<RegionPresences> logger)
{
    private readonly string _gateway = $"{Guid.NewGuid():n}";
    private readonly Lock _lock = new();
    private readonly Dictionary<long, PresenceBoard> _boards = [];

    /// <summary>Tells who is writing, at once and whenever that changes, until what is returned is disposed of.</summary>
    public IDisposable Follow(long region, Func<PresenceNews, Task> tell) => BoardOf(region).Follow(tell);

    /// <summary>Somebody is writing until what is returned is disposed of, or nothing was heard of it for long.</summary>
    public Present Enter(long region, PresenceView who) => BoardOf(region).Enter(who);

    // There are as many boards as regions in which somebody has worked since the gateway began; a board that nobody uses holds nothing.
    private PresenceBoard BoardOf(long region)
    {
        lock (_lock)
        {
            if (!_boards.TryGetValue(region, out var board))
            {
                _boards.Add(region, board = new PresenceBoard(grains, region, _gateway, clock, logger, lifetime.ApplicationStopping));
            }

            return board;
        }
    }
}
