using System.Diagnostics;
using System.Net.Sockets;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>One connection's part of a round, on a thread of its own: a closed loop, timed from answer to answer.</summary>
internal sealed class LoadRun
{
    private readonly LoadConnection _connection;
    private readonly TimeSpan _duration;
    private readonly Thread _thread;

    public LoadRun(LoadConnection connection, TimeSpan duration)
    {
        (_connection, _duration) = (connection, duration);
        _thread = new Thread(Run);
    }

    public LatencyHistogram Latencies { get; } = new();

    public double PerSecond { get; private set; }

    /// <summary>Null unless an answer was not as ordered.</summary>
    public string? Failure { get; private set; }

    public void Start() => _thread.Start();

    public void Join() => _thread.Join();

    private void Run()
    {
        try
        {
            var begin = Stopwatch.GetTimestamp();
            var now = begin;
            while (Stopwatch.GetElapsedTime(begin, now) < _duration)
            {
                _connection.Ask();
                var then = now;
                now = Stopwatch.GetTimestamp();
                Latencies.Add(Stopwatch.GetElapsedTime(then, now));
            }

            PerSecond = Latencies.Count / Stopwatch.GetElapsedTime(begin, now).TotalSeconds;
        }
        catch (Exception exception) when (exception is SocketException or InvalidDataException)
        {
            Failure = exception.Message;
        }
    }
}
