using System.Collections.Concurrent;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>The editions that this gateway serves, by region number and language. What nobody reads for a while is dropped.</summary>
internal sealed partial class EditionReplicas : IDisposable
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<(long Region, string Language), EditionReplica> _held = new();
    private readonly IGrainFactory _grains;
    private readonly Compressor _compressor;
    private readonly TimeProvider _clock;
    private readonly ILogger<EditionReplicas> _logger;
    private readonly TimeSpan _idle;
    private readonly DeliveryOptions _options;
    private readonly long _budget;
    private readonly WaitLimit _waiting;
    private readonly JointLeases _joint;
    private readonly ITimer _timer;

    public EditionReplicas(
        IGrainFactory grains, Compressor compressor, IOptions<DeliveryOptions> options, TimeProvider clock, LoadLimits load,
        ILogger<EditionReplicas> logger)
    {
        _waiting = load.Reads;
        _grains = grains;
        _compressor = compressor;
        _clock = clock;
        _joint = JointLeases.Of(grains, clock, GatewayMetrics.Leases);
        _logger = logger;
        _idle = TimeSpan.FromMinutes(options.Value.IdleMinutes);
        _options = options.Value;
        _budget = options.Value.EditionMegabytes * 1024L * 1024L;
        _timer = clock.CreateTimer(_ => Sweep(), state: null, BetweenSweeps, BetweenSweeps);
    }

    public int Count => _held.Count;

    /// <summary>The size of all that is held.</summary>
    public long Bytes => _held.Values.Sum(replica => replica.Bytes);

    /// <summary>
    /// The edition with everything acknowledged before this call, or what is held of it; the answer says so then. The caller has found region
    /// and language in the directory: whatever is asked for here wakes a grain. On a request that looks back, the edition as it was.
    /// </summary>
    /// <exception cref="LeaderUnreachableException">The edition cannot be reached, and nothing of it is held.</exception>
    public async ValueTask<EditionSnapshot> FreshAsync(long region, string language, HttpContext http) =>
        http.Features.Get<IPastEdition>() is { } past && past.Region == region
            ? await past.ReadAsync(language, http.RequestAborted)
            : Staleness.Tell(http, await ReadAsync(region, language, http.RequestAborted));

    /// <summary>The same for whoever tells the reader by other means how old it may be.</summary>
    public ValueTask<Reading<EditionSnapshot>> ReadAsync(long region, string language, CancellationToken cancellation) =>
        _held.GetOrAdd((region, language), static (key, self) => self.Begin(key.Region, key.Language), this).ReadAsync(cancellation);

    /// <summary>What is held of an edition, however old, without asking for it; null if nothing is.</summary>
    public EditionSnapshot? Held(long region, string language) => Find(region, language)?.Current;

    /// <summary>The copy of an edition, if this gateway has one.</summary>
    public EditionReplica? Find(long region, string language) => _held.GetValueOrDefault((region, language));

    /// <summary>Returns when this gateway learns of a change of the edition, at the latest after a while.</summary>
    public async Task WaitForSwapAsync(long region, string language, TimeSpan longest, CancellationToken cancellation)
    {
        if (_held.TryGetValue((region, language), out var replica))
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(replica.NextSwap, Task.Delay(longest, _clock, end.Token));
            await end.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Gives all leases up, so that no edit waits for a gateway that stops.</summary>
    public Task StopAsync() => Task.WhenAll(_held.Values.Select(replica => replica.StopAsync()));

    public void Dispose() => _timer.Dispose();

    private EditionReplica Begin(long region, string language) =>
        new(_grains.GetGrain<IEdition>(GrainKeys.Edition(region, language)), _compressor, _options, _clock, _waiting, _joint);

    private void Sweep()
    {
        var now = _clock.GetTimestamp();
        var kept = 0L;
        foreach (var (key, replica) in _held)
        {
            if (_clock.GetElapsedTime(replica.LastRead, now) >= _idle)
            {
                Drop(key);
            }
            else
            {
                kept += replica.Bytes;
            }
        }

        if (kept <= _budget)
        {
            return;
        }

        // An array first: sorting would copy what others add to meanwhile, and fail.
        foreach (var (key, _) in _held.ToArray().OrderBy(each => each.Value.LastRead).TakeWhile(_ => kept > _budget))
        {
            kept -= Drop(key);
        }
    }

    // How much room there is then.
    private long Drop((long Region, string Language) key)
    {
        if (!_held.TryRemove(key, out var dropped))
        {
            return 0;
        }

        dropped.Retire();
        LogDropped(key.Region, key.Language);
        return dropped.Bytes;
    }

    [LoggerMessage(LogLevel.Debug, "Dropped the copy of region {Region} in {Language}")]
    private partial void LogDropped(long region, string language);
}
