using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Import;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Rights;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionImport
{
    public Task<ImmutableArray<string>> FindMissingBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation) =>
        _journal.FindMissingBodiesAsync(hashes, cancellation);

    public Task StoreBodiesAsync(ImmutableArray<ReadOnlyMemory<byte>> bodies) =>
        _journal.StoreAsync(bodies);

    public async Task<ImportOutcome> ImportAsync(CommandContext context, ImmutableArray<string> parts, bool dryRun)
    {
        var (manifest, refusal) = RightsMapping.Actor(context) is Actor.Platform
            ? await _journal.ReadManifestAsync<RegionManifest>(parts)
            : (null, RightsRules.NotForPeople());
        var import = manifest is null ? null : ImportMapping.ToDomain(manifest, Id, _clock.GetUtcNow(), out refusal);
        if (import is null)
        {
            return ImportMapping.Refused(_stream.Version, refusal!);
        }

        var elsewhere = await _journal.FindNewsElsewhereAsync(import.News, Key);
        import = import with { News = import.News.RemoveAll(elsewhere.ContainsKey) };

        var decision = Region.Decide(import);
        refusal = decision.Decision.Refusal ?? _quota.CheckRoom(Region.StoredBytes, decision.Decision.Facts) ?? await FindObstacleAsync(import, decision.Decision.Facts);
        if (refusal is not null || dryRun || decision.Decision.Facts.IsEmpty)
        {
            return ImportMapping.Report(decision, ImportMapping.Answer(_stream.Version, refusal)).With(elsewhere.Values);
        }

        // What an import does depends on what is there. The same import after others, with something to do again, is a command of its own.
        var digest = CommandDigest.Of("import-region", parts);
        var known = await _journal.FindCommandAsync(Key, context.Account, context.CommandId, CancellationToken.None);
        var once = known is null ? context : context with { CommandId = $"{context.CommandId}@{_stream.Version}" };
        var outcome = await ExecuteAsync(once, digest, region => region.Decide(import).Decision, []);
        return ImportMapping.Report(decision, outcome).With(elsewhere.Values);
    }

    /// <summary>What stands outside the region and would make the append fail: a missing text, a name that another region holds.</summary>
    private async Task<Refusal?> FindObstacleAsync(RegionImport import, ImmutableArray<RegionFact> facts)
    {
        var texts = import.AllTranslations.Select(text => text.Version.Content)
            .Concat(import.Contacts.Select(contact => contact.Details.Card));
        ImmutableArray<string> hashes =
            [.. texts.Select(text => text.Hash).Concat(import.News.SelectMany(NewsImport.Bodies)).OfType<string>().Distinct()];
        if (await _journal.FindMissingBodiesAsync(hashes, CancellationToken.None) is [var missing, ..])
        {
            return ImportRefusals.BodyMissing(missing);
        }

        var holders = await _journal.FindClaimsAsync([.. facts.SelectMany(fact => RegionClaims.Of(fact, Id))], CancellationToken.None);
        return holders.FirstOrDefault(holder => holder.Value != Key) is { Key: { } claim } ? NameRefusals.Taken(claim) : null;
    }
}
