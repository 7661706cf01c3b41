using System.Collections.Immutable;
using Integreat.Platform.Benchmarks.Http;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>A load that can be had.</summary>
/// <param name="Targets">What is asked for, each time one of them by chance.</param>
internal sealed record LoadOrder(int Port, ImmutableArray<LoadTarget> Targets, int Connections);

/// <summary>
/// What the benchmark tells the load generator's process, a line of JSON: first an order, once, because thousands of targets are megabytes that
/// nobody wants to make while something is measured; then rounds of it.
/// </summary>
/// <param name="Number">Of the order.</param>
/// <param name="Order">Null: it is known.</param>
/// <param name="Duration">Of a round; null: none yet.</param>
internal sealed record LoadMessage(int Number, LoadOrder? Order, TimeSpan? Duration);

/// <summary>A request, and the answer that there must be.</summary>
/// <param name="Request">Everything that is sent, head to last byte.</param>
/// <param name="Status">The status that every answer must have.</param>
/// <param name="Length">The length of every answer's body.</param>
internal sealed record LoadTarget(string Request, int Status, long Length)
{
    /// <param name="heldTag">Of the answer that the client holds; null if it holds none.</param>
    public static LoadTarget Of(Uri address, string target, string? coding, string? heldTag, CapturedAnswer answer)
    {
        var request = string.Concat(
            $"GET {target} HTTP/1.1\r\nHost: {address.Authority}\r\n",
            coding is null ? "" : $"Accept-Encoding: {coding}\r\n",
            heldTag is null ? "" : $"If-None-Match: {heldTag}\r\n",
            "\r\n");
        return new LoadTarget(request, answer.Status, answer.Body.Length);
    }
}

/// <summary>What came of it.</summary>
/// <param name="PerSecond">Answers per second over all connections.</param>
/// <param name="Failure">Null unless an answer was not as ordered.</param>
internal sealed record LoadAnswer(double PerSecond, ImmutableArray<KeyValuePair<int, long>> Latencies, string? Failure)
{
    public static LoadAnswer Failed(string reason) => new(0, [], reason);
}
