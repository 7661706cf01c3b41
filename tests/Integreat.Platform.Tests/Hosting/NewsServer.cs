using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>Somebody else's server with news, which answers as a test wishes.</summary>
internal sealed class NewsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    private NewsServer(WebApplication app) => _app = app;

    public string Address => $"{_app.Urls.Single()}/posts";

    /// <summary>Ends with the first request.</summary>
    public Task Asked => _asked.Task;

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What the next requests get.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Json("[]");

    public static async Task<NewsServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new NewsServer(builder.Build());
        server._app.Map("/posts", server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public static Func<HttpContext, Task> Json(string body) => http =>
    {
        http.Response.ContentType = "application/json; charset=UTF-8";
        return http.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Status(int status) => http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync("[]");
    };

    /// <summary>Compressed, and so perhaps much smaller than what is in it.</summary>
    public static Func<HttpContext, Task> Packed(string body) => async http =>
    {
        http.Response.ContentType = "application/json; charset=UTF-8";
        http.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
        await packed.WriteAsync(Encoding.UTF8.GetBytes(body));
    };

    /// <summary>Begins to answer and never ends, as long as there is somebody who waits.</summary>
    public Func<HttpContext, Task> Stuck(string beginning) => async http =>
    {
        await Json(beginning)(http);
        await http.Response.Body.FlushAsync();
        await Silence()(http);
    };

    /// <summary>Never answers, as long as there is somebody who waits.</summary>
    public Func<HttpContext, Task> Silence() => http => _closing.Task.WaitAsync(http.RequestAborted);

    public async ValueTask DisposeAsync()
    {
        _closing.TrySetResult();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        Interlocked.Increment(ref _requests);
        _asked.TrySetResult();
        try
        {
            await Answer(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Who asked has given up.
        }
    }
}
