using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.SystemTests.Watching;

/// <summary>Takes what processes send by OTLP over HTTP, and keeps it.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReadOnlyMemory<byte>> _traces = [];
    private readonly ConcurrentQueue<string> _metrics = [];
    private readonly ConcurrentQueue<string> _logs = [];

    private Collector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapPost("/v1/traces", http => TakeAsync(http, _traces.Enqueue));
        _app.MapPost("/v1/metrics", http => TakeAsync(http, bytes => _metrics.Enqueue(Encoding.Latin1.GetString(bytes.Span))));
        _app.MapPost("/v1/logs", http => TakeAsync(http, bytes => _logs.Enqueue(Encoding.Latin1.GetString(bytes.Span))));
    }

    /// <summary>What a process needs to be told to send here, soon.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment =>
    [
        new("OTEL_EXPORTER_OTLP_ENDPOINT", _app.Urls.Single()), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        new("OTEL_BSP_SCHEDULE_DELAY", "100"), new("OTEL_BLRP_SCHEDULE_DELAY", "100"), new("OTEL_METRIC_EXPORT_INTERVAL", "200"),
    ];

    public IReadOnlyList<Span> Spans => [.. _traces.SelectMany(Span.ReadAll)];

    /// <summary>Whether a metric of this name has been sent. Names stand as they are in what is sent.</summary>
    public bool HasMetric(string name) => _metrics.Any(sent => sent.Contains(name, StringComparison.Ordinal));

    public bool HasLog(string text) => _logs.Any(sent => sent.Contains(text, StringComparison.Ordinal));

    /// <summary>Everything that was sent, to look for what must not be in it.</summary>
    public string All => string.Concat([.. _traces.Select(bytes => Encoding.Latin1.GetString(bytes.Span)), .. _metrics, .. _logs]);

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task TakeAsync(HttpContext http, Action<ReadOnlyMemory<byte>> take)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        take(bytes.ToArray());
    }
}

/// <summary>A piece of work in a trace.</summary>
/// <param name="Role">Of the process that did it.</param>
/// <param name="Source">What reported it.</param>
internal sealed record Span(string Role, string Source, string Name, string Trace, string Id, string Parent)
{
    // The numbers are those of the fields in OpenTelemetry's trace.proto.
    public static IEnumerable<Span> ReadAll(ReadOnlyMemory<byte> request) =>
        from resourceSpans in Protobuf.All(request, 1)
        from scopeSpans in Protobuf.All(resourceSpans, 2)
        from span in Protobuf.All(scopeSpans, 2)
        select new Span(
            Attribute(Protobuf.All(resourceSpans, 1).Single(), "integreat.role"), Protobuf.Text(Protobuf.All(scopeSpans, 1).Single(), 1),
            Protobuf.Text(span, 5), Protobuf.Id(span, 1), Protobuf.Id(span, 2), Protobuf.Id(span, 4));

    private static string Attribute(ReadOnlyMemory<byte> resource, string name) => Protobuf.All(resource, 1)
        .Where(attribute => Protobuf.Text(attribute, 1) == name)
        .Select(attribute => Protobuf.Text(Protobuf.All(attribute, 2).Single(), 1))
        .Single();
}
