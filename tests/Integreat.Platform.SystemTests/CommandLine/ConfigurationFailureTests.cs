using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

public sealed class ConfigurationFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Public__CmsUrl", "town", "CmsUrl: This is not an address such as https://cms.example.org.")]
    [InlineData("Public__CmsUrl", "ftp://town.test", "CmsUrl: This is not an address such as https://cms.example.org.")]
    [InlineData("Public__WebAppUrl", "https://town.test/?a=b", "WebAppUrl: This is not an address such as https://cms.example.org.")]
    [InlineData("Cluster__SiloPort", "abc", "Cluster:SiloPort and Cluster:GatewayPort are numbers from 0 to 65535.")]
    [InlineData("Cluster__GatewayPort", "70000", "Cluster:SiloPort and Cluster:GatewayPort are numbers from 0 to 65535.")]
    [InlineData("Delivery__IdleMinutes", "0", "IdleMinutes: The field DeliveryOptions.IdleMinutes must be between 1 and 10080.")]
    [InlineData(
        "Delivery__IdleMinutes", "x", "Failed to convert configuration value 'x' at 'Delivery:IdleMinutes' to type 'System.Int32'.")]
    [InlineData("Limits__WritesPerMinute", "0", "WritesPerMinute: The field LimitOptions.WritesPerMinute must be between 1 and 1000000.")]
    [InlineData("Chat__RetentionDays", "0", "RetentionDays: The field ChatOptions.RetentionDays must be between 1 and 3650.")]
    [InlineData("Proxies__Known__0", "proxy", "Known: Proxies:Known holds addresses such as 10.0.0.7 and networks such as 10.0.0.0/8.")]
    [InlineData(
        "Screens__MapTiles", "http://tiles.test/{z}/{x}/{y}",
        "Screens:MapTiles is not an https address with one {z}, {x} and {y}, such as https://tiles.example.org/{z}/{x}/{y}.png.")]
    [InlineData("Management__Url", "http://127.0.0.1:1;http://127.0.0.1:2", "Management:Url is one address.")]
    [InlineData("Management__Dashboard", "maybe", "Management:Dashboard is true or false.")]
    public async Task A_wrong_value_is_named(string name, string value, string reason)
    {
        var refused = await ServeAsync(name, value);

        Assert.Equal($"The configuration is wrong: {reason}", refused.Reason());
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_not_repeated()
    {
        var refused = await ServeAsync("ConnectionStrings__Platform", "secret");

        Assert.Equal("The connection string for PostgreSQL cannot be read.", refused.Reason());
    }

    [Theory]
    [InlineData("{ \"Public\": { \"CmsUrl\":", " (line 1)")]
    [InlineData("{\n  \"Public\" = 1\n}", " (line 2)")]
    [InlineData("", " (line 1)")]
    public async Task A_half_written_file_is_named(string text, string place)
    {
        // Beside the executable, as appsettings.json is, but for these processes only.
        var environment = Guid.NewGuid().ToString("N");
        var file = Path.Combine(Executable.Folder, $"appsettings.{environment}.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        try
        {
            Assert.Equal(
                $"The configuration file {file} is not valid JSON{place}.", (await ServeAsync("DOTNET_ENVIRONMENT", environment)).Reason());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("*")]
    public async Task A_port_in_use_is_named(string host)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{host}:{((IPEndPoint)other.LocalEndpoint).Port}";

        var refused = await Command.RunAsync(_folder.Path, "serve", "--urls", url);

        Assert.Equal($"Port {new Uri(url.Replace('*', 'x')).Port} for {url} cannot be used: Address already in use.", refused.Reason());
        Assert.Empty(refused.Output);
    }

    [Fact]
    public async Task A_port_for_operators_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var refused = await ServeAsync("Management__Url", url);

        Assert.Equal($"Port {new Uri(url).Port} for {url} cannot be used: Address already in use.", refused.Reason());
    }

    [Fact]
    public async Task A_port_that_only_the_server_itself_finds_in_use_stops_it_in_good_order()
    {
        // The second of two equal addresses is free until the first one is listened on.
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();

        var refused = await Command.RunAsync(
            _folder.Path, "serve", "--no-demo", "--urls", $"http://127.0.0.1:{port};http://localhost:{port}");

        Assert.Equal($"Failed to bind to address http://127.0.0.1:{port}: address already in use.", refused.Reason());
    }

    [Fact]
    public async Task A_port_of_the_cluster_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var refused = await ServeAsync("Cluster__SiloPort", port);

        Assert.Equal($"Port {port} for Cluster:SiloPort cannot be used: Address already in use.", refused.Reason());
    }

    public void Dispose() => _folder.Dispose();

    private Task<Command> ServeAsync(string name, string value) => Command.RunAsync(
        _folder.Path,
        [new("Public__CmsUrl", "http://platform.test"), new(name, value)],
        "serve", "--no-demo", "--urls", "http://127.0.0.1:0");
}
