using Integreat.Platform.Contracts;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Server.Management;

/// <summary>A silo is ready while it is an active member of its cluster, can reach the database and has not been told to stop.</summary>
internal sealed class SiloReadiness(ISiloStatusOracle members, IJournal journal, TimeProvider clock, IHostApplicationLifetime life)
    : IReadinessCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // However often it is asked: a probe is no load on the database.
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task _answer = Task.CompletedTask;
    private long? _askedAt;

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        if (members.CurrentStatus is not SiloStatus.Active || life.ApplicationStopping.IsCancellationRequested)
        {
            return false;
        }

        var answer = Ask();
        await answer.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answer.IsCompletedSuccessfully;
    }

    private Task Ask()
    {
        lock (_lock)
        {
            if (_askedAt is not { } at || (_answer.IsCompleted && clock.GetElapsedTime(at) >= BetweenQuestions))
            {
                _askedAt = clock.GetTimestamp();
                _answer = journal.ReadOwnersAsync([GrainKeys.Platform], CancellationToken.None).WaitAsync(Patience, clock);
            }

            return _answer;
        }
    }
}
