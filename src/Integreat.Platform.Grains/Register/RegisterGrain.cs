using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Import;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Storage.Register;

namespace Integreat.Platform.Grains.Register;

/// <summary>The register of municipalities. The table is the point of truth; the grain remembers nothing.</summary>
[GrainType("register")]
internal sealed class RegisterGrain(IRegisterStore store, IJournal journal) : Grain, IRegister
{
    private const int MostFound = 20;

    public async Task<Outcome> ImportAsync(CommandContext context, ImmutableArray<string> parts)
    {
        var (manifest, refusal) = RightsMapping.Actor(context) is Actor.Platform
            ? await journal.ReadManifestAsync<RegisterManifest>(parts)
            : (null, RightsRules.NotForPeople());
        if (manifest is null)
        {
            return ImportMapping.Answer(0, refusal);
        }

        await store.ReplaceAsync([.. manifest.Entries.Select(RegisterMapping.ToStored)]);
        return new Outcome(0, Id: manifest.Entries.Length);
    }

    public async Task<Answer<MunicipalityList>> SearchAsync(Caller caller, string text, CancellationToken cancellation)
    {
        var refusal = await CheckAsync(caller, cancellation);
        var beginning = SearchName.Of(text);
        if ((refusal ?? (beginning is "" ? TextMissing() : null)) is { } reason)
        {
            return new Answer<MunicipalityList>(null, reason.Code, reason.Detail);
        }

        var found = await store.SearchAsync(beginning, MostFound, cancellation);
        return new Answer<MunicipalityList>(new MunicipalityList([.. found.Select(RegisterMapping.ToData)]));
    }

    public async Task<Answer<Municipality>> FindAsync(Caller caller, string ags, CancellationToken cancellation)
    {
        if (await CheckAsync(caller, cancellation) is { } refusal)
        {
            return new Answer<Municipality>(null, refusal.Code, refusal.Detail);
        }

        return await store.FindAsync(ags, cancellation) is { } found
            ? new Answer<Municipality>(RegisterMapping.ToData(found))
            : new Answer<Municipality>(null, "ags-unknown", $"The register has no entry with the key \"{ags}\". Search it by name, or import a newer one.");
    }

    async Task<RegisterRefusal?> IRegister.CheckAsync(Caller caller, CancellationToken cancellation) =>
        await CheckAsync(caller, cancellation) is { } refusal ? new RegisterRefusal(refusal.Code, refusal.Detail) : null;

    private async Task<Refusal?> CheckAsync(Caller caller, CancellationToken cancellation)
    {
        var actor = RightsMapping.Actor(caller);
        if (actor is Actor.Person person)
        {
            var role = await GrainFactory.GetGrain<IStaff>(GrainKeys.Platform).ReadRoleAsync(caller, cancellation);
            actor = person with { Staff = role is null ? null : RightsMapping.Parse<StaffRole>(role) };
        }

        return RightsRules.CheckStaff(actor, Capability.ChangeRegions);
    }

    private static Refusal TextMissing() =>
        new("search-text-missing", "Say what is searched: the beginning of a name, of a postal code or of an official key (AGS).");
}
