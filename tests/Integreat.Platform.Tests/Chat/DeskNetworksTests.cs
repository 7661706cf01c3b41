using System.Net;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Grains.Chat;

namespace Integreat.Platform.Tests.Chat;

/// <summary>The address of a help desk is data, and must not lead where only this machine may ask.</summary>
public sealed class DeskNetworksTests
{
    [Theory]
    [InlineData("203.0.113.7", true, true)]
    [InlineData("2001:db8::7", true, true)]
    [InlineData("10.1.2.3", true, false)]
    [InlineData("172.31.0.1", true, false)]
    [InlineData("172.32.0.1", true, true)]
    [InlineData("192.168.0.1", true, false)]
    [InlineData("100.64.0.1", true, false)]
    [InlineData("fd12::1", true, false)]
    [InlineData("127.0.0.1", true, false)]
    [InlineData("::1", true, false)]
    [InlineData("::ffff:127.0.0.1", true, false)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("100.100.100.200", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("fd00:ec2::254", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("::", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("255.255.255.255", false, false)]
    public void A_desk_may_be_where_no_machine_answers_to_itself_alone(string address, bool usually, bool publicOnly)
    {
        Assert.Equal(usually, new DeskNetworks(publicOnly: false).MayBe(IPAddress.Parse(address)));
        Assert.Equal(publicOnly, new DeskNetworks(publicOnly: true).MayBe(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("http://169.254.169.254/api", true)]
    [InlineData("http://2852039166/api", true)] // the same, as one number
    [InlineData("http://[fe80::1%251]/api", true)]
    [InlineData("http://[::ffff:a9fe:a9fe]/api", true)]
    [InlineData("http://desk.example/api", false)] // a name is looked up when it is connected to
    public void A_number_is_checked_as_it_will_be_understood(string address, bool refused)
    {
        var refusal = Record.Exception(() => new DeskNetworks(publicOnly: false).Check(new Uri(address)));

        Assert.Equal(refused ? DeskFault.Declined : null, (refusal as DeskException)?.Fault);
    }

    [Fact]
    public async Task A_name_that_leads_to_a_forbidden_network_is_not_connected_to()
    {
        await using var desk = await FakeZammad.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { ConnectCallback = new DeskNetworks(publicOnly: true).ConnectAsync });
        var port = new Uri(desk.Address).Port;

        var refusal = await Assert.ThrowsAsync<HttpRequestException>(
            () => http.GetAsync(new Uri($"http://localhost:{port}/"), TestContext.Current.CancellationToken));

        Assert.Equal(DeskFault.Declined, Assert.IsType<DeskException>(refusal.InnerException).Fault);
        Assert.Empty(desk.Requests);
    }

    [Theory]
    [InlineData("https://desk.example.org", true)]
    [InlineData(" https://desk.example.org:8443/zammad/ ", true)]
    [InlineData("http://127.0.0.1:3000", true)]
    [InlineData("ftp://desk.example.org", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("desk.example.org", false)]
    [InlineData("https://kim@desk.example.org", false)]
    [InlineData("https://kim:word@desk.example.org", false)]
    [InlineData("https://@desk.example.org", false)]
    [InlineData("https://desk.example.org/?to=", false)]
    [InlineData("https://desk.example.org/?", false)]
    [InlineData("https://desk.example.org/#", false)]
    [InlineData("", false)]
    public void An_address_says_where_and_nothing_else(string address, bool valid) => Assert.Equal(valid, HelpDeskAddress.IsValid(address));
}
