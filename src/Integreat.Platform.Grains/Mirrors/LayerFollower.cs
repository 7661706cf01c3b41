using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Mirrors;

/// <summary>
/// Holds some pages of one other edition and asks again and again what has changed among them. Runs on the scheduler of the grain that it
/// belongs to, until it is disposed.
/// </summary>
internal sealed partial class LayerFollower : IDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    // An edition whose silo stops answers at once.
    private static readonly TimeSpan AfterNothing = TimeSpan.FromSeconds(0.5);

    private readonly IEdition _edition;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Action _changed;
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource _first = new();
    private Cursor _cursor = Cursor.Start;

    /// <param name="known">What was known before of these pages or some of them.</param>
    /// <param name="changed">Called whenever <see cref="Known"/> is another.</param>
    public LayerFollower(
        IEdition edition, ImmutableArray<long> pages, ImmutableDictionary<long, LayerPage>? known, TimeProvider clock, ILogger logger,
        Action changed, CancellationToken stopping)
    {
        (_edition, Pages, _clock, _logger, _changed) = (edition, pages, clock, logger, changed);
        Known = known ?? Known;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        RunAsync().Ignore();
    }

    /// <summary>The pages it asks for.</summary>
    public ImmutableArray<long> Pages { get; }

    /// <summary>What was told of them so far; what was told last stays while the other edition cannot be reached.</summary>
    public ImmutableDictionary<long, LayerPage> Known { get; private set; } = ImmutableDictionary<long, LayerPage>.Empty;

    /// <summary>Completes with the first answer or failure.</summary>
    public Task First => _first.Task;

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var stop = _stop.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var isNew = await TakeAsync(stop);
                _first.TrySetResult();
                if (!isNew)
                {
                    await Task.Delay(AfterNothing, _clock, stop);
                }
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                LogFailed(exception, _edition.GetPrimaryKeyString());
                _first.TrySetResult();
                await Task.Delay(AfterFailure, _clock, stop);
            }
        }
    }

    // Chunks become visible together.
    private async Task<bool> TakeAsync(CancellationToken stop)
    {
        var known = Known;
        LayerDelta delta;
        do
        {
            delta = await _edition.ReadLayerAsync(Pages, _cursor, stop);
            known = (delta.IsFull && _cursor.Epoch != delta.Next.Epoch ? ImmutableDictionary<long, LayerPage>.Empty : known)
                .SetItems(delta.Pages.Select(page => KeyValuePair.Create(page.Page, page)));
            _cursor = delta.Next;
        }
        while (delta.More);

        if (known == Known)
        {
            return false;
        }

        Known = known;
        _changed();
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "What edition {Edition} shows to other regions could not be read; what was read before stays")]
    private partial void LogFailed(Exception exception, string edition);
}
