using Integreat.Platform.Contracts.Presence;

namespace Integreat.Platform.Grains.Presence;

/// <summary>What each gateway said last, as long as it says something.</summary>
internal sealed class PresenceTable(TimeProvider clock)
{
    /// <summary>How long a gateway is believed that says nothing any more.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, (long At, ImmutableArray<PresenceView> Here)> _gateways = [];

    public ImmutableArray<PresenceView> Exchange(string gateway, ImmutableArray<PresenceView> here)
    {
        foreach (var silent in _gateways.Where(each => clock.GetElapsedTime(each.Value.At) >= Believed).Select(each => each.Key).ToList())
        {
            _gateways.Remove(silent);
        }

        if (here.IsEmpty)
        {
            _gateways.Remove(gateway);
        }
        else
        {
            _gateways[gateway] = (clock.GetTimestamp(), here);
        }

        return [.. _gateways.Where(each => each.Key != gateway).OrderBy(each => each.Key, StringComparer.Ordinal).SelectMany(each => each.Value.Here)];
    }
}
