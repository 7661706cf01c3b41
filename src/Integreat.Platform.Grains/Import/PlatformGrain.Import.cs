using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Import;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Media;
using Integreat.Platform.Grains.Rights;

namespace Integreat.Platform.Grains.Platform;

internal sealed partial class PlatformGrain : IPlatformImport
{
    public Task<ImmutableArray<string>> FindMissingBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation) =>
        _journal.FindMissingBodiesAsync(hashes, cancellation);

    public Task StoreBodiesAsync(ImmutableArray<ReadOnlyMemory<byte>> bodies) => _journal.StoreAsync(bodies);

    public async Task<ImportOutcome> ImportAsync(CommandContext context, ImmutableArray<string> parts, bool dryRun)
    {
        var (manifest, refusal) = RightsMapping.Actor(context) is Actor.Platform
            ? await _journal.ReadManifestAsync<PlatformManifest>(parts)
            : (null, RightsRules.NotForPeople());
        if (manifest is null)
        {
            return ImportMapping.Refused(_stream.Version, refusal!);
        }

        var import = ToDomain(manifest, _clock.GetUtcNow());
        var elsewhere = await _journal.FindNewsElsewhereAsync(import.News.Select(news => news.News), Key);
        import = import with { News = import.News.RemoveAll(news => elsewhere.ContainsKey(news.News)) };
        var decision = _stream.State.Decide(import);
        refusal = decision.Decision.Refusal ?? await FindObstacleAsync(import);
        if (refusal is not null || dryRun || decision.Decision.Facts.IsEmpty)
        {
            return ImportMapping.Report(decision, ImportMapping.Answer(_stream.Version, refusal)).With(elsewhere.Values);
        }

        // As for regions: what an import does depends on what is there.
        var digest = CommandDigest.Of("import-platform", parts);
        var known = await _journal.FindCommandAsync(Key, context.Account, context.CommandId, CancellationToken.None);
        var once = known is null ? context : context with { CommandId = $"{context.CommandId}@{_stream.Version}" };
        var outcome = await ExecuteAsync(once, digest, platform => platform.Decide(import).Decision, []);
        return ImportMapping.Report(decision, outcome).With(elsewhere.Values);
    }

    private async Task<Refusal?> FindObstacleAsync(PlatformImport import)
    {
        ImmutableArray<string> hashes =
            [.. import.News.SelectMany(news => NewsImport.Bodies(news.News)).OfType<string>().Distinct()];
        return await _journal.FindMissingBodiesAsync(hashes, CancellationToken.None) is [var missing, ..]
            ? ImportRefusals.BodyMissing(missing)
            : null;
    }

    private static PlatformImport ToDomain(PlatformManifest manifest, DateTimeOffset now) => new(
        [.. manifest.Languages.Select(imported => (
            ImportMapping.ToDomain(imported.Source), imported.Language.ToDomain(imported.Source.Key)))],
        [.. manifest.Offers.Select(imported => (ImportMapping.ToDomain(imported.Source), imported.Offer.ToDomain(
            PlatformMapping.TryParsePostalCodeMode(imported.Offer.PostalCodeMode, out var mode) ? mode : PostalCodeMode.None,
            imported.Source.Key)))],
        [.. manifest.Media.Select(imported => (
            ImportMapping.ToDomain(imported.Source), imported.Media.ToDomain(new MediaId(imported.Source.Key))))],
        [.. manifest.HighestNumbers.Select(number => (number.Key, number.Value))])
    {
        Categories = [.. manifest.Categories.Select(imported => (ImportMapping.ToDomain(imported.Source), new LocationCategory(
            new CategoryId(imported.Source.Key), imported.Category.Names.ToDomain(), imported.Category.Icon, imported.Category.Color)))],
        News = [.. manifest.News.Select(NewsImport.ToDomain)],
        At = now,
    };
}
