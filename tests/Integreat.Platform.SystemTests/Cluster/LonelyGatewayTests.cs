using System.Net;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.Cluster;

public sealed class LonelyGatewayTests(PostgresServer postgres) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_gateway_starts_before_the_silos_and_the_schema_and_becomes_ready_when_they_are_there()
    {
        KeyValuePair<string, string>[] environment =
        [
            new("ConnectionStrings__Platform", await postgres.CreateDatabaseAsync(migrated: false)),
            new("Media__Folder", _folder.Path), new("Cluster__DrainSeconds", "0"),
        ];
        await using var gateway = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        Assert.Equal(HttpStatusCode.OK, await gateway.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, await gateway.StatusAsync("/health/startup"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await gateway.StatusAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await gateway.StatusAsync("/api/v3/regions/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await gateway.StatusAsync("/robots.txt"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await gateway.StatusAsync("/"));

        await using var silo = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "silo");
        await Gateway.UntilAsync(async () => await gateway.StatusAsync("/health/ready") is HttpStatusCode.OK);
        Assert.Equal("[]", await gateway.ReadAsync("/api/v3/regions/"));

        await gateway.TerminateAsync();
        Assert.Equal(0, (await gateway.ExitedAsync()).ExitCode);
        await silo.TerminateAsync();
        Assert.Equal(0, (await silo.ExitedAsync()).ExitCode);
    }

    [Fact]
    public async Task A_gateway_that_still_waits_for_silos_stops_when_it_is_told_to()
    {
        await using var gateway = await ServerProcess.ServeAsync(
            _folder.Path,
            [
                new("ConnectionStrings__Platform", await postgres.CreateDatabaseAsync()),
                new("Media__Folder", _folder.Path), new("Cluster__DrainSeconds", "0"),
            ],
            "--role",
            "gateway");

        await gateway.TerminateAsync();

        Assert.Equal(0, (await gateway.ExitedAsync()).ExitCode);
    }

    [Fact]
    public async Task A_silo_and_a_process_that_works_alone_keep_each_other_out()
    {
        KeyValuePair<string, string>[] environment =
            [new("ConnectionStrings__Platform", await postgres.CreateDatabaseAsync()), new("Public__CmsUrl", "http://platform.test")];
        await using var silo = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "silo");

        Assert.Contains("is in use by another process.", (await Command.RunAsync(_folder.Path, environment, "serve")).Reason(), StringComparison.Ordinal);
        await silo.TerminateAsync();
        Assert.Equal(0, (await silo.ExitedAsync()).ExitCode);

        await using var alone = await ServerProcess.ServeAsync(_folder.Path, environment, "--no-demo");
        Assert.Contains(
            "is in use by another process.",
            (await Command.RunAsync(_folder.Path, environment, "serve", "--role", "silo")).Reason(),
            StringComparison.Ordinal);
        await alone.StopAsync();
    }

    [Theory]
    [InlineData("silo", "", "The role \"silo\" needs PostgreSQL: set ConnectionStrings__Platform.")]
    [InlineData("gateway", "", "The role \"gateway\" needs PostgreSQL: set ConnectionStrings__Platform.")]
    [InlineData("gateway", "ConnectionStrings__Platform=Host=x;Public__CmsUrl=http://platform.test",
        "Set Media__Folder to the folder of media files that all gateways share, or Media__S3__Bucket: a gateway has no data folder.")]
    [InlineData("silo", "ConnectionStrings__Platform=Host=x",
        "Set Public__CmsUrl to the address under which readers reach the platform, the same for all its processes.")]
    [InlineData("silo", "ConnectionStrings__Platform=Host=x;Cluster__AdvertisedAddress=0.0.0.0",
        "The configuration is wrong: Cluster:AdvertisedAddress is one IP address of this machine, such as 10.0.0.7.")]
    [InlineData("silo", "ConnectionStrings__Platform=Host=x;Cluster__ClusterId=", "The configuration is wrong: Cluster:ClusterId must not be empty.")]
    public async Task What_a_role_lacks_is_named(string role, string settings, string reason)
    {
        var environment = settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => new KeyValuePair<string, string>(setting[..setting.IndexOf('=')], setting[(setting.IndexOf('=') + 1)..]));

        Assert.Equal(
            reason, (await Command.RunAsync(_folder.Path, environment, "serve", "--role", role, "--urls", "http://127.0.0.1:0")).Reason());
    }

    public void Dispose() => _folder.Dispose();
}
