using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>How gateways learn which bytes are at an address.</summary>
public sealed class MediaAddressesTests
{
    private static readonly MediaLocation Old = Location('a');

    private readonly FakeTimeProvider _clock = new();
    private readonly WaitLimit _waiting = new(1, "read", _ => { });
    private readonly MediaAddresses _addresses;
    private Func<Task<MediaLocation?>> _region = () => Task.FromResult<MediaLocation?>(Old);
    private int _asked;

    public MediaAddressesTests() => _addresses = new MediaAddresses(
        (_, _) =>
        {
            _asked++;
            return _region();
        },
        _waiting,
        _clock);

    [Fact]
    public async Task A_region_is_asked_once_a_second_for_a_file()
    {
        Assert.Equal(Old.Hash, await FindAsync());
        Assert.Equal($"{Old.Hash}-300", await FindAsync("files/3/7/300/a.jpg"));
        _region = () => Task.FromResult<MediaLocation?>(Location('b'));
        Assert.Equal((Old.Hash, 1), (await FindAsync(), _asked));

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((Location('b').Hash, 2), (await FindAsync(), _asked));
    }

    [Fact]
    public async Task What_this_gateway_changed_it_asks_for_at_once()
    {
        await FindAsync();
        _region = () => Task.FromResult<MediaLocation?>(Location('b'));

        _addresses.Forget(3, 7);

        Assert.Equal(Location('b').Hash, await FindAsync());
    }

    [Fact]
    public async Task While_a_region_cannot_be_reached_its_last_answer_holds()
    {
        await FindAsync();
        _clock.Advance(TimeSpan.FromHours(1));

        _region = () => Task.FromException<MediaLocation?>(new TimeoutException());
        Assert.Equal(Old.Hash, await FindAsync());

        _region = () => new TaskCompletionSource<MediaLocation?>().Task; // it hangs
        var hanging = FindAsync();
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Old.Hash, await hanging);

        _region = () => Task.FromResult<MediaLocation?>(null); // it is back, and the file is deleted
        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task Who_knows_nothing_of_a_file_and_cannot_ask_says_so()
    {
        _region = () => Task.FromException<MediaLocation?>(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => FindAsync());
        Assert.Equal(0, _waiting.Waiting);
    }

    [Fact]
    public async Task When_too_many_ask_what_is_known_holds_and_else_nothing_does()
    {
        await FindAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(_waiting.TryEnter());

        Assert.Equal(Old.Hash, await FindAsync());
        await Assert.ThrowsAsync<OverloadedException>(() => FindAsync("files/3/8/a.jpg"));
        Assert.Equal(1, _asked);
    }

    [Theory]
    [InlineData("files/3/7/b.jpg")]
    [InlineData("files/3/7/a.png")]
    [InlineData("files/3/7/800/a.jpg")]
    [InlineData("files/3/7/300/b.jpg")]
    [InlineData("files/3/7/a.jpg/a.jpg")]
    public async Task A_file_has_one_address_and_each_of_its_sizes_has(string path) => Assert.Null(await FindAsync(path));

    [Theory]
    [InlineData("files/3/7/a.jpg", true)]
    [InlineData("files/3/7/300/a.jpg", true)]
    [InlineData("files/3/a.jpg", false)]
    [InlineData("files/x/7/a.jpg", false)]
    [InlineData("files/-3/7/a.jpg", false)]
    [InlineData("regions/3/7/a.jpg", false)]
    [InlineData("files/99999999999999999999/7/a.jpg", false)]
    public void Only_what_regions_give_away_is_asked_for(string path, bool expected)
    {
        Assert.True(MediaPath.TryParse(path, out var parsed));
        Assert.Equal(expected, MediaAddresses.Covers(parsed));
    }

    private async Task<string?> FindAsync(string path = "files/3/7/a.jpg")
    {
        Assert.True(MediaPath.TryParse(path, out var parsed));
        return (await _addresses.FindAsync(new DefaultHttpContext(), parsed))?.Tag;
    }

    private static MediaLocation Location(char digit) => new(
        "files/3/7/a.jpg", new string(digit, 64), ".jpg", [new MediaSize(300, "files/3/7/300/a.jpg")], DateTimeOffset.UnixEpoch);
}
