using System.Net;
using System.Text;
using Integreat.Platform.Gateway.Chat;

namespace Integreat.Platform.Tests.Chat;

/// <summary>An operator connects a region with its help desk. Each test has a region and a desk of its own.</summary>
[Collection(ChatTests.Name)]
public sealed class HelpDeskSetupTests(ChatFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_region_gets_a_desk_and_loses_it()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "einrichten");
        var setup = Setup(town);
        Assert.Null(await setup.ClearAsync(Cancellation));
        Assert.Equal("no help desk", await setup.DescribeAsync(Cancellation));
        await town.ReadAsync("device", HttpStatusCode.ServiceUnavailable);

        Assert.Null(await setup.SetAsync(new HelpDeskChange(town.Zammad.Address + "/", FakeZammad.Token, "haken-einrichten", 100), Cancellation));

        Assert.Equal(
            $"{town.Zammad.Address}, chat on, for 100 of 100 devices, with access token, with webhook token", await setup.DescribeAsync(Cancellation));
        await town.SayAsync("device", "Hallo");
        Assert.True(await town.IsEnabledAsync("device"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync("haken-einrichten"));

        Assert.Null(await setup.ClearAsync(Cancellation));
        await town.ReadAsync("device", HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.NotFound, await CallAsync("haken-einrichten"));
        Assert.Equal("", (await fixture.Platform.HelpDesks.FindAsync(town.Number, Cancellation))!.AccessToken);
    }

    [Fact]
    public async Task What_is_not_named_stays_as_it_is()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "behalten");
        await town.ConnectAsync(FakeZammad.Token, "haken-behalten");

        Assert.Null(await Setup(town).SetAsync(new HelpDeskChange(null, null, null, 7), Cancellation));

        Assert.Equal(
            $"{town.Zammad.Address}, chat on, for 7 of 100 devices, with access token, with webhook token",
            await Setup(town).DescribeAsync(Cancellation));
        Assert.Equal(HttpStatusCode.OK, await CallAsync("haken-behalten"));
        await town.SayAsync("device", "Hallo");
    }

    [Fact]
    public async Task A_token_never_meets_another_desk_than_its_own()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "umziehen");
        await using var other = await FakeZammad.StartAsync();

        Assert.Equal(
            "At another address another access token is needed: name its file with --token-file.",
            await Setup(town).SetAsync(new HelpDeskChange(other.Address, null, null, null), Cancellation));

        Assert.StartsWith(town.Zammad.Address, await Setup(town).DescribeAsync(Cancellation), StringComparison.Ordinal);
        await town.SayAsync("device", "Noch hier");
        Assert.Null(await Setup(town).SetAsync(new HelpDeskChange(other.Address, FakeZammad.Token, null, null), Cancellation));
        await town.SayAsync("device", "Jetzt dort");
        Assert.Single(other.Tickets);
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        await using var town = await ChatTown.FoundAsync(fixture.Platform, "fehlt");
        await Setup(town).ClearAsync(Cancellation);

        Assert.Equal(
            "The region has no help desk yet: name its address with --url.",
            await Setup(town).SetAsync(new HelpDeskChange(null, FakeZammad.Token, null, null), Cancellation));
        Assert.Equal(
            "There is no access token yet: name its file with --token-file.",
            await Setup(town).SetAsync(new HelpDeskChange(town.Zammad.Address, null, null, null), Cancellation));
        Assert.Equal("no help desk", await Setup(town).DescribeAsync(Cancellation));
    }

    private HelpDeskSetup Setup(ChatTown town) => new(fixture.Platform.Grains, town.Number);

    private async Task<HttpStatusCode> CallAsync(string token)
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await fixture.Platform.SendAsync(HttpMethod.Post, $"/api/v3/webhook/zammad/?token={token}", content);
        return response.StatusCode;
    }
}
