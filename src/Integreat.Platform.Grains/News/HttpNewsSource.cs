using Integreat.Platform.Grains.Telemetry;

namespace Integreat.Platform.Grains.News;

/// <summary>Reads lists of posts over HTTP. How long and how large an answer may be, the registered client says.</summary>
internal sealed class HttpNewsSource(IHttpClientFactory clients) : INewsSource
{
    public const string ClientName = "external-news";

    private const string Service = "news";

    public async Task<ImmutableArray<ForeignPost>> ReadAsync(Uri address, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(ClientName);
        try
        {
            var posts = PostList.Read(await DownloadAsync(client, address, cancellation));
            GrainMetrics.Asked(Service, "answered");
            return posts;
        }
        catch (NewsSourceException)
        {
            GrainMetrics.Asked(Service, "failed");
            throw;
        }
    }

    private static async Task<byte[]> DownloadAsync(HttpClient client, Uri address, CancellationToken cancellation)
    {
        try
        {
            // A status other than success, and an answer that is too large, are exceptions here.
            return await client.GetByteArrayAsync(address, cancellation);
        }
        catch (HttpRequestException exception)
        {
            throw new NewsSourceException($"The source does not answer as it should: {exception.Message}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new NewsSourceException("The source did not answer in time.", exception);
        }
    }
}
