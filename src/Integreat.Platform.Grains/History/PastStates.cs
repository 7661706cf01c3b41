using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Storage.History;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.History;

/// <summary>
/// A stream as it was: replayed from the journal when somebody asks. The last few are kept, because who looks back rarely looks once.
/// </summary>
/// <param name="apply">Pure: a replay runs beside the grain's own turns.</param>
internal sealed class PastStates<TState, TFact>(
    IJournal journal, IJournalHistory history, ReplayGate replays, string stream, FactCodec<TFact> codec, Func<TState, TFact, TState> apply,
    TState empty)
    where TFact : class
{
    private const int Kept = 3;

    private ImmutableArray<(long Version, TState State)> _kept = [];

    /// <summary>The state at a moment, and how many facts it amounts to.</summary>
    public async Task<(TState State, long Version)> AsOfAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        var version = await history.FindVersionAsync(stream, moment, cancellation);
        return (await AtAsync(version, cancellation), version);
    }

    /// <summary>The state that the first so many facts amount to.</summary>
    public async Task<TState> AtAsync(long version, CancellationToken cancellation)
    {
        if (_kept.FirstOrDefault(each => each.Version == version) is { State: { } known })
        {
            return known;
        }

        TState state;
        using (await replays.EnterAsync(cancellation))
        {
            state = await Task.Run(() => ReplayAsync(version, cancellation), cancellation);
        }

        _kept = [(version, state), .. _kept.Where(each => each.Version != version).Take(Kept - 1)];
        return state;
    }

    /// <summary>The moment from which on something held; null: it never did.</summary>
    public async Task<DateTimeOffset?> FindAsync(Func<TState, bool> holds, CancellationToken cancellation)
    {
        using (await replays.EnterAsync(cancellation))
        {
            return await Task.Run(() => SearchAsync(holds, cancellation), cancellation);
        }
    }

    /// <summary>Lets go of all that is kept.</summary>
    public void Forget() => _kept = [];

    private async Task<DateTimeOffset?> SearchAsync(Func<TState, bool> holds, CancellationToken cancellation)
    {
        var state = empty;
        await foreach (var entry in journal.ReadAsync(stream, 0, cancellation))
        {
            state = apply(state, codec.Read(entry));
            if (holds(state))
            {
                return entry.At;
            }
        }

        return null;
    }

    private async Task<TState> ReplayAsync(long version, CancellationToken cancellation)
    {
        // From the beginning, or from the newest that is kept and old enough.
        var (reached, state) = _kept.Where(each => each.Version < version).OrderByDescending(each => each.Version).FirstOrDefault((0, empty));
        if (reached == version)
        {
            return state;
        }

        await foreach (var entry in journal.ReadAsync(stream, reached, cancellation))
        {
            state = apply(state, codec.Read(entry));
            if (entry.Version == version)
            {
                break;
            }
        }

        return state;
    }
}
