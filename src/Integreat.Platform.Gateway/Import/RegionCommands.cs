using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Gateway.Import;

/// <summary>
/// How a region is commanded: after a refusal <see cref="Outcome.Unprepared"/> it fetches what it lacks from the platform, and then the
/// same command is sent once more.
/// </summary>
internal sealed class RegionCommands(IRegionSources region)
{
    public Task<Outcome> SendAsync(Func<Task<Outcome>> command, CancellationToken cancellation) =>
        SendAsync(command, outcome => outcome, cancellation);

    public async Task<T> SendAsync<T>(Func<Task<T>> command, Func<T, Outcome> outcomeOf, CancellationToken cancellation)
    {
        var answer = await command();
        if (outcomeOf(answer).RefusalCode is not Outcome.Unprepared)
        {
            return answer;
        }

        await region.PrepareAsync(cancellation);
        return await command();
    }
}
