using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Grains.News;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// Follows the external sources of news that the edition's region wants and that are configured in its language. An edition never waits
/// long for them, nor fails because of them: it goes on with what it has.
/// </summary>
internal sealed partial class ExternalNewsFollower(
    IGrainFactory grains, string language, ExternalNewsOptions options, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Cursor> _cursors = NewsSources.External
        .Where(source => options.AddressOf(source, language) is not null)
        .ToDictionary(source => source, _ => Cursor.Start);

    private readonly Dictionary<string, long> _failed = [];

    /// <summary>Whether there is anything to ask for.</summary>
    public bool IsWanted(EditionSources sources) => sources.Settings is { ExternalNews: true } && _cursors.Count > 0;

    /// <summary>Takes what is new into the edition's sources; false if nothing is.</summary>
    public async Task<bool> FollowAsync(EditionSources sources)
    {
        if (!IsWanted(sources))
        {
            return false;
        }

        var heard = await Task.WhenAll(_cursors.Keys.Where(IsRested).Select(HearAsync));
        foreach (var (source, deltas) in heard.Where(each => each.Deltas.Count > 0))
        {
            deltas.ForEach(delta => sources.TakeExternalNews(source, delta));
            _cursors[source] = deltas[^1].Next;
        }

        return heard.Any(each => each.Deltas.Exists(delta => delta.IsFull || !delta.Items.IsEmpty));
    }

    private bool IsRested(string source) => !_failed.TryGetValue(source, out var at) || clock.GetElapsedTime(at) >= Rest;

    private async Task<(string Source, List<SourceDelta> Deltas)> HearAsync(string source)
    {
        var grain = grains.GetGrain<IExternalNews>(GrainKeys.ExternalNews(source, language));
        var deltas = new List<SourceDelta>();
        try
        {
            var cursor = _cursors[source];
            do
            {
                deltas.Add(await grain.ReadSourcesAsync(cursor, CancellationToken.None).WaitAsync(Patience, clock));
                cursor = deltas[^1].Next;
            }
            while (deltas[^1].More);
            return (source, deltas);
        }
        catch (Exception exception)
        {
            _failed[source] = clock.GetTimestamp();
            LogMissed(exception, source, language);
            return (source, []);
        }
    }

    [LoggerMessage(LogLevel.Warning, "News of {Source} in {Language} could not be heard of; the edition goes on with those it has")]
    private partial void LogMissed(Exception exception, string source, string language);
}
