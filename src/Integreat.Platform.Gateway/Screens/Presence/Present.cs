using System.Collections.Immutable;
using Integreat.Platform.Contracts.Presence;

namespace Integreat.Platform.Gateway.Screens.Presence;

/// <summary>Who is writing in a region.</summary>
/// <param name="Here">At this gateway.</param>
internal sealed record PresenceNews(ImmutableArray<PresenceView> Here, ImmutableArray<PresenceView> Elsewhere)
{
    public static PresenceNews None { get; } = new([], []);

    /// <summary>All but one person, each for each text once.</summary>
    public IEnumerable<PresenceView> Others(string account) => Here.Concat(Elsewhere).Where(each => each.Account != account).Distinct();
}

/// <summary>That somebody is writing a text: as long as its screen is there, and something is done in it now and then.</summary>
internal sealed class Present(PresenceBoard board, PresenceView who, TimeProvider clock) : IDisposable
{
    /// <summary>How long somebody counts who does nothing.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private long _since = clock.GetTimestamp();
    private bool _isAway;

    public PresenceView Who => who;

    public bool IsOver => _isAway || clock.GetElapsedTime(_since) >= Limit;

    /// <summary>Something was done just now.</summary>
    public void Touch()
    {
        _since = clock.GetTimestamp();
        board.Wake();
    }

    /// <summary>The connection to the screen is gone, or back.</summary>
    public void SetAway(bool isAway)
    {
        _isAway = isAway;
        board.Wake();
    }

    public void Dispose() => board.Leave(this);
}
