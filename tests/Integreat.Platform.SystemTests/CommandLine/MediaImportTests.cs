using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Import;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.CommandLine;

public sealed class MediaImportTests : IDisposable
{
    private static readonly KeyValuePair<string, string>[] Sqlite = [];

    // A red square of 32 by 32 pixels.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAJ0lEQVR42u3NsQkAAAjAsP7/tF7hIASyp6lTCQQCgUAgEAgEgi/BAjLD/C5w/SM9AAAAAElFTkSuQmCC");

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _postgres;

    public MediaImportTests(PostgresServer postgres)
    {
        _postgres = postgres;
        File.WriteAllText(Path.Combine(_folder.Path, "town.json"), new JsonArray(
            Records.Language(1, "de"),
            Records.Region(1),
            Records.Node(1, 1, 1, null, 1),
            Records.Media(1, 1).Set("file", "regions/1/icon.png").Set("thumbnail", "regions/1/thumbnails/icon.png"),
            Records.Media(2, null).Set("file", "global/lost.pdf").Set("type", "application/pdf"),
            Records.Page(1, 1, null, 1, 1).Set("icon", 1),
            Records.Text(1, 1, 1, 1)).ToJsonString());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_files_of_an_import_are_served_where_its_pages_say()
    {
        WriteIcon();
        var first = await ImportAsync(Sqlite);
        var second = await ImportAsync(Sqlite);

        first.Succeeded();
        second.Succeeded();
        Assert.Contains("\nCopying: 2 of 2\nTaking: 1 of 1\n", first.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nMedia files\n  copied: 1\n  unchanged: 0\n  thumbnails made: 1\n  missing: 1\n    global/lost.pdf\n"
                + "  refused, outside the folder: 0\n",
            first.Output, StringComparison.Ordinal);
        Assert.Contains("\n  copied: 0\n  unchanged: 2\n  thumbnails made: 0\n", second.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "data/media/regions/1/icon.png")));
        await AssertServedAsync(Sqlite);
    }

    [Fact]
    public async Task A_folder_that_is_configured_takes_the_place_of_the_one_in_the_data_folder()
    {
        WriteIcon();
        KeyValuePair<string, string>[] environment = [new("Media__Folder", "files")];
        (await ImportAsync(environment)).Succeeded();

        Assert.True(File.Exists(Path.Combine(_folder.Path, "files/regions/1/icon.png")));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "data/media")));
        await AssertServedAsync(environment);
    }

    [Fact]
    public async Task With_PostgreSQL_files_are_in_the_data_folder_all_the_same()
    {
        WriteIcon();
        KeyValuePair<string, string>[] environment =
            [new("ConnectionStrings__Platform", await _postgres.CreateDatabaseAsync(migrated: false))];
        (await ImportAsync(environment)).Succeeded();

        var data = Directory.EnumerateFileSystemEntries(Path.Combine(_folder.Path, "data"));
        Assert.Equal(["media"], data.Select(entry => Path.GetFileName(entry)));
        await AssertServedAsync(environment);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_before_anything_is_touched()
    {
        Assert.Equal("old/media: There is no such folder.", (await ImportAsync(Sqlite)).Reason());
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "data")));
    }

    [Fact]
    public async Task A_dump_that_is_broken_brings_no_files()
    {
        WriteIcon();
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "town.json"), "not json", Cancellation);

        (await ImportAsync(Sqlite)).Reason();

        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "data/media")));
    }

    private Task<Command> ImportAsync(KeyValuePair<string, string>[] environment) =>
        Command.RunAsync(_folder.Path, environment, "import", "cms-dump", "town.json", "--media", "old/media");

    private void WriteIcon()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "old/media/regions/1"));
        File.WriteAllBytes(Path.Combine(_folder.Path, "old/media/regions/1/icon.png"), Png);
    }

    private async Task AssertServedAsync(KeyValuePair<string, string>[] environment)
    {
        await using var server = await ServerProcess.ServeAsync(_folder.Path, environment, "--no-demo");
        using var pages = JsonDocument.Parse(await server.ReadAsync(TownDump.Pages));
        var address = new Uri(pages.RootElement[0].GetProperty("thumbnail").GetString()!);
        using var icon = await server.Client.GetAsync(address.PathAndQuery, Cancellation);

        Assert.Equal("/media/regions/1/icon.png", address.AbsolutePath);
        Assert.Equal("image/png", icon.Content.Headers.ContentType?.ToString());
        Assert.Equal(Png, await icon.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(HttpStatusCode.OK, await server.StatusAsync("/media/regions/1/thumbnails/icon.png"));
        Assert.Equal(HttpStatusCode.NotFound, await server.StatusAsync("/media/global/lost.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await server.StatusAsync("/media/%2e%2e/journal.db"));
        await server.StopAsync();
    }
}
