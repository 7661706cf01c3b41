using System.Collections.Concurrent;
using Integreat.Platform.Grains.Telemetry;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Chat;

/// <summary>
/// Lets a help desk that does not answer alone for a while: after so many failures in a row requests fail at once, instead of each waiting
/// in vain. After its rest one request finds out whether it is well again; until that one has succeeded, the others fail as before. Each
/// silo counts for itself, each region's desk apart.
/// </summary>
internal sealed partial class DeskCircuits(TimeProvider clock, ILogger<DeskCircuits> logger)
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, Circuit> _circuits = new(StringComparer.Ordinal);

    /// <summary>
    /// False while the desk is left alone. Who gets true asks it and tells how that ended; whoever does not, because the caller gave up, keeps
    /// the others waiting for one more rest.
    /// </summary>
    public bool MayAsk(string address)
    {
        while (_circuits.TryGetValue(address, out var circuit) && circuit.Failures >= MostFailures)
        {
            if (clock.GetElapsedTime(circuit.Last) < Rest)
            {
                return false;
            }

            if (_circuits.TryUpdate(address, circuit with { Last = clock.GetTimestamp() }, circuit))
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>The desk answered, whatever it said.</summary>
    public void Succeeded(string address)
    {
        if (_circuits.TryRemove(address, out var circuit) && circuit.Failures >= MostFailures)
        {
            GrainMetrics.DesksResting.Add(-1);
            LogWell(address);
        }
    }

    public void Failed(string address)
    {
        var circuit = _circuits.AddOrUpdate(
            address, _ => new Circuit(1, clock.GetTimestamp()), (_, before) => new Circuit(before.Failures + 1, clock.GetTimestamp()));
        if (circuit.Failures == MostFailures)
        {
            GrainMetrics.DesksResting.Add(1);
            LogResting(address, Rest.TotalSeconds);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The help desk at {Address} does not answer; from now on it is asked once in {Seconds} seconds until it does")]
    private partial void LogResting(string address, double seconds);

    [LoggerMessage(LogLevel.Information, "The help desk at {Address} answers again")]
    private partial void LogWell(string address);

    private readonly record struct Circuit(int Failures, long Last);
}
