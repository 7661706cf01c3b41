using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Following;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Leases;

public sealed class LeaseBookTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _clock = new();
    private readonly LeaseBook _book;

    public LeaseBookTests() => _book = new(_clock);

    [Fact]
    public async Task Without_holders_everything_is_visible_at_once() => await WhenShownAsync(7);

    [Fact]
    public async Task Nobody_waits_for_a_holder_that_shows_it_already()
    {
        _book.Grant("gateway", shown: 7, Lease);

        await WhenShownAsync(7);
    }

    [Fact]
    public async Task A_change_is_visible_when_the_last_holder_has_confirmed_it()
    {
        _book.Grant("one", shown: 6, Lease);
        _book.Grant("other", shown: 5, Lease);
        var visible = WhenShownAsync(7);

        _book.Confirm("one", 7);
        _book.Confirm("other", 6);
        Assert.False(visible.IsCompleted);
        _book.Confirm("other", 8);

        await visible;
    }

    [Fact]
    public async Task A_holder_that_is_silent_is_waited_for_until_its_lease_is_over_and_not_a_moment_less()
    {
        _book.Grant("gateway", shown: 6, Lease);
        var visible = WhenShownAsync(7);

        _clock.Advance(Lease - TimeSpan.FromMilliseconds(1));
        Assert.False(visible.IsCompleted);
        Assert.True(_book.HasHolders);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.False(_book.HasHolders);
        _clock.Advance(SharedTimers.Coarseness);

        await visible;
    }

    [Fact]
    public async Task A_lease_that_was_extended_in_the_meantime_is_waited_for()
    {
        _book.Grant("gateway", shown: 6, Lease);
        var visible = WhenShownAsync(7);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _book.Grant("gateway", shown: 6, Lease);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(visible.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(1), _book.Longest);
        _clock.Advance(TimeSpan.FromSeconds(1) + SharedTimers.Coarseness);

        await visible;
    }

    [Fact]
    public async Task A_shorter_lease_does_not_shorten_the_one_that_was_given()
    {
        _book.Grant("gateway", shown: 6, Lease);
        _book.Grant("gateway", shown: 6, TimeSpan.FromSeconds(0.5));
        var visible = WhenShownAsync(7);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(visible.IsCompleted);
        _book.End("gateway");

        await visible;
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_let_go()
    {
        _book.Grant("gateway", shown: 6, Lease);
        using var impatient = new CancellationTokenSource();
        var visible = _book.WhenShownAsync(7, impatient.Token);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => visible);
    }

    private Task WhenShownAsync(long revision) => _book.WhenShownAsync(revision, TestContext.Current.CancellationToken);
}
