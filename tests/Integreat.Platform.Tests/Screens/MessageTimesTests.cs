using Integreat.Platform.Gateway.Screens;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;

namespace Integreat.Platform.Tests.Screens;

/// <summary>How long a message can be read, and what it offers taken.</summary>
public sealed class MessageTimesTests : IDisposable
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _clock = new();
    private readonly SnackbarService _messages;
    private readonly MessageTimes _times;

    public MessageTimesTests()
    {
        _messages = new SnackbarService(new Nowhere(), _clock);
        _times = new MessageTimes(_messages, _clock);
    }

    private IEnumerable<string?> Shown => _messages.ShownSnackbars.Select(message => message.Message);

    [Fact]
    public void Each_message_stays_for_its_time()
    {
        Say("moved");
        Pass(10);
        Say("archived");

        Pass(9);
        Assert.Equal(["moved", "archived"], Shown);
        Pass(1);
        Assert.Equal(["archived"], Shown);
        Pass(10);
        Assert.Empty(Shown);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void While_the_pointer_or_the_focus_is_there_all_stay_and_then_have_their_whole_time_again(bool isFocus)
    {
        Say("moved");
        Say("archived");
        Pass(19);

        Come(true);
        Pass(600);
        Assert.Equal(["moved", "archived"], Shown);

        Come(false);
        Pass(19);
        Assert.Equal(["moved", "archived"], Shown);
        Pass(1);
        Assert.Empty(Shown);

        void Come(bool isThere)
        {
            if (isFocus)
            {
                _times.Focus(isThere);
            }
            else
            {
                _times.Point(isThere);
            }
        }
    }

    [Fact]
    public void A_pointer_that_leaves_takes_nothing_from_whoever_has_the_focus_there()
    {
        Say("moved");
        _times.Focus(true);
        _times.Point(true);

        _times.Point(false);
        Pass(600);

        Assert.Equal(["moved"], Shown);
    }

    [Fact]
    public void A_message_that_is_closed_takes_the_focus_along_and_the_others_go_in_their_time()
    {
        var closed = Say("moved");
        Say("archived");
        _times.Focus(true);

        closed.ForceClose();

        Assert.Equal(["archived"], Shown);
        Pass(20);
        Assert.Empty(Shown);
    }

    [Fact]
    public void Whatever_is_newest_is_seen_and_the_oldest_makes_room()
    {
        foreach (var number in Enumerable.Range(1, 7))
        {
            Say($"moved {number}");
        }

        Assert.Equal(["moved 3", "moved 4", "moved 5", "moved 6", "moved 7"], Shown);
    }

    [Fact]
    public void A_message_that_is_taken_away_makes_room_for_another_that_says_the_same()
    {
        var earlier = Say("moved");
        _times.Remove("moved");
        var later = Say("moved");

        Assert.NotSame(earlier, later);
        Assert.Equal([later], _messages.ShownSnackbars);
        Pass(20);
        Assert.Empty(Shown);
    }

    public void Dispose()
    {
        _times.Dispose();
        _messages.Dispose();
    }

    private void Pass(int seconds) => _clock.Advance(TimeSpan.FromSeconds(seconds));

    private Snackbar Say(string words)
    {
        var message = _messages.Add(words, configure: options => options.RequireInteraction = true)!;
        _times.Keep(message, Time);
        return message;
    }

    private sealed class Nowhere : NavigationManager
    {
        public Nowhere() => Initialize("http://localhost/", "http://localhost/");
    }
}
