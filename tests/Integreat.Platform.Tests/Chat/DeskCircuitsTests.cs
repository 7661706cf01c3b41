using Integreat.Platform.Grains.Chat;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Chat;

public sealed class DeskCircuitsTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly DeskCircuits _circuits;

    public DeskCircuitsTests() => _circuits = new(_clock);

    [Fact]
    public void A_desk_rests_after_failures_in_a_row_and_is_then_asked_again()
    {
        Fail(DeskCircuits.MostFailures - 1);
        Assert.False(_circuits.IsOpen("desk"));
        Fail(1);
        Assert.True(_circuits.IsOpen("desk"));
        Assert.False(_circuits.IsOpen("other"));

        _clock.Advance(DeskCircuits.Rest);
        Assert.False(_circuits.IsOpen("desk"));
        Fail(1);
        Assert.True(_circuits.IsOpen("desk"));

        _clock.Advance(DeskCircuits.Rest);
        _circuits.Succeeded("desk");
        Fail(DeskCircuits.MostFailures - 1);
        Assert.False(_circuits.IsOpen("desk"));
    }

    private void Fail(int times)
    {
        for (var number = 0; number < times; number++)
        {
            _circuits.Failed("desk");
        }
    }
}
