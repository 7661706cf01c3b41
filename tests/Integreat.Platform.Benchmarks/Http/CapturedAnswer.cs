using System.Collections.Immutable;

namespace Integreat.Platform.Benchmarks.Http;

/// <summary>An answer of the platform: what the baseline sends, and what the load generator expects.</summary>
/// <param name="Headers">All but the date and the length, which follow from elsewhere.</param>
internal sealed record CapturedAnswer(int Status, ImmutableArray<KeyValuePair<string, string>> Headers, byte[] Body)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Whether a reader could not tell them apart.</summary>
    public bool IsSame(CapturedAnswer other) =>
        Status == other.Status && Headers.SequenceEqual(other.Headers) && Body.AsSpan().SequenceEqual(other.Body);

    /// <summary>The answer as it is sent in the end: the compressed form of a large one is made after the first request for it.</summary>
    public static async Task<CapturedAnswer> FetchCodedAsync(HttpClient client, Scenario scenario, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(LongestWait);
        while (true)
        {
            var answer = await FetchAsync(client, scenario, scenario.Target, heldTag: null, deadline.Token);
            if (answer.Header("Content-Encoding") == scenario.Coding)
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), deadline.Token);
        }
    }

    public static async Task<CapturedAnswer> FetchAsync(
        HttpClient client, Scenario scenario, string target, string? heldTag, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        if (scenario.Coding is not null)
        {
            request.Headers.Add("Accept-Encoding", scenario.Coding);
        }

        if (heldTag is not null)
        {
            request.Headers.Add("If-None-Match", heldTag);
        }

        using var response = await client.SendAsync(request, cancellation);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Content-Length"))
            .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))
            .OrderBy(header => header.Key, StringComparer.Ordinal);
        return new CapturedAnswer((int)response.StatusCode, [.. headers], await response.Content.ReadAsByteArrayAsync(cancellation));
    }
}
