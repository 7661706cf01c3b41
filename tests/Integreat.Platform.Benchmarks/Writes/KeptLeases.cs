using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Benchmarks.Writes;

/// <summary>Readers of all regions, few but steady: the gateway keeps its leases, so an edit counts only when the gateway has taken it over.</summary>
internal sealed class KeptLeases : IAsyncDisposable
{
    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _end;
    private readonly Task _reading;

    private KeptLeases(CancellationTokenSource end, Task reading) => (_end, _reading) = (end, reading);

    /// <summary>Returns when everything has been read once.</summary>
    public static async Task<KeptLeases> BeginAsync(EditionReplicas editions, int regions, string language, CancellationToken cancellation)
    {
        await ReadAsync(editions, regions, language, cancellation);
        var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        return new KeptLeases(end, ReadOnAsync(editions, regions, language, end.Token));
    }

    /// <summary>Fails if a reader was not answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _end.Dispose();
    }

    private static async Task ReadOnAsync(EditionReplicas editions, int regions, string language, CancellationToken end)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenReads, end);
                await ReadAsync(editions, regions, language, end);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Nobody reads any more.
        }
    }

    private static async Task ReadAsync(EditionReplicas editions, int regions, string language, CancellationToken cancellation) =>
        await Task.WhenAll(Enumerable.Range(1, regions).Select(region => editions.ReadAsync(region, language, cancellation).AsTask()));
}
