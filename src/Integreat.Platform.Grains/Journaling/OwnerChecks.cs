using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Journaling;

/// <summary>
/// Asks the database who owns streams, for all grains of a silo together: whoever comes while a question is under way shares the next one.
/// </summary>
internal sealed class OwnerChecks(IJournal journal)
{
    private readonly Lock _lock = new();
    private HashSet<string> _asked = [];
    private Task<ImmutableDictionary<string, long>>? _next;
    private Task _running = Task.CompletedTask;

    /// <summary>The epoch of the stream's owner as of a moment after this call; 0 if nobody ever claimed it.</summary>
    public async Task<long> EpochAsync(string stream)
    {
        Task<ImmutableDictionary<string, long>> answer;
        lock (_lock)
        {
            _asked.Add(stream);
            answer = _next ??= AskAfterAsync(_running);
        }

        return (await answer).GetValueOrDefault(stream);
    }

    private async Task<ImmutableDictionary<string, long>> AskAfterAsync(Task previous)
    {
        // Not on the scheduler of the grain that came first: the others would depend on its turns.
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        ImmutableArray<string> streams;
        lock (_lock)
        {
            _running = _next!;
            _next = null;
            streams = [.. _asked];
            _asked = [];
        }

        return await journal.ReadOwnersAsync(streams, CancellationToken.None).ConfigureAwait(false);
    }
}
