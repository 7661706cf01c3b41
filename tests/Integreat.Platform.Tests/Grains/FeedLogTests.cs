using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Grains.Regions;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Grains;

/// <summary>What a region remembers for who follows it without a lease. Time stands still unless it is moved.</summary>
public sealed class FeedLogTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FeedLog _log;

    public FeedLogTests()
    {
        _log = new FeedLog(_clock, CancellationToken.None);
        _log.Open(10);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_waits_is_told_by_the_change_itself()
    {
        var waiting = _log.SinceAsync(10, Cancellation);
        Assert.False(waiting.IsCompleted);

        _log.Add(11, [Archived(17)]);

        var news = await Soon(waiting);
        Assert.Equal((11, false, "page/17"), (news.Version, news.IsWhole, Assert.Single(news.Changed)));
    }

    [Fact]
    public async Task Without_news_the_question_is_answered_after_a_while()
    {
        var waiting = _log.SinceAsync(10, Cancellation);

        _clock.Advance(TimeSpan.FromMinutes(1));

        var news = await Soon(waiting);
        Assert.Equal((10, false), (news.Version, news.IsWhole));
        Assert.Empty(news.Changed);
    }

    [Fact]
    public async Task A_region_that_moves_lets_everybody_go()
    {
        var waiting = _log.SinceAsync(10, Cancellation);

        _log.Close();

        Assert.Equal(10, (await Soon(waiting)).Version);
        Assert.Equal(10, (await Soon(_log.SinceAsync(10, Cancellation))).Version); // nor does anybody wait any more
    }

    [Fact]
    public async Task What_cannot_be_told_thing_by_thing_is_told_as_the_whole()
    {
        _log.Add(11, [Archived(17)]);
        _log.Add(12, null); // somebody else stored it
        _log.Add(13, [Archived(18)]);
        _log.Add(14, [new PagesRenumbered([])]);

        Assert.True((await _log.SinceAsync(11, Cancellation)).IsWhole);
        Assert.True((await _log.SinceAsync(13, Cancellation)).IsWhole);
        Assert.True((await _log.SinceAsync(9, Cancellation)).IsWhole); // before the log began
        Assert.True((await _log.SinceAsync(99, Cancellation)).IsWhole); // of another life
    }

    [Fact]
    public async Task It_remembers_the_last_commands_and_tells_who_is_further_behind_to_read_everything()
    {
        for (var version = 11; version <= 10 + FeedLog.Most + 1; version++)
        {
            _log.Add(version, [Archived(version)]);
        }

        Assert.True((await _log.SinceAsync(10, Cancellation)).IsWhole);
        var news = await _log.SinceAsync(11, Cancellation);
        Assert.Equal((false, FeedLog.Most), (news.IsWhole, news.Changed.Length));
    }

    private static PageArchived Archived(long page) => new PageArchived(new PageId(page));

    // It is there already, or never will be: time stands still.
    private static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
}
