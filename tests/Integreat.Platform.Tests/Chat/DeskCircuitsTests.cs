using Integreat.Platform.Grains.Chat;
using Integreat.Platform.Tests.Protection;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Chat;

public sealed class DeskCircuitsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LogLines<DeskCircuits> _log = new();
    private readonly DeskCircuits _circuits;

    public DeskCircuitsTests() => _circuits = new(_clock, _log);

    [Fact]
    public void A_desk_rests_after_failures_in_a_row_and_is_then_asked_again_by_one()
    {
        Fail(DeskCircuits.MostFailures - 1);
        Assert.True(_circuits.MayAsk("desk"));
        Fail(1);
        Assert.False(_circuits.MayAsk("desk"));
        Assert.True(_circuits.MayAsk("other"));

        _clock.Advance(DeskCircuits.Rest);
        Assert.True(_circuits.MayAsk("desk"));
        Assert.False(_circuits.MayAsk("desk")); // one is on its way
        Fail(1);
        Assert.False(_circuits.MayAsk("desk"));

        _clock.Advance(DeskCircuits.Rest);
        Assert.True(_circuits.MayAsk("desk"));
        _circuits.Succeeded("desk");
        Assert.True(_circuits.MayAsk("desk"));
        Assert.True(_circuits.MayAsk("desk"));
        Fail(DeskCircuits.MostFailures - 1);
        Assert.True(_circuits.MayAsk("desk"));
    }

    [Fact]
    public void Who_asked_and_never_tells_how_it_ended_does_not_keep_the_others_away_for_ever()
    {
        Fail(DeskCircuits.MostFailures);
        _clock.Advance(DeskCircuits.Rest);
        Assert.True(_circuits.MayAsk("desk"));

        _clock.Advance(DeskCircuits.Rest);

        Assert.True(_circuits.MayAsk("desk"));
    }

    [Fact]
    public void It_is_said_once_that_a_desk_rests_and_once_that_it_is_well()
    {
        Fail(DeskCircuits.MostFailures + 3);
        _circuits.Succeeded("desk");
        _circuits.Succeeded("desk");

        Assert.Equal(
            [
                "Warning: The help desk at desk does not answer; from now on it is asked once in 20 seconds until it does",
                "Information: The help desk at desk answers again",
            ],
            _log.All);
    }

    private void Fail(int times)
    {
        for (var number = 0; number < times; number++)
        {
            _circuits.Failed("desk");
        }
    }
}
