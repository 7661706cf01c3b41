using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway;

/// <summary>
/// How a region is commanded: after a refusal <see cref="Outcome.Unprepared"/> it fetches what it lacks from the platform, and then the
/// same command is sent again. In a crowd others may use up what was fetched, so this can take more than one round; each round lets
/// somebody through.
/// </summary>
internal sealed class RegionCommands(IRegionSources region)
{
    public Task<Outcome> SendAsync(Func<Task<Outcome>> command, CancellationToken cancellation) =>
        SendAsync(command, outcome => outcome, cancellation);

    public async Task<T> SendAsync<T>(Func<Task<T>> command, Func<T, Outcome> outcomeOf, CancellationToken cancellation)
    {
        var answer = await command();
        while (outcomeOf(answer).RefusalCode is Outcome.Unprepared)
        {
            await region.PrepareAsync(cancellation);
            answer = await command();
        }

        return answer;
    }
}
