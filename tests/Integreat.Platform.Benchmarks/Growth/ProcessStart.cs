using System.Diagnostics;
using Integreat.Platform.Benchmarks.Hosting;

namespace Integreat.Platform.Benchmarks.Growth;

/// <summary>How long a new process of the server takes until readers may be sent to it.</summary>
internal static class ProcessStart
{
    public const int Times = 3;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    /// <summary>The median.</summary>
    public static async Task<TimeSpan> MeasureAsync(BenchmarkRun run, string data)
    {
        var durations = new List<TimeSpan>();
        for (var time = 0; time < Times; time++)
        {
            durations.Add(await StartAsync(run, data));
        }

        durations.Sort();
        return durations[Times / 2];
    }

    private static async Task<TimeSpan> StartAsync(BenchmarkRun run, string data)
    {
        const string saying = "serves ";
        var begin = Stopwatch.GetTimestamp();
        var (server, line) = await ServerProcess.StartAsync(
            BenchmarkConfiguration.Create(),
            run.Scratch.Path,
            saying,
            ["--urls", "http://127.0.0.1:0", "--no-demo", "--data", data],
            run.Cancellation);
        await using (server)
        {
            var address = line[(line.IndexOf(saying, StringComparison.Ordinal) + saying.Length)..].Split(' ')[0];
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            while (!await IsReadyAsync(client, run.Cancellation))
            {
                await Task.Delay(BetweenLooks, run.Cancellation);
            }

            var took = Stopwatch.GetElapsedTime(begin);
            await server.StopAsync(run.Cancellation);
            return took;
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellation)
    {
        using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
        return response.IsSuccessStatusCode;
    }
}
