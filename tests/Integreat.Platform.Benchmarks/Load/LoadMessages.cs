using System.Collections.Immutable;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>One round of load, as the benchmark orders it from the load generator's process: a line of JSON.</summary>
/// <param name="Request">Everything that is sent, head to last byte.</param>
/// <param name="Status">The status that every answer must have.</param>
/// <param name="Length">The length of every answer's body.</param>
internal sealed record LoadOrder(int Port, string Request, int Status, long Length, int Connections, TimeSpan Duration);

/// <summary>What came of it.</summary>
/// <param name="PerSecond">Answers per second over all connections.</param>
/// <param name="Failure">Null unless an answer was not as ordered.</param>
internal sealed record LoadAnswer(double PerSecond, ImmutableArray<KeyValuePair<int, long>> Latencies, string? Failure)
{
    public static LoadAnswer Failed(string reason) => new(0, [], reason);
}
