using System.Collections.Immutable;
using Integreat.Platform.Contracts.Presence;
using Integreat.Platform.Grains.Presence;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Presence;

/// <summary>What gateways tell each other of who is writing.</summary>
public sealed class PresenceTableTests
{
    private static readonly ImmutableArray<PresenceView> Kim = [new("kim", "page/17", "de")];
    private static readonly ImmutableArray<PresenceView> Lee = [new("lee", "page/17", "ar")];

    private readonly FakeTimeProvider _clock = new();
    private readonly PresenceTable _table;

    public PresenceTableTests() => _table = new PresenceTable(_clock);

    [Fact]
    public void A_gateway_is_told_of_the_others_and_not_of_itself()
    {
        Assert.Empty(_table.Exchange("a", Kim));

        Assert.Equal(Kim, _table.Exchange("b", Lee));
        Assert.Equal(Lee, _table.Exchange("a", Kim));
    }

    [Fact]
    public void What_a_gateway_says_takes_the_place_of_what_it_said_before()
    {
        _table.Exchange("a", Kim);
        _table.Exchange("a", []);

        Assert.Empty(_table.Exchange("b", Lee));
    }

    [Fact]
    public void A_gateway_that_says_nothing_any_more_is_forgotten_after_a_while()
    {
        _table.Exchange("a", Kim);
        _clock.Advance(PresenceTable.Believed - TimeSpan.FromSeconds(1));
        Assert.Equal(Kim, _table.Exchange("b", Lee));

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(_table.Exchange("b", Lee));
    }
}
