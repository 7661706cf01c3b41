using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Snapshots;
using Integreat.Platform.Grains.Sources;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.News;

/// <summary>
/// Holds the list of one source in one language as it was last fetched without a fault. Whoever asks gets that at once; a fetch takes as long
/// as it takes and holds up nobody.
/// </summary>
[GrainType("external-news")]
internal sealed partial class ExternalNewsGrain : Grain, IExternalNews, IDisposable
{
    private const int SnapshotFormat = 1;

    private readonly INewsSource _source;
    private readonly ExternalNewsOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ExternalNewsGrain> _logger;
    private readonly SnapshotSlot _snapshots;
    private readonly SharedPull _fetch;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ChangeLog<long> _log = new();
    private readonly string _name;
    private readonly Uri? _address;
    private ImmutableDictionary<long, ExternalNewsSource> _items = ImmutableDictionary<long, ExternalNewsSource>.Empty;

    public ExternalNewsGrain(
        INewsSource source, IOptions<ExternalNewsOptions> options, TimeProvider clock, SnapshotStore snapshots,
        ILogger<ExternalNewsGrain> logger)
    {
        if (!GrainKeys.TryParseExternalNews(this.GetPrimaryKeyString(), out _name, out var language))
        {
            throw new InvalidOperationException($"\"{this.GetPrimaryKeyString()}\" is not the key of a source of news.");
        }

        (_source, _options, _clock, _logger) = (source, options.Value, clock, logger);
        _address = _options.AddressOf(_name, language);
        _snapshots = snapshots.Open("external-news", this.GetGrainId());
        _fetch = new(TryFetchAsync);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await _snapshots.ReadAsync(cancellationToken) is { Format: SnapshotFormat } kept)
        {
            Take(JsonSerializer.Deserialize<ImmutableArray<ExternalNewsSource>>(kept.Payload, DomainJson.Options));
        }

        this.RegisterGrainTimer(
            BeginFetchAsync,
            new GrainTimerCreationOptions(TimeSpan.Zero, TimeSpan.FromMinutes(_options.FetchMinutes)) { Interleave = true });
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _stopping.CancelAsync();

    public void Dispose() => _stopping.Dispose();

    public Task<SourceDelta> ReadSourcesAsync(Cursor since, CancellationToken cancellation)
    {
        var (next, isFull, more, items) = _log.Read(since, Project, item => item.Json.Length + 64);
        return Task.FromResult(new SourceDelta(next, isFull, more, items));
    }

    public Task FetchAsync(CancellationToken cancellation) => _fetch.FreshAsync().WaitAsync(cancellation);

    /// <summary>Not awaited: a grain ends only when its timers' turns have ended, and who stops a platform must not wait for a source.</summary>
    private Task BeginFetchAsync()
    {
        _fetch.FreshAsync().Ignore();
        return Task.CompletedTask;
    }

    private SourceItem Project(long number, long revision) => _items.TryGetValue(number, out var item)
        ? SourceJson.Item(_name, number, revision, item)
        : SourceJson.Gone(_name, number, revision);

    /// <summary>Whatever goes wrong with a source that is not ours is told to operators; readers keep what they have.</summary>
    private async Task TryFetchAsync()
    {
        if (_address is null)
        {
            return;
        }

        try
        {
            var posts = await _source.ReadAsync(_address, _stopping.Token);
            var items = await CleanPosts.OfAsync(posts, _options.MostItems);
            if (Take(items))
            {
                await _snapshots.WriteAsync(() => new StoredSnapshot(
                    SnapshotFormat, _clock.GetUtcNow().ToUnixTimeMilliseconds(),
                    JsonSerializer.SerializeToUtf8Bytes(items, DomainJson.Options)));
            }
        }
        catch (NewsSourceException exception)
        {
            LogRefused(this.GetPrimaryKeyString(), exception.Message);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (Exception exception)
        {
            LogFailed(exception, this.GetPrimaryKeyString());
        }
    }

    /// <summary>Replaces the list; false if it is the same.</summary>
    private bool Take(ImmutableArray<ExternalNewsSource> items)
    {
        var before = _items;
        _items = items.ToImmutableDictionary(item => item.Number);
        var changed = _items.Keys.Union(before.Keys)
            .Where(number => _items.GetValueOrDefault(number) != before.GetValueOrDefault(number))
            .ToList();
        changed.ForEach(_log.Touch);
        return changed.Count > 0;
    }

    [LoggerMessage(LogLevel.Warning, "The news of {Source} stay as they are: {Reason}")]
    private partial void LogRefused(string source, string reason);

    [LoggerMessage(LogLevel.Error, "The news of {Source} stay as they are: they could not be read")]
    private partial void LogFailed(Exception exception, string source);
}
