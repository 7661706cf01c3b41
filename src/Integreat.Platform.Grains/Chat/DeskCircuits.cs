using System.Collections.Concurrent;

namespace Integreat.Platform.Grains.Chat;

/// <summary>
/// Lets a help desk that does not answer alone for a while: after so many failures in a row requests fail at once, instead of each waiting
/// in vain. Each silo counts for itself, each region's desk apart.
/// </summary>
internal sealed class DeskCircuits(TimeProvider clock)
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, Circuit> _circuits = new(StringComparer.Ordinal);

    /// <summary>The desk is to be left alone.</summary>
    public bool IsOpen(string address) => _circuits.TryGetValue(address, out var circuit)
        && circuit.Failures >= MostFailures && clock.GetElapsedTime(circuit.Last) < Rest;

    public void Succeeded(string address) => _circuits.TryRemove(address, out _);

    public void Failed(string address) => _circuits.AddOrUpdate(
        address, _ => new Circuit(1, clock.GetTimestamp()), (_, circuit) => new Circuit(circuit.Failures + 1, clock.GetTimestamp()));

    private readonly record struct Circuit(int Failures, long Last);
}
