using System.Net;
using System.Net.Http.Json;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Cluster;

/// <summary>A process of role "gateway", and what readers, editors and load balancers ask it.</summary>
internal sealed class Gateway(ServerProcess process)
{
    public const string Token = "push";

    private const string Stale = "Integreat-Stale-Seconds";

    private static readonly Uri Pages = new("/api/v3/town/de/pages/", UriKind.Relative);

    public ServerProcess Process => process;

    public async Task<PagesRead> ReadAsync()
    {
        using var response = await process.Client.GetAsync(Pages);
        return new PagesRead(
            response.StatusCode, response.Headers.ETag?.ToString(), await response.Content.ReadAsStringAsync(), response.Headers.Contains(Stale));
    }

    /// <summary>Puts a text into the page, on behalf of another program.</summary>
    public async Task<(HttpStatusCode Status, TimeSpan? RetryAfter)> PushAsync(string text)
    {
        using var content = JsonContent.Create(new { token = Token, content = $"<p>{text}</p>" });
        using var response = await process.Client.PostAsync(new Uri("/api/v3/town/de/pushpage/", UriKind.Relative), content);
        return (response.StatusCode, response.Headers.RetryAfter?.Delta);
    }

    public Task<HttpStatusCode> HealthAsync(string probe) => process.StatusAsync($"/health/{probe}");

    public Task ReadyAsync() => UntilAsync(async () => await HealthAsync("ready") is HttpStatusCode.OK);

    /// <summary>Asks again and again until it is so, which must be before long.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var deadline = new CancellationTokenSource(Executable.Deadline);
        while (!await isSo())
        {
            Assert.False(deadline.IsCancellationRequested, "What was waited for did not happen.");
            await Task.Yield();
        }
    }
}

/// <summary>What a reader got.</summary>
internal sealed record PagesRead(HttpStatusCode Status, string? ETag, string Body, bool IsStale)
{
    public bool Shows(string text) => Status is HttpStatusCode.OK && Body.Contains($"<p>{text}</p>", StringComparison.Ordinal);
}
