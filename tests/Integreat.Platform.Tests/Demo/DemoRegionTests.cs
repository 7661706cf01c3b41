using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;

namespace Integreat.Platform.Tests.Demo;

public sealed class DemoRegionTests
{
    private readonly DemoCluster _cluster = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_platform_gets_the_demo_and_shows_it_last()
    {
        Assert.True(await _cluster.Region.CreateIfEmptyAsync(Cancellation));

        Assert.Contains("\"Status\":\"HIDDEN\"", Only("CreateAsync"), StringComparison.Ordinal);
        Assert.Equal("LaunchAsync", _cluster.Done[^1].Method);
        Assert.Equal(3, _cluster.Done.Count(command => command.Method == "SaveLanguageAsync"));
        Assert.True(_cluster.Done.Count(command => command.Content.Contains("\"Organization\":1", StringComparison.Ordinal)) >= 2);
    }

    [Fact]
    public async Task An_interrupted_creation_is_completed_wherever_it_stopped()
    {
        var whole = new DemoCluster();
        await whole.Region.CreateAsync(Cancellation);

        foreach (var stop in new[] { 0, 1, 4, 6, 7, 12, 50, whole.Done.Count - 1, whole.Done.Count })
        {
            var cluster = new DemoCluster { DiesAfter = stop };
            await Record.ExceptionAsync(() => cluster.Region.CreateAsync(Cancellation));
            cluster.DiesAfter = int.MaxValue;

            await cluster.Region.CreateAsync(Cancellation);

            Assert.Equal(whole.Done, cluster.Done);
        }
    }

    [Theory]
    [InlineData(50)] // among the pages
    [InlineData(-40)] // among the events
    public async Task A_creation_that_is_completed_on_another_day_says_the_same_as_on_the_first(int stop)
    {
        var whole = new DemoCluster();
        await whole.Region.CreateAsync(Cancellation);
        _cluster.DiesAfter = stop > 0 ? stop : whole.Done.Count + stop;
        await Record.ExceptionAsync(() => _cluster.Region.CreateAsync(Cancellation));
        _cluster.DiesAfter = int.MaxValue;

        _cluster.Now = _cluster.Now.AddDays(10);
        await _cluster.Region.CreateAsync(Cancellation);

        Assert.Equal(whole.Done, _cluster.Done);
    }

    [Fact]
    public async Task A_platform_with_a_region_gets_no_demo()
    {
        _cluster.Regions = [new DirectoryEntry { Region = 1, Slug = "augsburg", Status = "ACTIVE", Name = "Augsburg" }];

        Assert.False(await _cluster.Region.CreateIfEmptyAsync(Cancellation));
        Assert.Empty(_cluster.Done);
    }

    [Theory]
    [InlineData("kaiserslautern", 1, true, true)]
    [InlineData("kaiserslautern", 1, false, false)]
    [InlineData("kaiserslautern", 3, true, false)]
    [InlineData("landau", 1, true, false)]
    public async Task Only_a_demo_of_our_own_number_with_its_first_settings_is_an_interrupted_one(
        string slug, int revision, bool own, bool completes)
    {
        _cluster.DiesAfter = 12;
        await Record.ExceptionAsync(() => _cluster.Region.CreateAsync(Cancellation));
        _cluster.DiesAfter = int.MaxValue;
        _cluster.Revision = revision;
        var number = long.Parse(Only("CreateAsync").Split('{')[0].TrimEnd('[')[2..], System.Globalization.CultureInfo.InvariantCulture);
        _cluster.Regions = [new DirectoryEntry { Region = own ? number : 17, Slug = slug, Status = "HIDDEN", Name = "Kaiserslautern" }];

        Assert.Equal(completes, await _cluster.Region.CreateIfEmptyAsync(Cancellation));
        Assert.Equal(completes ? "LaunchAsync" : _cluster.Done[11].Method, _cluster.Done[^1].Method);
    }

    [Fact]
    public async Task An_unprepared_region_is_prepared_and_asked_once_more()
    {
        _cluster.Refusal = ("AddAsync", Outcome.Unprepared);

        await _cluster.Region.CreateAsync(Cancellation);

        Assert.True(_cluster.Prepared);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_command()
    {
        _cluster.Refusal = ("CreateAsync", "slug-taken");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _cluster.Region.CreateAsync(Cancellation));

        Assert.Equal(
            "The demo region cannot be created: its command demo:region was refused (slug-taken: Because.).", exception.Message);
    }

    private string Only(string method) => _cluster.Done.Single(command => command.Method == method).Content;
}
