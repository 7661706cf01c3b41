using System.Text.Json;
using Integreat.Platform.Grains.Chat;
using Integreat.Platform.Grains.Chat.Zammad;
using Integreat.Platform.Grains.Telemetry;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Protection;

/// <summary>A help desk that hangs or fails is not asked for a while, and nobody waits for it meanwhile.</summary>
public sealed class OutgoingTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LogLines<DeskCircuits> _log = new();
    private readonly CountedMeter _counted = new(GrainMetrics.Name, "integreat.grains.outgoing.requests");
    private ZammadClient _client = null!;
    private NewsServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await NewsServer.StartAsync();
        _client = new ZammadClient(new DeskCircuits(_clock, _log), Options.Create(new ChatOptions { TimeoutSeconds = 1 }));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _counted.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_desk_that_hangs_is_left_alone_and_then_asked_by_one_request_until_it_answers()
    {
        _server.Answer = _server.Silence();
        var waiting = Enumerable.Range(0, DeskCircuits.MostFailures).Select(_ => FaultAsync()).ToList();
        Assert.All(await Task.WhenAll(waiting), fault => Assert.Equal(DeskFault.Unclear, fault));

        for (var number = 0; number < 20; number++)
        {
            Assert.Equal(DeskFault.Resting, await FaultAsync());
        }

        Assert.Equal(DeskCircuits.MostFailures, _server.Requests);
        Assert.Single(_log.All);

        _clock.Advance(DeskCircuits.Rest);
        var faults = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => FaultAsync()));
        Assert.Single(faults, DeskFault.Unclear);
        Assert.Equal(DeskCircuits.MostFailures + 1, _server.Requests);

        _server.Answer = NewsServer.Json("{}");
        _clock.Advance(DeskCircuits.Rest);
        Assert.Null(await FaultAsync());
        Assert.Null(await FaultAsync());
        Assert.Equal(2, _log.All.Count);
        Assert.True(_counted["help-desk resting"] >= 29);
        Assert.True(_counted["help-desk failed"] >= 6);
    }

    [Fact]
    public async Task A_desk_that_says_no_is_well()
    {
        for (var number = 0; number < 3; number++)
        {
            _server.Answer = NewsServer.Status(500);
            Assert.All(await Task.WhenAll(Enumerable.Range(0, DeskCircuits.MostFailures - 1).Select(_ => FaultAsync())), fault =>
                Assert.Equal(DeskFault.Unclear, fault));
            _server.Answer = NewsServer.Status(403);
            Assert.Equal(DeskFault.Declined, await FaultAsync());
        }

        Assert.Empty(_log.All);
    }

    private async Task<DeskFault?> FaultAsync()
    {
        try
        {
            var desk = new HelpDesk(_server.Address[..^"/posts".Length], "token", TesterPercentage: 100);
            await _client.SendAsync<JsonElement>(desk, HttpMethod.Get, "/posts", body: null, Cancellation);
            return null;
        }
        catch (DeskException exception)
        {
            return exception.Fault;
        }
    }
}
