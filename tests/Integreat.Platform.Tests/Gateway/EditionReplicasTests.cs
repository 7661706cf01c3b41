using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class EditionReplicasTests : IDisposable
{
    private static readonly IOptions<DeliveryOptions> Settings =
        Options.Create(new DeliveryOptions { IdleMinutes = 10, EditionMegabytes = 1 });

    private readonly FakeTimeProvider _clock = new();
    private readonly Compressor _compressor = new(Settings);
    private readonly EditionReplicas _editions;
    private readonly GatewayFixture _gateway;
    private readonly long _region;

    public EditionReplicasTests(GatewayFixture gateway)
    {
        _gateway = gateway;
        _region = gateway.AddRegion("gehalten").Region;
        _editions = new EditionReplicas(
            gateway.Grains, _compressor, Settings, _clock, gateway.Service<LoadLimits>(), NullLogger<EditionReplicas>.Instance);
    }

    public void Dispose()
    {
        _editions.Dispose();
        _compressor.Dispose();
    }

    [Fact]
    public async Task An_edition_that_nobody_reads_is_dropped_and_comes_back()
    {
        _gateway.Leaders.Edition(_region, "de").Put(Pages.Public(1, "a", content: new string('x', 1_000)));
        var first = await ReadAsync("de");
        await first.Pages.Compressed!.FindAsync(Coding.Brotli);
        Assert.NotEqual(0, _compressor.Taken);

        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Same(first, await ReadAsync("de"));
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(1, _editions.Count);
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(0, _editions.Count);
        Assert.Equal(0, _compressor.Taken);
        Assert.Equal(first.Pages.Hash, (await ReadAsync("de")).Pages.Hash);
    }

    [Fact]
    public async Task Beyond_the_budget_the_least_recently_read_editions_go_first()
    {
        foreach (var language in (string[])["de", "ar", "fa"])
        {
            _gateway.Leaders.Edition(_region, language).Put(Pages.Public(1, "a", content: new string('x', 400_000)));
        }

        var german = await ReadAsync("de");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync("ar");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync("fa");
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(german, await ReadAsync("de"));
        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(2, _editions.Count);
        Assert.Same(german, await ReadAsync("de"));
    }

    private async Task<EditionSnapshot> ReadAsync(string language) =>
        (await _editions.ReadAsync(_region, language, TestContext.Current.CancellationToken)).Snapshot;
}
