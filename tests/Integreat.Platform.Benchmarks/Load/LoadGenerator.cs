using System.Collections.Immutable;
using System.Net.Sockets;
using System.Text.Json;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>
/// The process that makes the load, so that its work is not mixed with the server's: orders come in on standard input, answers go out on
/// standard output. It ends when the input does.
/// </summary>
internal static class LoadGenerator
{
    public static void Serve(TextReader orders, TextWriter answers)
    {
        Dictionary<int, (LoadOrder Order, ImmutableArray<PreparedTarget> Targets)> known = [];
        while (orders.ReadLine() is { } line)
        {
            var message = JsonSerializer.Deserialize<LoadMessage>(line)!;
            if (message.Order is { } order)
            {
                known.Add(message.Number, (order, [.. order.Targets.Select(PreparedTarget.Of)]));
            }

            if (message.Duration is { } duration)
            {
                answers.WriteLine(JsonSerializer.Serialize(Carry(known[message.Number].Order, known[message.Number].Targets, duration)));
                answers.Flush();
            }
        }
    }

    private static LoadAnswer Carry(LoadOrder order, ImmutableArray<PreparedTarget> targets, TimeSpan duration)
    {
        var connections = new List<LoadConnection>(order.Connections);
        try
        {
            // Every connection has had one answer before the clock starts for any of them.
            for (var number = 0; number < order.Connections; number++)
            {
                connections.Add(new LoadConnection(targets, number));
                connections[number].Connect(order.Port);
                connections[number].Ask();
            }

            return RunAll(connections, duration);
        }
        catch (Exception exception) when (exception is SocketException or InvalidDataException)
        {
            return LoadAnswer.Failed(exception.Message);
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    private static LoadAnswer RunAll(List<LoadConnection> connections, TimeSpan duration)
    {
        var runs = connections.Select(connection => new LoadRun(connection, duration)).ToList();
        runs.ForEach(run => run.Start());
        runs.ForEach(run => run.Join());
        if (runs.Select(run => run.Failure).OfType<string>().FirstOrDefault() is { } failure)
        {
            return LoadAnswer.Failed(failure);
        }

        var latencies = new LatencyHistogram();
        runs.ForEach(run => latencies.Add(run.Latencies));
        return new LoadAnswer(runs.Sum(run => run.PerSecond), [.. latencies.Buckets()], null);
    }
}
