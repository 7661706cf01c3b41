using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Benchmarks.Http;

/// <summary>
/// What there is to beat: an endpoint in the same process, behind the same server and middleware, that sends a constant array of bytes
/// with constant headers and knows nothing.
/// </summary>
internal sealed class BaselineEndpoint
{
    private readonly ConcurrentDictionary<string, CapturedAnswer> _answers = new(StringComparer.Ordinal);
    private int _count;

    public void Map(WebApplication app) => app.MapGet("/baseline/{answer}/", SendAsync);

    /// <summary>The target that sends exactly this answer from now on.</summary>
    public string Add(CapturedAnswer answer)
    {
        var name = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        _answers[name] = answer;
        return $"/baseline/{name}/";
    }

    private async Task SendAsync(HttpContext http)
    {
        var answer = _answers[(string)http.Request.RouteValues["answer"]!];
        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            http.Response.ContentLength = answer.Body.Length;
            await http.Response.BodyWriter.WriteAsync(answer.Body, http.RequestAborted);
        }
    }
}
