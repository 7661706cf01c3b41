using System.Net;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

public sealed class ImportTests(PostgresServer postgres) : IDisposable
{
    private static readonly KeyValuePair<string, string>[] Sqlite = [];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public Task An_import_is_served_without_a_demo_and_changes_nothing_when_it_is_repeated() => ImportTwiceAsync(Sqlite);

    [Fact]
    public async Task An_import_into_PostgreSQL_is_served_without_a_demo_and_changes_nothing_when_it_is_repeated() =>
        await ImportTwiceAsync([new("ConnectionStrings__Platform", await postgres.CreateDatabaseAsync(migrated: false))]);

    [Fact]
    public async Task Another_public_address_is_the_prefix_of_every_address_from_the_next_start_on()
    {
        TownDump.Write(_folder.Path);
        (await Command.RunAsync(_folder.Path, "import", "cms-dump", "town.json")).Succeeded();
        await AssertPrefixAsync("http://one.test", "http://one.test");
        await AssertPrefixAsync("https://two.test/cms/", "https://two.test/cms");
    }

    [Theory]
    [InlineData("not json", "broken.json: The file does not begin with '[', but a dump is a JSON array of records.")]
    [InlineData("[{\"model\": \"cms.region\", ", "broken.json: The file is not valid JSON (line 1, byte 26).")]
    [InlineData("[{\"model\": \"cms.region\", \"pk\": 1, \"fields\": {}}]", "broken.json: cms.region 1 has no field \"name\".")]
    public async Task A_dump_that_is_none_is_refused_and_leaves_nothing_behind(string text, string reason)
    {
        TownDump.Write(_folder.Path);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "broken.json"), text, TestContext.Current.CancellationToken);

        var refused = await Command.RunAsync(_folder.Path, "import", "cms-dump", "town.json", "broken.json");

        Assert.Equal(reason, refused.Reason());
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--no-demo");
        Assert.Equal("[]", await server.ReadAsync("/api/v3/regions/"));
        await server.StopAsync();
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData("town.json --patch missing.json")]
    public async Task A_file_that_is_not_there_is_named(string files)
    {
        TownDump.Write(_folder.Path);

        var refused = await Command.RunAsync(_folder.Path, ["import", "cms-dump", .. files.Split(' ')]);

        Assert.Equal("missing.json: There is no such file.", refused.Reason());
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertPrefixAsync(string configured, string prefix)
    {
        KeyValuePair<string, string>[] environment = [new("Public__CmsUrl", configured)];
        await using var server = await ServerProcess.ServeAsync(_folder.Path, environment);
        Assert.Contains($"\"{prefix}/town/de/title/\"", await server.ReadAsync(TownDump.Pages), StringComparison.Ordinal);
        await server.StopAsync();
    }

    private async Task ImportTwiceAsync(KeyValuePair<string, string>[] environment)
    {
        TownDump.Write(_folder.Path);
        var first = await Command.RunAsync(_folder.Path, environment, "import", "cms-dump", "town.json");
        var second = await Command.RunAsync(_folder.Path, environment, "import", "cms-dump", "town.json");

        first.Succeeded();
        second.Succeeded();
        Assert.Matches("\nTown .*\n  taken: .*1 page text", first.Output);
        Assert.Matches("\nTown .*\n  unchanged: .*1 page text", second.Output);
        Assert.DoesNotContain("  taken:", second.Output, StringComparison.Ordinal);

        await using var server = await ServerProcess.ServeAsync(_folder.Path, environment);
        Assert.Contains("http://platform.test/town/de/title/", await server.ReadAsync(TownDump.Pages), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await server.StatusAsync("/api/v3/kaiserslautern/de/pages/"));
        await server.StopAsync();
    }
}
