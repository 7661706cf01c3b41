using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Import;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.ObjectStore;

/// <summary>The executable with its media files in a bucket.</summary>
public sealed class S3ServedTests(S3Server server) : IClassFixture<S3Server>, IDisposable
{
    // The tests share a bucket, and come in any order.
    private static readonly Uri NeverWritten = new("/media/regions/1/never.txt", UriKind.Relative);

    private static readonly KeyValuePair<string, string> Address = new("Public__CmsUrl", "http://platform.test");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_imported_into_the_bucket_and_served_from_there_whole_in_part_and_not_at_all()
    {
        server.Require();
        WriteTown("0123456789");
        (await Command.RunAsync(_folder.Path, Environment(), "import", "cms-dump", "town.json", "--media", "old")).Succeeded();
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "data/media")));
        await using var platform = await ServerProcess.ServeAsync(_folder.Path, Environment(), "--no-demo");

        using var whole = await GetAsync(platform);
        Assert.Equal("0123456789", await whole.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("text/plain", whole.Content.Headers.ContentType?.MediaType);

        using var part = await GetAsync(platform, headers => headers.Range = new RangeHeaderValue(3, 5));
        Assert.Equal((HttpStatusCode.PartialContent, "345"), (part.StatusCode, await part.Content.ReadAsStringAsync(Cancellation)));

        using var held = await GetAsync(platform, headers => headers.IfNoneMatch.Add(whole.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await platform.StatusAsync("/media/regions/1/lost.txt"));
        await platform.StopAsync();
    }

    [Fact]
    public async Task While_the_store_is_away_readers_are_told_to_come_back()
    {
        server.Require();
        await using var platform = await ServerProcess.ServeAsync(_folder.Path, Environment(), "--no-demo");

        await server.StopAsync();
        using var gone = await platform.Client.GetAsync(NeverWritten, Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone.StatusCode);
        Assert.NotNull(gone.Headers.RetryAfter);
        Assert.Contains("\"code\":\"media-unavailable\"", await gone.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        await server.StartAsync();
        using var back = await platform.Client.GetAsync(NeverWritten, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, back.StatusCode);
    }

    [Fact]
    public async Task Half_a_configuration_is_refused_at_start() => Assert.Equal(
        "The configuration is wrong: Media files in an S3-compatible store need Media__S3__Endpoint and Media__S3__SecretKey as well.",
        (await Command.RunAsync(
            _folder.Path, [new("Media__S3__Bucket", "media"), new("Media__S3__AccessKey", "key"), Address], "serve", "--urls", "http://127.0.0.1:0")).Reason());

    [Fact]
    public async Task A_bucket_that_is_not_there_is_named_at_start()
    {
        server.Require();

        var refused = await Command.RunAsync(_folder.Path, Environment("lost"), "serve", "--urls", "http://127.0.0.1:0", "--no-demo");

        Assert.StartsWith($"The store of media files at {server.Endpoint} has no bucket \"lost\".", refused.Reason(), StringComparison.Ordinal);
    }

    private KeyValuePair<string, string>[] Environment(string bucket = S3Server.Bucket) =>
    [
        new("Media__S3__Bucket", bucket), new("Media__S3__Endpoint", server.Endpoint),
        new("Media__S3__AccessKey", S3Server.Key), new("Media__S3__SecretKey", S3Server.Key), Address,
    ];

    private static async Task<HttpResponseMessage> GetAsync(ServerProcess platform, Action<HttpRequestHeaders>? add = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/media/regions/1/notes.txt", UriKind.Relative));
        add?.Invoke(request.Headers);
        return await platform.Client.SendAsync(request, Cancellation);
    }

    private void WriteTown(string notes)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "town.json"), new JsonArray(
            Records.Language(1, "de"),
            Records.Region(1),
            Records.Node(1, 1, 1, null, 1),
            Records.Media(1, 1).Set("file", "regions/1/notes.txt").Set("type", "text/plain")).ToJsonString());
        Directory.CreateDirectory(Path.Combine(_folder.Path, "old/regions/1"));
        File.WriteAllText(Path.Combine(_folder.Path, "old/regions/1/notes.txt"), notes);
    }
}
