using System.Net;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>A region's offers: on all their addresses, in all their modes, and as soon as the platform changes one.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenOffersTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Theory]
    [InlineData("/api/v3/goldstadt/offers/")]
    [InlineData("/api/v3/goldstadt/extras/")]
    [InlineData("/api/v3/goldstadt/de/offers/")]
    [InlineData("/api/v3/goldstadt/ar/extras/")]
    [InlineData("/api/v3/goldstadt/fa/offers/")] // inactive
    [InlineData("/api/v3/goldstadt/nirgends/offers/")]
    [InlineData("/goldstadt/de/wp-json/extensions/v3/offers/")]
    [InlineData("/goldstadt/de/wp-json/extensions/v3/extras/")]
    public async Task The_offers_of_a_region_are_the_same_in_every_language(string address)
    {
        const string offers =
            """
            [
              { "name": "a-plain", "alias": "a-plain", "url": "https://offers.example/plain", "post": null, "thumbnail": "" },
              {
                "name": "help", "alias": "help", "url": "https://offers.example/help",
                "post": { "zammad-url": "https://help.example" }, "thumbnail": "https://offers.example/help.png"
              }
            ]
            """;

        Assert.Null(JsonDifference.Find(offers, await _platform.ReadAsync(address), exact: true));
    }

    [Theory]
    [InlineData("/api/v3/goldstadt/offers")]
    [InlineData("/api/v3/goldstadt/de/extras")]
    public async Task The_slash_at_the_end_is_missed(string address)
    {
        using var response = await _platform.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(address + "/", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_region_without_offers_has_an_empty_list_and_an_unknown_one_none()
    {
        Assert.Equal("[]", await _platform.ReadAsync("/api/v3/vorstadt/offers/"));
        await _platform.ReadAsync("/api/v3/nirgends/offers/", HttpStatusCode.NotFound);
        await _platform.ReadAsync("/api/v3/nirgends/de/offers/", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Offers_change_with_the_platform_and_with_the_region()
    {
        var platform = _platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        var saved = await platform.SaveOfferAsync(CommandContext.Service("offer:jobs"), Jobs("https://jobs.example/?plz="));
        var town = await Town.FoundAsync(_platform, "angebotsstadt", "de");
        await town.Sources.PrepareAsync(TestContext.Current.CancellationToken);
        await town.DoAsync(context => town.Settings.ChangeAsync(
            context, Town.SettingsOf("angebotsstadt") with { Offers = [saved.Id!.Value] }, basedOn: 1));
        await town.VisibleAsync();
        Assert.Null(JsonDifference.Find(
            """[{ "alias": "jobs", "url": "https://jobs.example/?plz=67655" }]""", await _platform.ReadAsync("/api/v3/angebotsstadt/offers/")));

        var moved = await platform.SaveOfferAsync(CommandContext.Service("offer:jobs-moved"), Jobs("https://moved.example/?plz="));
        await platform.WaitUntilVisibleAsync(moved.Version, TestContext.Current.CancellationToken);
        Assert.Null(JsonDifference.Find(
            """[{ "alias": "jobs", "url": "https://moved.example/?plz=67655" }]""", await _platform.ReadAsync("/api/v3/angebotsstadt/offers/")));

        await town.DoAsync(context => town.Settings.ChangeAsync(
            context, Town.SettingsOf("angebotsstadt") with { Offers = [saved.Id!.Value], PostalCode = "66111" }, basedOn: 2));
        await town.VisibleAsync();
        Assert.Null(JsonDifference.Find(
            """[{ "url": "https://moved.example/?plz=66111" }]""", await _platform.ReadAsync("/api/v3/angebotsstadt/offers/")));
    }

    private static OfferTemplateData Jobs(string url) => new() { Slug = "jobs", Name = "Jobs", Url = url, PostalCodeMode = "GET" };
}
